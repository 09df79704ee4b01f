/**
 * The figures that the Zorg- en Veiligheidshuis Drenthe published over 2020, typed from a transcription of that publication,
 * each with the line that it stands in. Nothing here is computed from the generator of the demo region.
 */

/** Line "Aangemelde procesregiecasussen": 50 (17 PGA). The column instroom of the table per gemeente says the same. */
export const AANGEMELD = { casussen: 50, pga: 17 };
/** Line "Niet opgepakte aanmeldingen": 0. */
export const NIET_OPGEPAKT = 0;
/** Line "Actieve procesregiecasussen": 127 (49 PGA). The PGA are also the sum of those in the table per gemeente: 35 + 11 + 3. */
export const ACTIEF_KOP = { casussen: 127, pga: 49 };

/**
 * Table per gemeente, columns "regie", "meegenomen", "instroom", "afgesloten" and "actief 1-1-2021". The invented gemeente of the
 * demo region that takes the row stands in front. The column "advies" is left out: questions are no casussen.
 */
export const PER_GEMEENTE: readonly (readonly [
  naam: string,
  bron: string,
  cijfers: readonly [regie: number, meegenomen: number, instroom: number, afgesloten: number, actief: number],
])[] = [
  ['Linkerveen', 'Assen', [8, 4, 4, 3, 5]],
  ['Grondhuizen', 'Tynaarlo', [5, 1, 4, 1, 4]],
  ['Zevenzijl', 'Noordenveld', [3, 3, 0, 1, 2]],
  ['Schakeloord', 'Aa en Hunze', [6, 2, 4, 3, 3]],
  ['Oosterkolk', 'Borger-Odoorn', [1, 0, 1, 0, 1]],
  ['Middelknoop', 'Midden-Drenthe', [15, 14, 1, 2, 13]],
  ['Hogeschalm', 'Coevorden', [11, 5, 6, 3, 8]],
  ['Ketendam', 'Emmen', [67, 42, 25, 26, 41]],
  ['Tussenwold', 'Westerveld', [0, 0, 0, 0, 0]],
  ['Dwarslanden', 'De Wolden', [1, 1, 0, 0, 1]],
  ['Nieuwketen', 'Meppel', [1, 1, 0, 1, 0]],
  ['Westerschakel', 'Hoogeveen', [10, 5, 5, 5, 5]],
];

/** Sums of the columns of that table, as recomputed from it; the publication prints no sums. */
export const SOM_GEMEENTEN = { regie: 128, meegenomen: 78, instroom: 50, afgesloten: 45, actief: 83 };

/** The same table: Emmen 35 PGA (21 + 14 jeugd), Midden-Drenthe 11 jeugd-PGA, Coevorden 3 PGA, the others none. */
export const PGA_PER_GEMEENTE: Readonly<Record<string, { readonly pga: number; readonly pgaJeugd: number }>> = {
  Ketendam: { pga: 35, pgaJeugd: 14 },
  Middelknoop: { pga: 11, pgaJeugd: 11 },
  Hogeschalm: { pga: 3, pgaJeugd: 0 },
};

type Procenten = Readonly<Record<string, number>>;

/** Line "Hoofdonderwerp": 16 verward + hoog risico, 27 ernstige overlast, 2 radicalisering, 8 HG, 2 BIJ-delict, 45 overig. */
export const HOOFDONDERWERP: Procenten = {
  VERWARD_HOOG_RISICO: 16,
  ERNSTIGE_OVERLAST: 27,
  RADICALISERING: 2,
  HUISELIJK_GEWELD: 8,
  BIJ_DELICT: 2,
  OVERIG: 45,
};
/** Line "Leeftijd": <18 18%, 18-23 17%, 24-40 43%, 41-65 21%, >65 1%. */
export const LEEFTIJD: Procenten = { '<18': 18, '18-23': 17, '24-40': 43, '41-65': 21, '>65': 1 };
/** Line "Geslacht": 93% man, 7% vrouw. */
export const GESLACHT: Procenten = { MAN: 93, VROUW: 7 };
/** Line "Problematiek": bars 87, 48, 63, 40, 63, 91 in the order of their labels; only huisvesting 63% is confirmed by the text. */
export const PROBLEMATIEK: Procenten = {
  PSYCHISCH_VERWARD: 87,
  LVB: 48,
  VERSLAVING: 63,
  SCHULDEN: 40,
  HUISVESTING: 63,
  DELICTGEDRAG: 91,
};
/** Line "Gemeentegrensoverstijgend": 23%. */
export const GRENSOVERSTIJGEND = 23;
/** Line "Hoofdpersoon minderjarig": 12% in text and chart, beside the age class <18 of 18%. */
export const MINDERJARIG = 12;

/** Table of aanmelders over the 50, with the domain that the publication counts each in; aanmelders with 0 are left out. */
export const AANMELDERS: readonly (readonly [
  organisatie: string,
  bron: string,
  domein: 'ZORG' | 'JUSTITIE' | 'GEMEENTE',
  aantal: number,
])[] = [
  ['ggd', 'GGD (OGGZ)', 'ZORG', 3],
  ['ggz', 'GGZ Drenthe', 'ZORG', 1],
  ['wonen', 'Leger des Heils welzijn', 'ZORG', 1],
  ['verslavingszorg', 'VNN', 'ZORG', 1],
  ['veilig-thuis', 'Veilig Thuis Drenthe', 'ZORG', 3],
  ['dji', 'DJI', 'JUSTITIE', 1],
  ['gi', 'JB Noord jeugdreclassering', 'JUSTITIE', 1],
  ['politie', 'Politie', 'JUSTITIE', 11],
  ['reclassering', '3RO', 'JUSTITIE', 2],
  ['burgemeester', 'Gemeente OOV', 'GEMEENTE', 24],
  ['college', 'Gemeente SD', 'GEMEENTE', 2],
];
/** Line "Domein van aanmelding": zorg 18, justitie 30, gemeenten 52. */
export const DOMEIN: Procenten = { ZORG: 18, JUSTITIE: 30, GEMEENTE: 52 };
