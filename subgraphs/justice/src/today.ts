// Swedish writes a day as ISO 8601 does.
const dutchDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The calendar day in the Netherlands at this moment, ISO 8601. */
export function today(): string {
  return dutchDay.format(new Date());
}
