/** An invented gemeente. Dutch postcodes never start with 0, so no address of the region can exist. */
export interface Gemeente {
  readonly naam: string;
  readonly postcode: string;
}

export const GEMEENTEN = [
  { naam: 'Ketendam', postcode: '0101' },
  { naam: 'Linkerveen', postcode: '0114' },
  { naam: 'Grondhuizen', postcode: '0127' },
  { naam: 'Schakeloord', postcode: '0133' },
  { naam: 'Zevenzijl', postcode: '0148' },
  { naam: 'Oosterkolk', postcode: '0152' },
] as const satisfies readonly Gemeente[];

/** The centre of the region counts about half of the inhabitants. */
export const GEMEENTEN_GEWOGEN: readonly Gemeente[] = [
  GEMEENTEN[0],
  GEMEENTEN[0],
  GEMEENTEN[0],
  GEMEENTEN[0],
  ...GEMEENTEN.slice(1),
];

export const STRATEN = [
  'Bedachtelaan',
  'Denkbeeldweg',
  'Fabelstraat',
  'Fictieplein',
  'Kleurpotloodpad',
  'Kunstlaan',
  'Luchtkasteelsingel',
  'Papierstraat',
  'Proefweg',
  'Schijnstraat',
  'Spiegelkade',
  'Sprookjeshof',
  'Verzonnenlaan',
  'Voorbeeldstraat',
  'Wolkenpad',
  'Zogenaamdstraat',
] as const;
