import type { Datum, Verantwoording } from '@ketenhub/region';
import type { Organisatie } from '@ketenhub/vocabulary';
import type { Grondslag } from '../consent/grondslag.ts';
import type { VertegenwoordigerRol } from '../consent/rechtspositie.ts';
import type { SecretSubcategorie } from '../store/secret-rules.ts';

/** At most one per person. */
export interface GgzBetrokkenheidRecord extends Verantwoording {
  readonly persoon: string;
  readonly sinds: Datum;
  readonly team: string;
  readonly behandelaar: string;
}

/** At most one per person. */
export interface GgzKaderRecord extends Verantwoording {
  readonly persoon: string;
  readonly soort: string;
  readonly begin: Datum;
  readonly geldigTot: Datum | null;
}

/** Free text of the behandelaar; at most one per person. */
export interface GgzBehandelstatusRecord extends Verantwoording {
  readonly persoon: string;
  readonly tekst: string;
}

/** Light intellectual disability, established or suspected by a professional, never computed; at most one per person. */
export interface LvbIndicatieRecord extends Verantwoording {
  readonly persoon: string;
  readonly vastgesteldOp: Datum;
  readonly toelichting: string;
}

export interface VerslavingszorgBetrokkenheidRecord extends Verantwoording {
  readonly persoon: string;
  readonly sinds: Datum;
  readonly tot: Datum | null;
  readonly behandelaar: string;
  readonly toelichting: string;
}

export interface VtMeldingRecord extends Verantwoording {
  readonly persoon: string;
  readonly datum: Datum;
  readonly aard: string;
}

export interface VtOnderzoekRecord extends Verantwoording {
  readonly persoon: string;
  readonly begin: Datum;
  readonly einde: Datum | null;
  readonly uitkomst: string | null;
}

/** Names no diagnosis and no secret of another person. */
export interface VeiligheidsafspraakRecord extends Verantwoording {
  readonly persoon: string;
  readonly vastgelegdOp: Datum;
  readonly afspraak: string;
  readonly geldigTot: Datum | null;
}

export interface GiMaatregelRecord extends Verantwoording {
  readonly persoon: string;
  readonly soort: string;
  readonly begin: Datum;
  readonly einde: Datum | null;
  readonly uitvoerder: string;
}

export interface BemoeizorgRecord extends Verantwoording {
  readonly persoon: string;
  readonly sinds: Datum;
  readonly tot: Datum | null;
  readonly aanleiding: string;
  readonly contact: string;
}

/** At most one per person. */
export interface WlzRecord extends Verantwoording {
  readonly persoon: string;
  readonly zorgprofiel: string;
  readonly sinds: Datum;
  /** What was applied for and how it stands; null: nothing. */
  readonly aanvraag: string | null;
}

/** At most one per person. */
export interface BeschermdWonenRecord extends Verantwoording {
  readonly persoon: string;
  readonly voorziening: string;
  readonly sinds: Datum;
  readonly tot: Datum | null;
  readonly toelichting: string;
}

export interface WachtlijstRecord extends Verantwoording {
  readonly persoon: string;
  readonly voorziening: string;
  readonly positie: number;
  readonly sinds: Datum;
}

/** Who holds gezag over a person or is curator or mentor; every organisation that knows the person knows it too. */
export interface VertegenwoordigerRecord {
  readonly persoon: string;
  readonly rol: VertegenwoordigerRol;
  readonly naam: string;
  readonly vanaf: Datum;
  /** First day on which it no longer holds. */
  readonly tot: Datum | null;
}

export interface ToestemmingRecord {
  /** Name of the vertegenwoordiger; null: the person self. */
  readonly door: string | null;
  readonly gegevenOp: Datum;
  readonly ingetrokkenOp: Datum | null;
}

/** The weighing in writing that goed hulpverlenerschap asks; on the first day of its gate. */
export interface WegingRecord {
  readonly alternatieven: string;
  readonly waaromGeenToestemming: string;
  readonly schade: string;
  readonly collegiaalOverleg: string;
  readonly overlegMet: string;
}

