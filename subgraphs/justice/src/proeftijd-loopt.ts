interface Proeftijd {
  readonly begin: string;
  /** The last day that belongs to it. */
  readonly einde: string;
}

/**
 * Whether a proeftijd runs on this day (days ISO 8601). The last day still counts: whoever breaks a condition on it breaks
 * it within the proeftijd.
 */
export function proeftijdLoopt({ begin, einde }: Proeftijd, day: string): boolean {
  return begin <= day && day <= einde;
}
