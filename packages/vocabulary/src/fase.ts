/** The phases of a casus, in order of the case process (Handvat; WGS 2.31). */
export const FASEN = [
  'AANMELDING',
  'TRIAGE',
  'UITVRAAG',
  'CASUSOVERLEG',
  'UITVOERING',
  'AFSCHALING',
  'AFGESLOTEN',
] as const;
export type Fase = (typeof FASEN)[number];

export function isFase(value: unknown): value is Fase {
  return FASEN.includes(value as Fase);
}
