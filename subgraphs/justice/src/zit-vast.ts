interface Tenuitvoerlegging {
  /** null: a taakstraf, for which nobody is held. */
  readonly inrichting: string | null;
  readonly begin: string;
  /** null: no end is foreseen. */
  readonly verwachtEinde: string | null;
}

/**
 * Whether someone is detained on this day (days ISO 8601). The day of release counts as free: a person who is walking
 * out must not be taken for safely inside.
 */
export function zitVast({ inrichting, begin, verwachtEinde }: Tenuitvoerlegging, day: string): boolean {
  return inrichting !== null && begin <= day && (verwachtEinde === null || day < verwachtEinde);
}
