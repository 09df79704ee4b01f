/** Whether the betrokkene or somebody for him was at an overleg. */
export const BETROKKENE_AAN_TAFEL = [
  'NIEMAND',
  'BETROKKENE',
  'VERTEGENWOORDIGER',
  'BETROKKENE_EN_VERTEGENWOORDIGER',
] as const;
export const OVERLEGGEDEELTEN = ['GEHEEL', 'BEGIN', 'SLOT', 'EIGEN_AANPAK'] as const;
/** What he was told. */
export const MEDEDELINGEN = [
  'DAT_ER_EEN_CASUS_IS',
  'WIE_DEELNEMEN',
  'WELKE_GEGEVENS_ER_ZIJN',
  'WAT_IS_AFGESPROKEN',
  'WELKE_RECHTEN_ER_ZIJN',
] as const;

/** As it was sent; nothing in it has been judged. */
export interface BetrokkeneAanTafel {
  readonly wie: (typeof BETROKKENE_AAN_TAFEL)[number];
  readonly gedeelte?: (typeof OVERLEGGEDEELTEN)[number] | null;
  readonly verteld: readonly (typeof MEDEDELINGEN)[number][];
  /** ISO 8601. */
  readonly verteldOp?: string | null;
}
