import type { Beleid } from '@ketenhub/policy';
import { type BetrokkeneSoort, OIN } from '@ketenhub/vocabulary';
import type { Dossierkijk } from '../dossier/dossierkijk.ts';
import type { Feitveld } from '../dossier/feitveld.ts';
import type { feiten } from '../store/tables.ts';
import { deelnemerOf } from '../values/registers.ts';
import type { Fout } from './aanmelding.ts';
import { checkDag, checkGeweest } from './check-dag.ts';
import { checkText, wrong } from './check-text.ts';

/** A fact as it was sent; nothing in it has been judged. */
export interface Feitinvoer {
  /** Handle of the person that it is about. */
  readonly betrokkene: string;
  /** Coordinate of the partner's field. */
  readonly veld: string;
  readonly waarde: string;
  readonly herkomst: string;
  /** ISO 8601, as every day here. */
  readonly peildatum: string;
  readonly status: (typeof feiten.$inferInsert)['status'];
  readonly beperking: string;
  readonly geldigTot?: string | null;
}

/** Who records, and what that person may see. */
export interface Vastlegger {
  readonly kijk: Dossierkijk;
  readonly beleid: Beleid;
  /** OIN. */
  readonly organisatie: string;
  /** ISO 8601. */
  readonly dag: string;
  readonly soortVan: (betrokkene: string) => BetrokkeneSoort | null;
}

export type Beoordeeld = { readonly fouten: readonly Fout[] } | { readonly veld: Feitveld };

const WAARDE = { min: 1, max: 1_000 };
const BEPERKING = { min: 0, max: 500 };
/** A gate is looked at again before a year is a quarter on; then the organisation records the fact anew, or it is gone. */
export const GEHEIM_DAGEN_MAX = 92;

function dagenLater(dag: string, dagen: number): string {
  const moment = new Date(`${dag}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + dagen);
  return moment.toISOString().slice(0, 10);
}

/**
 * Why this organisation may not record this field. The house keeps what whoever records may see now; an organisation what is its
 * own. Under professional secrecy only the organisation itself knows whether its gate is open, so only it records (WGS 2.29(2)).
 */
export function checkRecht(
  feit: Pick<Feitinvoer, 'betrokkene' | 'veld'>,
  veld: Feitveld,
  vastlegger: Vastlegger,
): Fout[] {
  const { kijk, beleid, organisatie } = vastlegger;
  if (deelnemerOf(beleid, organisatie)?.code === veld.bron) return [];
  if (veld.isGeheim)
    return wrong('veld', 'Gegevens onder beroepsgeheim legt alleen de organisatie vast van wie ze zijn.');
  if (organisatie !== OIN.zvh)
    return wrong('veld', 'Dit gegeven legt alleen het huis vast, of de organisatie van wie het is.');
  const soort = vastlegger.soortVan(feit.betrokkene);
  return soort === null || kijk.magZien(feit.veld, soort)
    ? []
    : wrong('veld', 'Dit gegeven is over deze persoon nu niet voor u; leg alleen vast wat u zelf mag zien.');
}

/** What is wrong with the last day of something that says, or quotes, what is secret-bound or not. */
export function checkGeldigTot(geldigTot: string | null, isGeheim: boolean, dag: string): Fout[] {
  if (geldigTot === null)
    return isGeheim ? wrong('geldigTot', 'Vul in tot en met welke dag uw grond om dit te verstrekken geldt.') : [];
  if (geldigTot < dag) return wrong('geldigTot', 'Deze dag is al voorbij.');
  return isGeheim && geldigTot > dagenLater(dag, GEHEIM_DAGEN_MAX)
    ? wrong('geldigTot', `Onder beroepsgeheim is dit ten hoogste ${GEHEIM_DAGEN_MAX} dagen na vandaag.`)
    : checkDag('geldigTot', geldigTot);
}

/** Everything that is wrong with a fact, per field; no message repeats what was written. */
export function checkFeit(feit: Feitinvoer, vastlegger: Vastlegger): Beoordeeld {
  const { kijk, beleid, dag } = vastlegger;
  const veld = kijk.veldVan(feit.veld);
  const fouten = [
    ...(vastlegger.soortVan(feit.betrokkene) === null
      ? wrong('betrokkene', 'Deze persoon hoort niet bij deze casus.')
      : []),
    ...(veld === null
      ? wrong('veld', 'Dit is geen veld van een partner met een gegeven over een persoon.')
      : checkRecht(feit, veld, vastlegger)),
    ...checkText('waarde', feit.waarde, WAARDE),
    ...(beleid.deelnemers.some(({ code }) => code === feit.herkomst)
      ? []
      : wrong('herkomst', 'Deze organisatie kent het Zorg- en Veiligheidshuis niet.')),
    ...checkGeweest('peildatum', feit.peildatum, dag),
    ...checkText('beperking', feit.beperking, BEPERKING),
    ...checkGeldigTot(feit.geldigTot ?? null, veld?.isGeheim === true, dag),
  ];
  return fouten.length > 0 || veld === null ? { fouten } : { veld };
}
