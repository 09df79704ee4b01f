/**
 * What a source says of one person, so that a null is never a false "niets bekend".
 * A secret-bound source says GEEN_GEGEVENS_BESCHIKBAAR unless it gives values (WGS 2.29(2)).
 */
export const STANDEN = [
  'GEKOPPELD',
  'NOG_NIET_GEKOPPELD',
  'NIETS_BEKEND',
  'BEPERKT',
  'GEEN_GEGEVENS_BESCHIKBAAR',
] as const;
export type Stand = (typeof STANDEN)[number];

/** Fact, suspicion or professional opinion (BGS 1.6, 1.8(1)). */
export const RECORD_STATUSSEN = ['FEIT', 'VERMOEDEN', 'MENING_PROFESSIONAL'] as const;
export type RecordStatus = (typeof RECORD_STATUSSEN)[number];

/** State of one source in one answer; the same with or without data behind it. */
export const BRON_STATUSSEN = ['OK', 'STORING', 'NIET_BEVRAAGD'] as const;
export type BronStatus = (typeof BRON_STATUSSEN)[number];
