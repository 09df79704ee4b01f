/** The value lists of schema/waardelijsten; zrm and pga are other divisions in leefgebieden, targets of a mapping. */
export const WAARDELIJSTEN = [
  'leefgebieden',
  'problematiek',
  'themas',
  'hoofdonderwerpen',
  'doelgroepen',
  'knelpunten',
  'zrm',
  'pga',
] as const;
export type WaardelijstNaam = (typeof WAARDELIJSTEN)[number];

export interface Waarde {
  readonly code: string;
  readonly naam: string;
}

/** What a list held from `geldigVanaf` up to, not including, `geldigTot` (ISO 8601; null: it holds still). */
export interface Waardelijstversie {
  readonly versie: string;
  readonly geldigVanaf: string;
  readonly geldigTot: string | null;
  readonly waarden: readonly Waarde[];
}

/** The versions of one list, oldest first, without a gap or an overlap. */
export type Waardelijst = readonly Waardelijstversie[];

/** The version of a list that holds on this day (ISO 8601); null before the first. */
export function versieOp(lijst: Waardelijst, datum: string): Waardelijstversie | null {
  return (
    lijst.find(({ geldigVanaf, geldigTot }) => geldigVanaf <= datum && (geldigTot === null || datum < geldigTot)) ??
    null
  );
}

/**
 * What a code meant on this day (ISO 8601), with the version that says so. Null for a code that the list did not hold
 * then: a record of another day keeps its own words and is never read with those of today.
 */
export function waardeOp(
  lijst: Waardelijst,
  code: string,
  datum: string,
): (Waarde & { readonly versie: string }) | null {
  const versie = versieOp(lijst, datum);
  const waarde = versie?.waarden.find((een) => een.code === code);
  return versie === null || waarde === undefined ? null : { ...waarde, versie: versie.versie };
}
