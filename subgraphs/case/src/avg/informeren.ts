import type { Fout } from '../actions/aanmelding.ts';
import type { Avgwijziging } from '../actions/change-avg-verzoek.ts';
import { checkDag, checkGeweest } from '../actions/check-dag.ts';
import { wrong } from '../actions/check-text.ts';
import { type AvgVerzoek, updateAvgVerzoek } from '../store/avg.ts';
import type { AvgOnderdeel } from '../values/avg.ts';
import { isTeBesluiten } from './judge-besluit.ts';
import { isIngeroepen, isOnvolledig, laatsteBlik } from './raadpleging.ts';

export interface Informereninvoer {
  readonly geinformeerdOp?: string | null;
  readonly uitgesteldTot?: string | null;
  readonly uitstelgronden?: readonly AvgOnderdeel[] | null;
}

const EEN_VAN_BEIDE = 'Vul in wanneer de betrokkene is geïnformeerd, of tot wanneer dat is uitgesteld; niet allebei.';
const GEEN_GROND = 'Geen deelnemer doet een beroep op UAVG 41; laat de betrokkene het besluit weten (AVG 12(3)-(4)).';
const NIEMAND = 'Er is besloten de betrokkene niet te informeren; er is niets uit te stellen.';
const TE_LAAT = 'Dan keek geen deelnemer opnieuw; kies een eerdere dag, of leg eerst een nieuw antwoord vast.';

/** Of what was refused while answers are missing: until it is looked at anew. */
const isStil = (verzoek: AvgVerzoek): boolean => isTeBesluiten(verzoek) && isOnvolledig(verzoek.standpunten);

/** Last day until which informing may wait, ISO 8601; null when nothing of a decision or an invocation bounds it. */
function uitstelTot(verzoek: AvgVerzoek): string | null {
  return laatsteBlik(verzoek.standpunten) ?? (verzoek.besluit === null ? null : verzoek.herbeoordelingOp);
}

/** A decision is told, unless a deelnemer invokes UAVG 41 or may still do so; and no longer than until somebody looks again. */
function checkUitgesteld(verzoek: AvgVerzoek, tot: string, dag: string): Fout[] {
  const { soort, besluit, standpunten } = verzoek;
  if (soort === 'INFORMEREN' && besluit === 'AFGEWEZEN' && !isTeBesluiten(verzoek))
    return wrong('uitgesteldTot', NIEMAND);
  if (besluit !== null && !isIngeroepen(standpunten) && !isStil(verzoek)) return wrong('uitgesteldTot', GEEN_GROND);
  if (tot <= dag) return wrong('uitgesteldTot', 'Kies een dag na vandaag.');
  const laatste = uitstelTot(verzoek);
  return laatste !== null && tot > laatste ? wrong('uitgesteldTot', TE_LAAT) : checkDag('uitgesteldTot', tot);
}

const MAG_WETEN: readonly (string | null)[] = ['TOEGEWEZEN', 'GEDEELTELIJK_AFGEWEZEN'];

/** Unasked nobody is told before it was decided that he may be, nor while a deelnemer invokes UAVG 41 or did not answer (BGS 1.3). */
function checkGeinformeerd({ soort, besluit, besluitOp, standpunten }: AvgVerzoek, op: string, dag: string): Fout[] {
  if (soort === 'INFORMEREN') {
    if (!MAG_WETEN.includes(besluit) || op < (besluitOp ?? ''))
      return wrong(
        'geinformeerdOp',
        'Informeren kan pas als dat na raadpleging van elke deelnemer is besloten (BGS 1.3).',
      );
    if (isIngeroepen(standpunten) || isOnvolledig(standpunten))
      return wrong(
        'geinformeerdOp',
        'Nog niet elke deelnemer heeft geantwoord zonder beroep op UAVG 41; informeren wacht daarop (BGS 1.3).',
      );
  }
  return checkGeweest('geinformeerdOp', op, dag);
}

/** That the betrokkene was told, or until when that waits and on which grounds (AVG 12(3)-(4), 14; BGS 1.3). */
export function informeren({
  geinformeerdOp = null,
  uitgesteldTot = null,
  uitstelgronden,
}: Informereninvoer): Avgwijziging {
  const gronden = uitstelgronden ?? [];
  return {
    handeling: 'avgInformeren',
    logregel: 'AVG_INFORMEREN',
    check(verzoek, { dag }) {
      const isBoth = geinformeerdOp !== null && uitgesteldTot !== null;
      if (isBoth || (geinformeerdOp === null && uitgesteldTot === null))
        return [...wrong('geinformeerdOp', EEN_VAN_BEIDE), ...(isBoth ? wrong('uitgesteldTot', EEN_VAN_BEIDE) : [])];
      if (geinformeerdOp !== null) return checkGeinformeerd(verzoek, geinformeerdOp, dag);
      return [
        ...checkUitgesteld(verzoek, uitgesteldTot ?? '', dag),
        ...(gronden.length === 0
          ? wrong('uitstelgronden', 'Vermeld het onderdeel van UAVG 41(1) waarom nu niet.')
          : []),
      ];
    },
    apply: (tx, verzoek) =>
      updateAvgVerzoek(tx, verzoek, {
        geinformeerdOp: geinformeerdOp ?? verzoek.geinformeerdOp,
        informerenUitgesteldTot: uitgesteldTot,
        uitstelgronden: [...new Set(gronden)].sort(),
      }),
  };
}
