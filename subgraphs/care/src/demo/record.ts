import type { Datum, Verantwoording } from '@ketenhub/region';
import type { Organisatie } from '@ketenhub/vocabulary';

/** At most one per person. */
export interface GgzBetrokkenheidRecord extends Verantwoording {
  readonly persoon: string;
  readonly sinds: Datum;
  readonly team: string;
}

/** At most one per person. */
export interface GgzKaderRecord extends Verantwoording {
  readonly persoon: string;
  readonly soort: string;
  readonly geldigTot: Datum | null;
}

/** Free text of the behandelaar; at most one per person. */
export interface GgzBehandelstatusRecord extends Verantwoording {
  readonly persoon: string;
  readonly tekst: string;
}

export interface VerslavingszorgBetrokkenheidRecord extends Verantwoording {
  readonly persoon: string;
  readonly sinds: Datum;
  readonly tot: Datum | null;
  readonly toelichting: string;
}

export interface VtMeldingRecord extends Verantwoording {
  readonly persoon: string;
  readonly datum: Datum;
  readonly aard: string;
}

/** Names no diagnosis and no secret of another person. */
export interface VeiligheidsafspraakRecord extends Verantwoording {
  readonly persoon: string;
  readonly afspraak: string;
  readonly geldigTot: Datum | null;
}

export interface WachtlijstRecord extends Verantwoording {
  readonly persoon: string;
  readonly voorziening: string;
  readonly positie: number;
  readonly sinds: Datum;
}

/** The four gates of WGS 2.29(2). */
export const GRONDSLAGEN = [
  'UITDRUKKELIJKE_TOESTEMMING',
  'WETTELIJKE_PLICHT',
  'WETTELIJK_MELDRECHT',
  'GOED_HULPVERLENERSCHAP',
] as const;
export type Grondslag = (typeof GRONDSLAGEN)[number];

/** The secret-bound subcategorieen and the organisation whose secret each is. */
export const SECRET_OWNERS = {
  GGZ_BETROKKENHEID: 'ggz',
  GGZ_KADER: 'ggz',
  GGZ_BEHANDELSTATUS: 'ggz',
  VERSLAVINGSZORG_BETROKKENHEID: 'verslavingszorg',
  VT_MELDING: 'veilig-thuis',
  VT_VEILIGHEIDSAFSPRAAK: 'veilig-thuis',
  ZORG_WONEN: 'wonen',
} as const satisfies Record<string, Organisatie>;
export type Geheimsoort = keyof typeof SECRET_OWNERS;

/**
 * A gate: why this organisation may give this subcategorie of this person in this casus. Without an open one the source says the
 * same as for a person whom it has never seen.
 */
export interface GrondslagRecord {
  readonly persoon: string;
  readonly organisatie: Organisatie;
  readonly subcategorie: Geheimsoort;
  readonly grondslag: Grondslag;
  readonly casus: string;
  readonly vanaf: Datum;
  /** First day on which it no longer holds; null: until further notice. */
  readonly tot: Datum | null;
  readonly ingetrokkenOp: Datum | null;
  /** For the source's own file; never leaves it. */
  readonly motivering: string;
}

/** What the care organisations hold of the demo region, each for itself. `persoon` is a code of the region. */
export interface CareDemoRecords {
  readonly betrokkenheden: readonly GgzBetrokkenheidRecord[];
  readonly kaders: readonly GgzKaderRecord[];
  readonly behandelstatussen: readonly GgzBehandelstatusRecord[];
  readonly verslavingszorgBetrokkenheden: readonly VerslavingszorgBetrokkenheidRecord[];
  readonly vtMeldingen: readonly VtMeldingRecord[];
  readonly veiligheidsafspraken: readonly VeiligheidsafspraakRecord[];
  readonly wachtlijsten: readonly WachtlijstRecord[];
  readonly grondslagen: readonly GrondslagRecord[];
}

export const NO_RECORDS: CareDemoRecords = {
  betrokkenheden: [],
  kaders: [],
  behandelstatussen: [],
  verslavingszorgBetrokkenheden: [],
  vtMeldingen: [],
  veiligheidsafspraken: [],
  wachtlijsten: [],
  grondslagen: [],
};
