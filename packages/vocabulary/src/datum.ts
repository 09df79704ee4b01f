/** Whether this is an existing calendar day in ISO 8601 (2026-11-18); 30 February is none. */
export function isDatum(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = Date.parse(`${value}T00:00:00Z`);
  // Date.parse moves 30 February on to March.
  return !Number.isNaN(day) && new Date(day).toISOString().startsWith(value);
}

// Swedish writes a day as ISO 8601 does.
const dutch = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

const MINUTE_MS = 60_000;
/** A day begins at a whole minute, and what asks for the day mostly asks for that of now. */
let asked = { minute: Number.NaN, day: '' };

/** The calendar day in the Netherlands at a moment, ISO 8601. */
export function dutchDay(moment: Date): string {
  const minute = Math.floor(moment.getTime() / MINUTE_MS);
  if (minute !== asked.minute) asked = { minute, day: dutch.format(moment) };
  return asked.day;
}
