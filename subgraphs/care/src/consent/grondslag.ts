/** The four gates of WGS 2.29(2). */
export const GRONDSLAGEN = [
  'UITDRUKKELIJKE_TOESTEMMING',
  'WETTELIJKE_PLICHT',
  'WETTELIJK_MELDRECHT',
  'GOED_HULPVERLENERSCHAP',
] as const;
export type Grondslag = (typeof GRONDSLAGEN)[number];
