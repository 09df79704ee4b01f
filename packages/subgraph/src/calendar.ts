// Swedish writes a day as ISO 8601 does.
const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The calendar day in the Netherlands at a moment, ISO 8601. */
export function dutchDay(moment: Date): string {
  return format.format(moment);
}

export function today(): string {
  return dutchDay(new Date());
}

/**
 * Whole years lived on a day, both ISO 8601; someone born on 29 February turns a year older on 1 March of a common year.
 */
export function ageOn(geboortedatum: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
  return day.slice(5) < geboortedatum.slice(5) ? years - 1 : years;
}
