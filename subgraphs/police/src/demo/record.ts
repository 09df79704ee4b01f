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

export interface MutatieRecord extends Verantwoording {
  readonly persoon: string;
  readonly datum: Datum;
  readonly soort: MutatieSoort;
  readonly toelichting: string;
}

/** HG-melding or zorgmelding: the same shape, another subcategorie. */
export interface MeldingRecord extends Verantwoording {
  readonly persoon: string;
  readonly datum: Datum;
  readonly toelichting: string;
}

/** At most one per person. */
export interface VeelplegerRecord extends Verantwoording {
  readonly persoon: string;
  readonly veelplegerstatus: Veelplegerstatus;
}

/** The safety card for visitors; at most one per person. */
export interface GeweldWapenRecord extends Verantwoording {
  readonly persoon: string;
  readonly geweldsindicatie: boolean;
  readonly wapenindicatie: boolean;
  readonly advies: string;
}

/** What the police source holds of the demo region; only data of Wpg art. 8 and 13 (R07). `persoon` is a code of the region. */
export interface PoliceDemoRecords {
  readonly contactpunten: readonly ContactpuntRecord[];
  readonly mutaties: readonly MutatieRecord[];
  readonly hgMeldingen: readonly MeldingRecord[];
  readonly zorgmeldingen: readonly MeldingRecord[];
  readonly veelplegers: readonly VeelplegerRecord[];
  readonly geweldWapens: readonly GeweldWapenRecord[];
}

export const NO_RECORDS: PoliceDemoRecords = {
  contactpunten: [],
  mutaties: [],
  hgMeldingen: [],
  zorgmeldingen: [],
  veelplegers: [],
  geweldWapens: [],
};