/**
 * A gate: why this organisation may give this subcategorie of this person in this casus. Without an open one the source says the
 * same as for a person whom it has never seen.
 */
export interface GrondslagRecord {
  readonly persoon: string;
  readonly organisatie: Organisatie;
  readonly subcategorie: SecretSubcategorie;
  readonly grondslag: Grondslag;
  readonly casus: string;
  readonly vanaf: Datum;
  /** First day on which it no longer holds; null: until further notice. */
  readonly tot: Datum | null;
  /** Day on which the organisation took its decision back. */
  readonly ingetrokkenOp: Datum | null;
  /** For the source's own file; never leaves it. */
  readonly motivering: string;
  readonly toestemmingen: readonly ToestemmingRecord[];
  /** Of goed hulpverlenerschap: the written weighing; without it that of the generated region. */
  readonly weging?: WegingRecord;
}

/** What the care organisations hold of the demo region, each for itself. `persoon` is a code of the region. */
export interface CareDemoRecords {
  readonly betrokkenheden: readonly GgzBetrokkenheidRecord[];
  readonly kaders: readonly GgzKaderRecord[];
  readonly behandelstatussen: readonly GgzBehandelstatusRecord[];
  readonly lvbIndicaties: readonly LvbIndicatieRecord[];
  readonly verslavingszorgBetrokkenheden: readonly VerslavingszorgBetrokkenheidRecord[];
  readonly vtMeldingen: readonly VtMeldingRecord[];
  readonly vtOnderzoeken: readonly VtOnderzoekRecord[];
  readonly veiligheidsafspraken: readonly VeiligheidsafspraakRecord[];
  readonly maatregelen: readonly GiMaatregelRecord[];
  readonly bemoeizorgen: readonly BemoeizorgRecord[];
  readonly wlz: readonly WlzRecord[];
  readonly beschermdWonen: readonly BeschermdWonenRecord[];
  readonly wachtlijsten: readonly WachtlijstRecord[];
  readonly vertegenwoordigers: readonly VertegenwoordigerRecord[];
  readonly grondslagen: readonly GrondslagRecord[];
}

/** The tables of records under beroepsgeheim; the others say whether they may be given. */
export type Recordtabel = Exclude<keyof CareDemoRecords, 'vertegenwoordigers' | 'grondslagen'>;

/** Which gate each table of records is behind. */
export const SUBCATEGORIE_VAN: Readonly<Record<Recordtabel, SecretSubcategorie>> = {
  betrokkenheden: 'GGZ_BETROKKENHEID',
  kaders: 'GGZ_KADER',
  behandelstatussen: 'GGZ_BEHANDELSTATUS',
  lvbIndicaties: 'LVB_INDICATIE',
  verslavingszorgBetrokkenheden: 'VERSLAVINGSZORG_BETROKKENHEID',
  vtMeldingen: 'VT_MELDING',
  vtOnderzoeken: 'VT_ONDERZOEK',
  veiligheidsafspraken: 'VT_VEILIGHEIDSAFSPRAAK',
  maatregelen: 'GI_MAATREGEL',
  bemoeizorgen: 'OGGZ_BEMOEIZORG',
  wlz: 'ZORG_WONEN',
  beschermdWonen: 'ZORG_WONEN',
  wachtlijsten: 'ZORG_WONEN',
};

export const RECORDTABELLEN = Object.keys(SUBCATEGORIE_VAN) as readonly Recordtabel[];

export const NO_RECORDS: CareDemoRecords = {
  betrokkenheden: [],
  kaders: [],
  behandelstatussen: [],
  lvbIndicaties: [],
  verslavingszorgBetrokkenheden: [],
  vtMeldingen: [],
  vtOnderzoeken: [],
  veiligheidsafspraken: [],
  maatregelen: [],
  bemoeizorgen: [],
  wlz: [],
  beschermdWonen: [],
  wachtlijsten: [],
  vertegenwoordigers: [],
  grondslagen: [],
};
