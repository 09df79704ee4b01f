/** Why a field is shielded: one list for the whole hub. */
export const REDENEN = [
  'GEEN_REGEL',
  'DOEL',
  'ROL',
  'KLASSE',
  'FASE',
  'BETROKKENE_SOORT',
  'VOORWAARDE',
  'VERBOD',
  'AFGELEID',
  'ARGUMENT',
  'BRON_PLAFOND',
  'GEEN_DEELNEMER_CASUS',
  'GEEN_DOELBESLUIT',
  'BUITEN_DIRECTE_KRING',
  'CASUS_AFGESCHERMD',
  'TERMIJN_VERSTREKEN',
  'CATEGORIE_NIET_TOEGESTAAN',
] as const;
export type Reden = (typeof REDENEN)[number];
