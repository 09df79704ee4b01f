/** Why overheidsdeelnemers take up a closed casus again; the words go beside it. */
export const HEROPENINGSREDENEN = [
  'TERUGVAL',
  'NIEUW_SIGNAAL',
  'AFSPRAKEN_NIET_NAGEKOMEN',
  'TE_VROEG_GESLOTEN',
] as const;

export interface Heropening {
  readonly reden: (typeof HEROPENINGSREDENEN)[number];
  readonly toelichting: string;
}
