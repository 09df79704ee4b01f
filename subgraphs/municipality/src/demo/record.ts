import type { Datum, Verantwoording } from '@ketenhub/region';

export const VOORZIENING_SOORTEN = ['WMO', 'JEUGD', 'OPVANG'] as const;
export type VoorzieningSoort = (typeof VOORZIENING_SOORTEN)[number];

export const FUNCTIE_ADRESSEN = ['WOONADRES', 'BRIEFADRES'] as const;
export const RELATIE_SOORTEN = ['OUDER', 'KIND', 'PARTNER'] as const;

/** The six of the BRP API. */
export const GEZAG_TYPEN = [
  'GEZAMENLIJK_OUDERLIJK_GEZAG',
  'EENHOOFDIG_OUDERLIJK_GEZAG',
  'GEZAMENLIJK_GEZAG',
  'VOOGDIJ',
  'TIJDELIJK_GEEN_GEZAG',
  'GEZAG_NIET_TE_BEPALEN',
] as const;
export type GezagType = (typeof GEZAG_TYPEN)[number];

/** Every record is about one person: a code of the region. */
interface VanPersoon extends Verantwoording {
  readonly persoon: string;
}

/** BRP: one for every inhabitant. */
export interface PersoonRecord extends VanPersoon {
  readonly voornamen: string;
  readonly voorvoegsel: string | null;
  readonly geslachtsnaam: string;
  readonly geboortedatum: Datum;
  readonly geslacht: 'M' | 'V';
  readonly indicatieCurateleRegister: boolean;
  readonly geheimhoudingPersoonsgegevens: boolean;
  readonly inOnderzoek: boolean;
}

/** BRP: one for every inhabitant. */
export interface VerblijfplaatsRecord extends VanPersoon {
  readonly functieAdres: (typeof FUNCTIE_ADRESSEN)[number];
  readonly datumVan: Datum;
  readonly adresregel1: string;
  readonly adresregel2: string;
  readonly inOnderzoek: boolean;
}

/** BRP: the other is named, never followed (depth one, BGS 2.19). */
export interface RelatieRecord extends VanPersoon {
  readonly soort: (typeof RELATIE_SOORTEN)[number];
  readonly naam: string;
}

/** BRP: the same words with the minor and with each inhabitant who has the gezag. */
export interface GezagRecord extends VanPersoon {
  readonly type: GezagType;
  readonly minderjarige: string;
  readonly gezaghebbenden: readonly string[];
  readonly minderjarigTot: Datum;
}

export interface VoorzieningRecord extends VanPersoon {
  readonly soort: VoorzieningSoort;
  readonly omschrijving: string;
  readonly begin: Datum;
  readonly einde: Datum | null;
}

/** At most one per person. */
export interface UitkeringRecord extends VanPersoon {
  readonly soort: string;
  readonly sinds: Datum;
  readonly toelichting: string;
}

/** At most one per person. */
export interface SchuldhulpRecord extends VanPersoon {
  readonly traject: string;
  readonly sinds: Datum;
  readonly toelichting: string;
}

export interface LeerplichtRecord extends VanPersoon {
  readonly datum: Datum;
  readonly soort: string;
  readonly toelichting: string;
}

/** At most one per person. */
export interface HuisvestingRecord extends VanPersoon {
  readonly situatie: string;
  readonly sinds: Datum;
  readonly urgentie: boolean;
  readonly urgentieTot: Datum | null;
}

/** At most one per person; none means: none known to the gemeente. */
export interface IdentiteitsbewijsRecord extends VanPersoon {
  readonly soort: string;
  readonly geldigTot: Datum;
}

export interface MaatregelRecord extends VanPersoon {
  readonly soort: string;
  readonly begin: Datum;
  readonly einde: Datum | null;
  readonly toelichting: string;
}

export interface GebiedsverbodRecord extends VanPersoon {
  readonly gebied: string;
  readonly begin: Datum;
  readonly einde: Datum | null;
}

export interface HuisverbodRecord extends VanPersoon {
  readonly begin: Datum;
  readonly einde: Datum;
  readonly verlengd: boolean;
  readonly toelichting: string;
}

export interface WoonoverlastRecord extends VanPersoon {
  readonly datum: Datum;
  readonly toelichting: string;
}

/** What college and burgemeester hold of the demo region, each for itself. */
export interface MunicipalityDemoRecords {
  readonly personen: readonly PersoonRecord[];
  readonly verblijfplaatsen: readonly VerblijfplaatsRecord[];
  readonly relaties: readonly RelatieRecord[];
  readonly gezag: readonly GezagRecord[];
  readonly voorzieningen: readonly VoorzieningRecord[];
  readonly uitkeringen: readonly UitkeringRecord[];
  readonly schuldhulpen: readonly SchuldhulpRecord[];
  readonly leerplichten: readonly LeerplichtRecord[];
  readonly huisvestingen: readonly HuisvestingRecord[];
  readonly identiteitsbewijzen: readonly IdentiteitsbewijsRecord[];
  readonly maatregelen: readonly MaatregelRecord[];
  readonly gebiedsverboden: readonly GebiedsverbodRecord[];
  readonly huisverboden: readonly HuisverbodRecord[];
  readonly woonoverlasten: readonly WoonoverlastRecord[];
}

export const NO_RECORDS: MunicipalityDemoRecords = {
  personen: [],
  verblijfplaatsen: [],
  relaties: [],
  gezag: [],
  voorzieningen: [],
  uitkeringen: [],
  schuldhulpen: [],
  leerplichten: [],
  huisvestingen: [],
  identiteitsbewijzen: [],
  maatregelen: [],
  gebiedsverboden: [],
  huisverboden: [],
  woonoverlasten: [],
};
