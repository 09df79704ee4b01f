const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** `18 november 2026` for an ISO day; null for every other text, also for a day that does not exist. */
export function dutchDate(text: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  const name = MONTHS[(month ?? 0) - 1];
  return name !== undefined && date.getUTCDate() === day ? `${day} ${name} ${year}` : null;
}
