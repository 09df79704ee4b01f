/** Why somebody of the directe kring is taken out of a casus again; a code, so that no words about him stay. */
export const VERWIJDERREDENEN = [
  'HOORT_NIET_BIJ_DIRECTE_KRING',
  'PERSOON_VERWISSELD',
  'NIET_MEER_NOODZAKELIJK',
] as const;
export type Verwijderreden = (typeof VERWIJDERREDENEN)[number];
