import type { Datum, Verantwoording } from '@ketenhub/region';

export const MUTATIE_SOORTEN = ['OVERLAST', 'GEWELD', 'BEDREIGING', 'VERMOGEN', 'VERWARD_GEDRAG', 'OVERIG'] as const;
export type MutatieSoort = (typeof MUTATIE_SOORTEN)[number];

export const VEELPLEGERSTATUSSEN = ['GEEN', 'VEELPLEGER', 'ZEER_ACTIEVE_VEELPLEGER'] as const;
export type Veelplegerstatus = (typeof VEELPLEGERSTATUSSEN)[number];

/** Wijkagent or liaison to turn to; at most one per person. */
export interface ContactpuntRecord extends Verantwoording {
  readonly persoon: string;
  readonly naam: string;
  readonly functie: string;
  readonly telefoon: string;
}

/** What the police processes about a person, and under which article of the Wpg: 8 (daily task) or 13 (support of it). */
export interface Politiegegeven extends Verantwoording {
  readonly persoon: string;
  readonly wpgArtikel: 8 | 13;
}

export interface MutatieRecord extends Politiegegeven {
  readonly datum: Datum;
  readonly soort: MutatieSoort;
  readonly toelichting: string;
}

/** HG-melding or zorgmelding: the same shape, another subcategorie. */
export interface MeldingRecord extends Politiegegeven {
  readonly datum: Datum;
  readonly toelichting: string;
}

export interface AanhoudingRecord extends Politiegegeven {
  readonly datum: Datum;
  readonly feit: string;
  readonly vervolg: string;
}

/** What the patrol must know of a person; `einde` null means until further notice. */
export interface AandachtsvestigingRecord extends Politiegegeven {
  readonly begin: Datum;
  readonly einde: Datum | null;
  readonly instructie: string;
}

/** At most one per person. */
export interface VeelplegerRecord extends Politiegegeven {
  readonly veelplegerstatus: Veelplegerstatus;
}

/** The safety card for visitors; at most one per person. */
export interface GeweldWapenRecord extends Politiegegeven {
  readonly geweldsindicatie: boolean;
  readonly wapenindicatie: boolean;
  readonly advies: string;
}

export interface SfeerPvRecord extends Politiegegeven {
  readonly datum: Datum;
  readonly tekst: string;
}

/** What the police source holds of the demo region; only data of Wpg art. 8 and 13 (R07). `persoon` is a code of the region. */
export interface PoliceDemoRecords {
  readonly contactpunten: readonly ContactpuntRecord[];
  readonly mutaties: readonly MutatieRecord[];
  readonly hgMeldingen: readonly MeldingRecord[];
  readonly zorgmeldingen: readonly MeldingRecord[];
  readonly aanhoudingen: readonly AanhoudingRecord[];
  readonly aandachtsvestigingen: readonly AandachtsvestigingRecord[];
  readonly veelplegers: readonly VeelplegerRecord[];
  readonly geweldWapens: readonly GeweldWapenRecord[];
  readonly sfeerPvs: readonly SfeerPvRecord[];
}

export const NO_RECORDS: PoliceDemoRecords = {
  contactpunten: [],
  mutaties: [],
  hgMeldingen: [],
  zorgmeldingen: [],
  aanhoudingen: [],
  aandachtsvestigingen: [],
  veelplegers: [],
  geweldWapens: [],
  sfeerPvs: [],
};
