/** Overheidsdeelnemer (WGS 2.27(1)), private deelnemer (2.27(2)), or the house itself, which is no deelnemer. */
export const KLASSEN = ['OVERHEID', 'PRIVAAT', 'SAMENWERKINGSVERBAND'] as const;
export type Klasse = (typeof KLASSEN)[number];
