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

const daysIn = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : DAYS[month - 1]) ?? 31;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The same calendar day so many months later, ISO 8601; the last of a month that is too short, never a day of the next. */
export function addMonths(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return `${pad(year, 4)}-${pad(month)}-${pad(Math.min(Number(day.slice(8, 10)), daysIn(year, month)))}`;
}
