const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/**
 * The same calendar day so many years later, ISO 8601. Of 29 February in a common year it is 28 February: a last day that is
 * one day early destroys in time, one that is a day late does not.
 */
export function addYears(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years;
  const monthDay = day.slice(5);
  return `${pad(year, 4)}-${monthDay === '02-29' && !isLeap(year) ? '02-28' : monthDay}`;
}
