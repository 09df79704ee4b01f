/** Whole years on a day (UTC); someone born on 29 February turns a year older on 1 March of a common year. */
export function ageOn(geboortedatum: string, day: Date): number {
  const [year = 0, month = 0, dayOfMonth = 0] = geboortedatum.split('-').map(Number);
  const hadBirthday = day.getUTCMonth() + 1 > month || (day.getUTCMonth() + 1 === month && day.getUTCDate() >= dayOfMonth);
  return day.getUTCFullYear() - year - (hadBirthday ? 0 : 1);
}
