import type { BetrokkeneSoort, Fase, Organisatie, Thema } from '@ketenhub/vocabulary';
import type { Datum } from './datum.ts';
import type { Verantwoording } from './verantwoording.ts';

/** A human judgement, never computed (WGS 1.9). */
export type Regiekleur = 'GROEN' | 'ORANJE' | 'ROOD';

export interface DemoBetrokkene {
  readonly persoon: string;
  readonly soort: BetrokkeneSoort;
}

/** One of the four criteria of BGS 2.20(1) with the judgement of the deelnemers (BGS 2.20(3)). */
export interface DemoCriterium {
  readonly criterium: 'a' | 'b' | 'c' | 'd';
  readonly voldaan: boolean;
  readonly toelichting: string;
}

export interface DemoActie extends Verantwoording {
  readonly omschrijving: string;
  readonly actiehouder: Organisatie;
  readonly deadline: Datum;
  readonly actieStatus: 'OPEN' | 'GEDAAN' | 'VERVALLEN';
}

export interface DemoCasus {
  readonly nummer: string;
  readonly thema: Thema;
  readonly fase: Fase;
  /** null until someone has judged it: not before the uitvraag. */
  readonly regiekleur: Regiekleur | null;
  readonly gemeente: string;
  readonly aanmelder: Organisatie;
  readonly aangemeldOp: Datum;
  /** WGS 2.31(2). */
  readonly doelbesluitOp: Datum | null;
  /** WGS 2.31(4); until then the aanmelder is the only one in `deelnemers`. */
  readonly deelnemersbesluitOp: Datum | null;
  readonly deelnemers: readonly Organisatie[];
  readonly betrokkenen: readonly DemoBetrokkene[];
  readonly criteria: readonly DemoCriterium[];
  readonly acties: readonly DemoActie[];
}

/** The four criteria, all met, each with its own words. */
export function voldaan(toelichtingen: Readonly<Record<DemoCriterium['criterium'], string>>): DemoCriterium[] {
  return (['a', 'b', 'c', 'd'] as const).map((criterium) => ({
    criterium,
    voldaan: true,
    toelichting: toelichtingen[criterium],
  }));
}

type ActieKern = Pick<DemoActie, 'omschrijving' | 'actiehouder' | 'deadline' | 'actieStatus' | 'peildatum'>;

/** An agreement as the house records it: the action holder is where it came into being. */
export function afspraak(actie: ActieKern): DemoActie {
  return { ...actie, bron: 'zvh', herkomst: actie.actiehouder, status: 'FEIT', beperking: null };
}
