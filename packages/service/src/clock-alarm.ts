import { CLOCK_TOLERANCE_SECONDS, type ClockOffset, isBeyond } from './clock-offset.ts';
import type { Logger } from './logger.ts';

/** What an operator hears of clocks that differ while the process runs; at most once a minute a kind, however many tokens say it. */
export interface ClockAlarm {
  /** A well-signed token lay this far outside its own times: it was accepted only by the tolerance, or refused. */
  readonly onClockOff: (offSeconds: number) => void;
  /** What an answer of the issuer said of its clock: the check at the first contact, and at every later one. */
  readonly onClockSeen: (offset: ClockOffset) => void;
}

const ONCE_PER_MS = 60_000;
const WITHIN_TOLERANCE = 'token accepted by the tolerance between clocks only';
const OUTSIDE = 'token refused: too far outside its times, clocks differ or it was kept';

export interface ClockAlarmSettings {
  readonly logger: Pick<Logger, 'error'>;
  /** The other side, by the name that the operator knows it by. */
  readonly peer: string;
  readonly maxMs: number;
  /** Milliseconds since 1970; a test brings its own. */
  readonly now?: () => number;
}

export function clockAlarm({ logger, peer, maxMs, now = Date.now }: ClockAlarmSettings): ClockAlarm {
  const told = new Map<string, number>();
  const tell = (facts: Record<string, number>, text: string): void => {
    if (now() - (told.get(text) ?? Number.NEGATIVE_INFINITY) < ONCE_PER_MS) return;
    told.set(text, now());
    logger.error({ beveiliging: 'KLOK_WIJKT_AF', peer, ...facts }, text);
  };
  return {
    onClockOff: (offSeconds) => {
      const isRefused = offSeconds >= CLOCK_TOLERANCE_SECONDS || offSeconds < -CLOCK_TOLERANCE_SECONDS;
      tell({ offSeconds }, isRefused ? OUTSIDE : WITHIN_TOLERANCE);
    },
    onClockSeen: (offset) => {
      if (isBeyond(offset, maxMs))
        tell({ aheadMs: Math.round(offset.aheadMs), maxMs }, 'clock of the other side differs too much');
    },
  };
}
