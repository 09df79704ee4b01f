/** An invented gemeente. Dutch postcodes never start with 0, so no address of the region can exist. */
export interface Gemeente {
  readonly naam: string;
  readonly postcode: string;
}

/** Twelve, as the region whose published figures the demo region gives; see house-year.ts. */
export const GEMEENTEN = [
  { naam: 'Ketendam', postcode: '0101' },
  { naam: 'Linkerveen', postcode: '0114' },
  { naam: 'Grondhuizen', postcode: '0127' },
  { naam: 'Schakeloord', postcode: '0133' },
  { naam: 'Zevenzijl', postcode: '0148' },
  { naam: 'Oosterkolk', postcode: '0152' },
  { naam: 'Middelknoop', postcode: '0161' },
  { naam: 'Hogeschalm', postcode: '0167' },
  { naam: 'Westerschakel', postcode: '0173' },
  { naam: 'Dwarslanden', postcode: '0179' },
  { naam: 'Nieuwketen', postcode: '0184' },
  { naam: 'Tussenwold', postcode: '0190' },
] as const satisfies readonly Gemeente[];

export type GemeenteNaam = (typeof GEMEENTEN)[number]['naam'];

// Shares of the inhabitants. The centre counts nearly half of them; the others roughly by the casussen that they bring in.
const AANDELEN: Readonly<Record<GemeenteNaam, number>> = {
  Ketendam: 17,
  Linkerveen: 3,
  Grondhuizen: 2,
  Schakeloord: 2,
  Zevenzijl: 2,
  Oosterkolk: 1,
  Middelknoop: 5,
  Hogeschalm: 3,
  Westerschakel: 3,
  Dwarslanden: 1,
  Nieuwketen: 1,
  Tussenwold: 1,
};

export const GEMEENTEN_GEWOGEN: readonly Gemeente[] = GEMEENTEN.flatMap((gemeente) =>
  Array<Gemeente>(AANDELEN[gemeente.naam]).fill(gemeente),
);

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
