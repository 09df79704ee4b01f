/**
 * How long an answer is still held back so that no answer of a secret-bound source leaves before its floor: a difference of a
 * few milliseconds in the work, for a known person or one with consent, then does not show (WGS 2.29(2); attack 93). Never
 * rounded up further: a later step would make a small difference large.
 */
export function holdBackMs(elapsedMs: number, floorMs: number): number {
  return Math.max(0, floorMs - elapsedMs);
}
