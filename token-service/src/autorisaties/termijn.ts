import type { Accountklasse } from '@ketenhub/vocabulary';

/** All access rights at least yearly (BIO2 5.18.02). */
const JAAR = 12;
/** Special rights at least quarterly (BIO2 8.02.01). */
const KWARTAAL = 3;

/** Who checks or maintains sees across organisations or changes what others may see: classes (b) and (c) of WGS 1.8(2). */
const termijnMaanden = (klasse: Accountklasse): number => (klasse === 'UITVOERING' ? JAAR : KWARTAAL);

/** The same day so many calendar months later; the last day of a month that has no such day. */
function plusMaanden(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const at = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())));
  return at.toISOString().slice(0, 10);
}

/** The last day on which an authorisation counts after a review: a year, or a quarter for special rights (R26). */
export function beoordelenUiterlijkOp(klasse: Accountklasse, beoordeeldOp: string): string {
  return plusMaanden(beoordeeldOp, termijnMaanden(klasse));
}
