import type { Datum, Verantwoording } from '@ketenhub/region';

export interface StrafzaakRecord extends Verantwoording {
  readonly persoon: string;
  readonly pleegdatum: Datum;
  readonly feit: string;
  /** Next or last hearing; may lie after the reference date. */
  readonly zittingDatum: Datum | null;
  readonly zittingToelichting: string | null;
  /** Decision in plain words; null while the case is open. */
  readonly afdoening: string | null;
}

export interface VoorwaardeRecord extends Verantwoording {
  readonly persoon: string;
  readonly omschrijving: string;
  readonly geldigTot: Datum | null;
}

/** Bron OM, herkomst DJI (Wjsg; R08); at most one per person. */
export interface TenuitvoerleggingRecord extends Verantwoording {
  readonly persoon: string;
  readonly soort: string;
  readonly inrichting: string;
  readonly begin: Datum;
  readonly verwachtEinde: Datum | null;
  readonly toelichting: string;
}

export interface ToezichtRecord extends Verantwoording {
  readonly persoon: string;
  readonly begin: Datum;
  readonly einde: Datum | null;
  readonly naleving: string;
}

/** In the words of the reclassering, never a score (R24); at most one per person. */
export interface AdviesRecord extends Verantwoording {
  readonly persoon: string;
  readonly datum: Datum;
  readonly tekst: string;
}

/** At most one per person. */
export interface BegeleidingRecord extends Verantwoording {
  readonly persoon: string;
  readonly casemanager: string;
  readonly drPlan: string;
}

export interface OnderzoekRecord extends Verantwoording {
  readonly persoon: string;
  readonly begin: Datum;
  readonly uitkomst: string | null;
}

/** What OM, reclassering, DJI and RvdK hold of the demo region, each for itself. `persoon` is a code of the region. */
export interface JusticeDemoRecords {
  readonly strafzaken: readonly StrafzaakRecord[];
  readonly voorwaarden: readonly VoorwaardeRecord[];
  readonly tenuitvoerleggingen: readonly TenuitvoerleggingRecord[];
  readonly toezichten: readonly ToezichtRecord[];
  readonly adviezen: readonly AdviesRecord[];
  readonly begeleidingen: readonly BegeleidingRecord[];
  readonly onderzoeken: readonly OnderzoekRecord[];
}

export const NO_RECORDS: JusticeDemoRecords = {
  strafzaken: [],
  voorwaarden: [],
  tenuitvoerleggingen: [],
  toezichten: [],
  adviezen: [],
  begeleidingen: [],
  onderzoeken: [],
};
