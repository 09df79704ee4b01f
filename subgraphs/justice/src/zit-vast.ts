interface Detentie {
  readonly begin: string;
  /** null: no end is foreseen. */
  readonly verwachtEinde: string | null;
}

/**
 * Whether someone is detained on this day (days ISO 8601). The day of release counts as free: a person who is walking
 * out must not be taken for safely inside.
 */
export function zitVast({ begin, verwachtEinde }: Detentie, day: string): boolean {
  return begin <= day && (verwachtEinde === null || day < verwachtEinde);
}
