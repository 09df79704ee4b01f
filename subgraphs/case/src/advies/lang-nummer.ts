import { isDatum } from '@ketenhub/vocabulary';

/** Digits with what people put between them, taken as one: 06-12 34, 010-12.34 and 06,12 are each one number. */
const REEKS = /\d(?:(?:[\s.\p{Pd}\u2212/()_\u00b7\u2022]{0,2}|[,:;|*+~'])\d)*/gu;
/** From here on a number can be one of a telephone, and a BSN without its zeros. */
const LANG = 7;

/** A day as people write it, in digits, with one sign between them. */
const DAG_VOOR = /^(?<dag>\d{1,2})(?<teken>[-/.])(?<maand>\d{1,2})\k<teken>(?<jaar>(?:19|20)\d{2})$/u;
const JAAR_VOOR = /^(?<jaar>(?:19|20)\d{2})(?<teken>[-/.])(?<maand>\d{1,2})\k<teken>(?<dag>\d{1,2})$/u;

/** Whether these digits are a day of the calendar and nothing else: 12-03-2026, 12.3.2026, 2026-03-12. */
function isDag(reeks: string): boolean {
  const { jaar = '', maand = '', dag = '' } = (DAG_VOOR.exec(reeks) ?? JAAR_VOOR.exec(reeks))?.groups ?? {};
  return isDatum(`${jaar}-${maand.padStart(2, '0')}-${dag.padStart(2, '0')}`);
}

/**
 * Whether a number stands in this text that is long enough to find somebody by, however its digits are parted. A day passes only where
 * no other digits touch it: 06-12-34-56-78 begins as a date, and is a telephone number (attack 106).
 */
export function holdsLongNumber(text: string): boolean {
  return (text.match(REEKS) ?? []).some((reeks) => reeks.replaceAll(/\D/gu, '').length >= LANG && !isDag(reeks));
}
