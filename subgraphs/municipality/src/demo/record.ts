import type { Datum, Verantwoording } from '@ketenhub/region';

export const VOORZIENING_SOORTEN = ['WMO', 'JEUGD', 'OPVANG'] as const;
export type VoorzieningSoort = (typeof VOORZIENING_SOORTEN)[number];

/** BRP: one for every inhabitant. */
export interface PersoonRecord extends Verantwoording {
  readonly persoon: string;
  readonly volledigeNaam: string;
  readonly geboortedatum: Datum;
  readonly geheimhoudingPersoonsgegevens: boolean;
}

/** BRP: one for every inhabitant. */
export interface VerblijfplaatsRecord extends Verantwoording {
  readonly persoon: string;
  readonly adresregel1: string;
  readonly adresregel2: string;
  readonly soortAdres: 'woonadres' | 'briefadres';
}

/** BRP: family, gezag over a minor, and curatele; the other is named, never followed (depth one, BGS 2.19). */
export interface RelatieRecord extends Verantwoording {
  readonly persoon: string;
  readonly soort: 'ouder' | 'kind' | 'partner' | 'gezag' | 'curator';
  readonly naam: string;
}

export interface VoorzieningRecord extends Verantwoording {
  readonly persoon: string;
  readonly soort: VoorzieningSoort;
  readonly omschrijving: string;
  readonly begin: Datum;
  readonly einde: Datum | null;
}

/** At most one per person. */
export interface UitkeringRecord extends Verantwoording {
  readonly persoon: string;
  readonly soort: string;
  readonly sinds: Datum;
  readonly toelichting: string;
}

/** At most one per person. */
export interface SchuldhulpRecord extends Verantwoording {
  readonly persoon: string;
  readonly traject: string;
  readonly toelichting: string;
}

export interface MaatregelRecord extends Verantwoording {
  readonly persoon: string;
  readonly soort: string;
  readonly begin: Datum;
  readonly einde: Datum | null;
  readonly toelichting: string;
}

export interface WoonoverlastRecord extends Verantwoording {
  readonly persoon: string;
  readonly datum: Datum;
  readonly toelichting: string;
}

/** What college and burgemeester hold of the demo region, each for itself. `persoon` is a code of the region. */
export interface MunicipalityDemoRecords {
  readonly personen: readonly PersoonRecord[];
  readonly verblijfplaatsen: readonly VerblijfplaatsRecord[];
  readonly relaties: readonly RelatieRecord[];
  readonly voorzieningen: readonly VoorzieningRecord[];
  readonly uitkeringen: readonly UitkeringRecord[];
  readonly schuldhulpen: readonly SchuldhulpRecord[];
  readonly maatregelen: readonly MaatregelRecord[];
  readonly woonoverlasten: readonly WoonoverlastRecord[];
}

export const NO_RECORDS: MunicipalityDemoRecords = {
  personen: [],
  verblijfplaatsen: [],
  relaties: [],
  voorzieningen: [],
  uitkeringen: [],
  schuldhulpen: [],
  maatregelen: [],
  woonoverlasten: [],
};
