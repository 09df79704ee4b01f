/** As much as two clocks may differ before tokens are refused (attack 78). */
export const CLOCK_TOLERANCE_SECONDS = 30;

/** By how much another clock is ahead of ours (negative: behind), and how much of that may be the measurement's own fault. */
export interface ClockOffset {
  readonly aheadMs: number;
  readonly uncertainMs: number;
}

/** A Date header counts whole seconds and is written at most a second before the answer leaves. */
const DATE_STEP_MS = 1_000;

/** What the `Date` header of an answer says of the clock of its sender; null without one that can be read. */
export function clockOffset(dateHeader: string | null, askedAtMs: number, answeredAtMs: number): ClockOffset | null {
  const dateMs = Date.parse(dateHeader ?? '');
  if (Number.isNaN(dateMs)) return null;
  return offsetBetween(dateMs + DATE_STEP_MS / 2, { askedAtMs, answeredAtMs, stepMs: DATE_STEP_MS });
}

/** The same of an instant that a peer told, such as PostgreSQL's clock; `stepMs` is how coarse it tells. */
export function offsetBetween(
  peerMs: number,
  { askedAtMs, answeredAtMs, stepMs }: { askedAtMs: number; answeredAtMs: number; stepMs: number },
): ClockOffset {
  const tripMs = Math.max(0, answeredAtMs - askedAtMs);
  return { aheadMs: peerMs - (askedAtMs + tripMs / 2), uncertainMs: tripMs / 2 + stepMs };
}

/** Whether the difference is beyond `maxMs` whatever the measurement made of it. */
export function isBeyond({ aheadMs, uncertainMs }: ClockOffset, maxMs: number): boolean {
  return Math.abs(aheadMs) - uncertainMs > maxMs;
}
