import { dutchDay } from '@ketenhub/vocabulary';

export { dutchDay };

let fixedDay: string | null = null;

/**
 * Stops the clock of derived values in this process at a day, ISO 8601, or lets it run again (null). For demo mode only:
 * its stories are written for one day. Lifetimes, logs and the gates in the database stay on the real clock.
 */
export function stopClockAt(day: string | null): void {
  fixedDay = day;
}

/** The calendar day in the Netherlands on which derived values rest. */
export function today(): string {
  return fixedDay ?? dutchDay(new Date());
}

/**
 * Whole years lived on a day, both ISO 8601; someone born on 29 February turns a year older on 1 March of a common year.
 */
export function ageOn(geboortedatum: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
  return day.slice(5) < geboortedatum.slice(5) ? years - 1 : years;
}
