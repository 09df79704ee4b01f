import { type Poortstand, poortstand, wisselNa } from '../consent/herbeoordeling.ts';
import { vereisteToestemming } from '../consent/vereiste-toestemming.ts';
import type { Poortdossier, Positie } from '../store/poorten-lezen.ts';

const gever = (door: string | null): string => door ?? 'BETROKKENE';

/** How the gate stands on this day. */
export function standVan({ rij, positie, toestemmingen }: Poortdossier, vandaag: string): Poortstand {
  return poortstand({ ...rij, toestemmingen }, positie, vandaag);
}

/** Stand and the day before which it is to be looked at again, as the endpoints say it. */
export function toonStand(dossier: Poortdossier, vandaag: string) {
  const { stand, herbeoordeling } = standVan(dossier, vandaag);
  return {
    stand,
    herbeoordelenVoor: herbeoordeling?.herbeoordelenVoor ?? null,
    reden: herbeoordeling?.reden ?? null,
  };
}

/** Who decides today over consent; null: nobody can. */
export function toonBeslist(positie: Positie, vandaag: string) {
  const vereist = vereisteToestemming(positie, vandaag);
  if (vereist === null) return null;
  const { wijze, betrokkene, vertegenwoordigers, sinds } = vereist;
  return { wijze, sinds, wie: [...(betrokkene ? [null] : []), ...vertegenwoordigers].map(gever) };
}

/** Who must still consent for a gate to open; of a gate on another ground nobody. */
export function ontbreekt(dossier: Poortdossier, vandaag: string): readonly string[] {
  const { rij, positie, toestemmingen } = dossier;
  if (rij.grondslag !== 'UITDRUKKELIJKE_TOESTEMMING' || standVan(dossier, vandaag).stand === 'OPEN') return [];
  const beslist = toonBeslist(positie, vandaag);
  if (beslist === null) return [];
  const has = (van: string): boolean =>
    toestemmingen.some(
      ({ door, wijze, gegevenOp, ingetrokkenOp }) =>
        gever(door) === van && wijze === beslist.wijze && ingetrokkenOp === null && gegevenOp >= beslist.sinds,
    );
  return beslist.wie.filter((van) => !has(van));
}

/** A gate as its own organisation reads it, with every consent that was ever given to it and until when that counted. */
export function toonPoort(dossier: Poortdossier, vandaag: string) {
  const { rij, positie, toestemmingen } = dossier;
  const { persoonId: _, organisatie: __, alternatieven, waaromGeenToestemming, schade, ...rest } = rij;
  const { collegiaalOverleg, overlegMet, gewogenOp, ...poort } = rest;
  const weging = { alternatieven, waaromGeenToestemming, schade, collegiaalOverleg, overlegMet, gewogenOp };
  return {
    ...poort,
    weging: rij.grondslag === 'GOED_HULPVERLENERSCHAP' ? weging : null,
    ...toonStand(dossier, vandaag),
    ontbreekt: ontbreekt(dossier, vandaag),
    toestemmingen: toestemmingen.map(({ id, door, rol, wijze, gegevenOp, ingetrokkenOp, vorm, vastgelegdDoor }) => ({
      ...{ id, van: gever(door), rol, wijze, vorm, gegevenOp, ingetrokkenOp, vastgelegdDoor },
      naam: positie.vertegenwoordigers.find((een) => een.id === door)?.naam ?? null,
      geldigTot: wisselNa(positie, gegevenOp)?.herbeoordelenVoor ?? null,
    })),
  };
}
