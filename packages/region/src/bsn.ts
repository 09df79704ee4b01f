import { weightedSum } from '@ketenhub/vocabulary';

/** Highest counter that `testBsn` takes: six digits between the leading 9 and the two computed digits. */
export const BSN_COUNTER_MAX = 999_999;

/**
 * The test BSN that belongs to a counter: passes the elfproef, starts with 9 (not handed out to inhabitants), and differs
 * for every counter. Of two neighbouring eighth digits at most one asks for the impossible check digit 10, so 0 or 1 always fits.
 * @throws RangeError when the counter is no whole number from 0 to BSN_COUNTER_MAX.
 */
export function testBsn(counter: number): string {
  if (!Number.isInteger(counter) || counter < 0 || counter > BSN_COUNTER_MAX) {
    throw new RangeError(`test BSN counter out of range: ${counter}`);
  }
  const start = `9${String(counter).padStart(6, '0')}`;
  const eightDigits = weightedSum(`${start}0`) % 11 === 10 ? `${start}1` : `${start}0`;
  return `${eightDigits}${weightedSum(eightDigits) % 11}`;
}
