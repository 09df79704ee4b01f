import type { DecisionPeriod } from '@ketenhub/logbook';

/** Longest period of one question, so that a log is read for a purpose and not kept as a copy. */
const DAYS_MAX = 92;
const DAY_MS = 24 * 60 * 60 * 1000;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

function moment(text: string | null): Date | null {
  if (text === null || !MOMENT.test(text)) return null;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** `van` and `tot` as moments in UTC (RFC 3339), `na` as the number of a line; null when it is no such period. */
export function readPeriod(query: URLSearchParams): DecisionPeriod | null {
  if ([...query.keys()].some((name) => !['van', 'tot', 'na'].includes(name))) return null;
  const [van, tot] = [moment(query.get('van')), moment(query.get('tot'))];
  const na = query.get('na') ?? '0';
  if (van === null || tot === null || !/^\d{1,15}$/.test(na)) return null;
  const lengthMs = tot.getTime() - van.getTime();
  return lengthMs > 0 && lengthMs <= DAYS_MAX * DAY_MS ? { van, tot, na: Number(na) } : null;
}
