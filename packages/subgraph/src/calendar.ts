// Swedish writes a day as ISO 8601 does.
const dutchDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The calendar day in the Netherlands at this moment, ISO 8601. */
export function today(): string {
  return dutchDay.format(new Date());
}

/**
 * Whole years lived on a day, both ISO 8601; someone born on 29 February turns a year older on 1 March of a common year.
 */
export function ageOn(geboortedatum: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
  return day.slice(5) < geboortedatum.slice(5) ? years - 1 : years;
}
