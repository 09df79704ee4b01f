/** The closed list of WGS 2.30(1); CASUSREGISTER is the house's own case administration, which holds no partner data. */
export const CATEGORIEEN = [
  'IDENTIFICATIE_CONTACT',
  'BSN',
  'WOONSITUATIE',
  'FINANCIEEL',
  'INKOMEN',
  'GEZONDHEID',
  'POLITIE_8_13',
  'JUSTITIEEL_STRAFVORDERLIJK',
  'RELATIES',
  'TOEZICHT_HANDHAVING',
  'VOORZIENINGEN_SOCIAAL',
  'BEGELEIDING_ZORG_HULP',
  'MEDEWERKER_CONTACT',
  'CASUSREGISTER',
] as const;
export type Categorie = (typeof CATEGORIEEN)[number];
