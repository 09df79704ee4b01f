import type { Datum, Verantwoording } from '@ketenhub/region';

export const ISD_FASEN = ['INTRAMURAAL', 'EXTRAMURAAL', 'BEEINDIGD'] as const;
export type IsdFase = (typeof ISD_FASEN)[number];

/** Everything that is recorded of a person. `persoon` is a code of the region. */
export interface Persoonsgegeven extends Verantwoording {
  readonly persoon: string;
}

export interface StrafzaakRecord extends Persoonsgegeven {
  readonly parketnummer: string;
  readonly pleegdatum: Datum;
  readonly feit: string;
  readonly stadium: string;
}

/** Next or past hearing; may lie after the reference date. */
export interface ZittingRecord extends Persoonsgegeven {
  readonly datum: Datum;
  readonly toelichting: string;
}

export interface AfdoeningRecord extends Persoonsgegeven {
  readonly datum: Datum;
  readonly inhoud: string;
  readonly onherroepelijk: boolean;
}

export interface VoorwaardeRecord extends Persoonsgegeven {
  readonly omschrijving: string;
  readonly begin: Datum;
  readonly geldigTot: Datum | null;
  readonly uitzondering: string | null;
  readonly uitzonderingTot: Datum | null;
}

/** `einde` is the last day of it; at most one per person. */
export interface ProeftijdRecord extends Persoonsgegeven {
  readonly begin: Datum;
  readonly einde: Datum;
}

/** Bron OM, herkomst DJI (R08); at most one per person. */
export interface IsdRecord extends Persoonsgegeven {
  readonly begin: Datum;
  readonly verwachtEinde: Datum | null;
  readonly isdFase: IsdFase;
  readonly toelichting: string;
}

export interface ZsmRecord extends Persoonsgegeven {
  readonly datum: Datum;
  readonly route: string;
  readonly toelichting: string;
}

/** Bron OM, herkomst DJI, or the RvdK for a taakstraf of a minor (Wjsg; R08); at most one per person. */
export interface TenuitvoerleggingRecord extends Persoonsgegeven {
  readonly soort: string;
  /** null: a taakstraf. */
  readonly inrichting: string | null;
  readonly begin: Datum;
  readonly verwachtEinde: Datum | null;
  readonly verlof: string | null;
  readonly toelichting: string;
}

export interface ToezichtRecord extends Persoonsgegeven {
  readonly begin: Datum;
  readonly einde: Datum | null;
  readonly kader: string;
  readonly toezichthouder: string;
  readonly telefoonToezichthouder: string;
  readonly meldplicht: string | null;
  readonly naleving: string;
}

/** In the words of the reclassering, never a score (R24); at most one per person. */
export interface AdviesRecord extends Persoonsgegeven {
  readonly datum: Datum;
  readonly tekst: string;
}

/** What a professional concluded with an instrument, in words; nothing here is computed (R24). */
export interface RisicotaxatieRecord extends Persoonsgegeven {
  readonly datum: Datum;
  readonly instrument: string;
  readonly uitkomst: string;
  readonly afgenomenDoor: string;
}

/** At most one per person. */
export interface BegeleidingRecord extends Persoonsgegeven {
  readonly casemanager: string;
  readonly telefoonCasemanager: string;
  readonly drPlan: string;
}

export interface OnderzoekRecord extends Persoonsgegeven {
  readonly begin: Datum;
  readonly soort: string;
  readonly uitkomst: string | null;
}

/** What OM, reclassering, DJI and RvdK hold of the demo region, each for itself. */
export interface JusticeDemoRecords {
  readonly strafzaken: readonly StrafzaakRecord[];
  readonly zittingen: readonly ZittingRecord[];
  readonly afdoeningen: readonly AfdoeningRecord[];
  readonly voorwaarden: readonly VoorwaardeRecord[];
  readonly proeftijden: readonly ProeftijdRecord[];
  readonly isdMaatregelen: readonly IsdRecord[];
  readonly zsmBeoordelingen: readonly ZsmRecord[];
  readonly tenuitvoerleggingen: readonly TenuitvoerleggingRecord[];
  readonly toezichten: readonly ToezichtRecord[];
  readonly adviezen: readonly AdviesRecord[];
  readonly risicotaxaties: readonly RisicotaxatieRecord[];
  readonly begeleidingen: readonly BegeleidingRecord[];
  readonly onderzoeken: readonly OnderzoekRecord[];
}

export const NO_RECORDS: JusticeDemoRecords = {
  strafzaken: [],
  zittingen: [],
  afdoeningen: [],
  voorwaarden: [],
  proeftijden: [],
  isdMaatregelen: [],
  zsmBeoordelingen: [],
  tenuitvoerleggingen: [],
  toezichten: [],
  adviezen: [],
  risicotaxaties: [],
  begeleidingen: [],
  onderzoeken: [],
};
