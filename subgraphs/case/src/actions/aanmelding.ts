import type { aanmeldingen, CRITERIA } from '../store/tables.ts';
import type { AvgOnderdeel } from '../values/avg.ts';

export type Criterium = (typeof CRITERIA)[number];

export interface Persoon {
  readonly burgerservicenummer: string;
  readonly naam: string;
  /** ISO 8601. */
  readonly geboortedatum: string;
}

export interface Criteriumoordeel {
  readonly criterium: string;
  readonly voldaan: boolean;
  readonly toelichting: string;
}

/** The form as it was sent; nothing in it has been judged. */
export interface Aanmelding {
  readonly route: (typeof aanmeldingen.$inferInsert)['route'];
  readonly hoofdpersoon: Persoon;
  readonly directeKring: readonly Persoon[];
  readonly aanleiding: string;
  readonly beoogdResultaat: string;
  readonly criteria: readonly Criteriumoordeel[];
  readonly betrokkenPartners: readonly string[];
  readonly isBetrokkeneGeinformeerd: boolean;
  readonly redenNietGeinformeerd?: string | null;
  readonly grondenNietGeinformeerd?: readonly AvgOnderdeel[];
  /** ISO 8601. */
  readonly informerenHerbeoordelenOp?: string | null;
  readonly zijnFeitenGetoetst: boolean;
}

/** What is wrong with one field of the form, without what was written in it. */
export interface Fout {
  /** Path of the field, such as hoofdpersoon.burgerservicenummer. */
  readonly veld: string;
  readonly uitleg: string;
}
