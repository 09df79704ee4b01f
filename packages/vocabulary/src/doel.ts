/** Leaf purposes: (activiteit, fase) of WGS 2.26 and 2.28, and the purposes outside the person view. Never a free text. */
export const DOELEN = [
  'ZVH-AANMELDING',
  'ZVH-TRIAGE',
  'ZVH-UITVRAAG',
  'ZVH-CASUSOVERLEG',
  'ZVH-UITVOERING',
  'ZVH-AFSCHALING',
  'ZVH-LIJST',
  'ZVH-BEKENDHEIDSCHECK',
  'ZVH-WERKVOORRAAD',
  'ZVH-HEROPENING',
  'AVG-VERZOEK',
  'AVG-CORRECTIE',
  'AVG-TERMIJN',
  'RECHTMATIGHEID',
  'LOGCONTROLE',
  'BEHEER',
  'MANAGEMENTINFO',
] as const;
export type Doel = (typeof DOELEN)[number];

export function isDoel(value: unknown): value is Doel {
  return DOELEN.includes(value as Doel);
}
