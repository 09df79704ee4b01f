import { type ClockOffset, clockOffset, isBeyond, offsetBetween } from './clock-offset.ts';
import type { Logger } from './logger.ts';
import { StartRefused } from './run-process.ts';
import { type Environment, numberSetting } from './settings.ts';
import type { Fetch } from './tls/create-fetch.ts';

/** Another clock that this process can ask. */
export interface ClockPeer {
  readonly name: string;
  /** @rejects when it does not answer. */
  readonly ask: () => Promise<ClockOffset | null>;
}

export interface ClockCheck {
  readonly maxMs: number;
  readonly logger: Pick<Logger, 'warn'>;
}

const ASK_TIMEOUT_MS = 2_000;

/** Furthest that our clock may be from another's at a start. Beyond 30 s tokens are refused anyway (attack 78). */
export function readClockMaxMs(env: Environment): number {
  return numberSetting(env, 'CLOCK_OFF_MAX_MS', { fallback: 5_000, min: 1_000, max: 30_000 });
}

export interface HttpClockParts {
  /** How this process calls others. */
  readonly fetch: Fetch;
  readonly now?: () => number;
}

/** The clock of a process of the hub, by the `Date` of its answer. */
export function httpClock(name: string, baseUrl: string, { fetch, now = Date.now }: HttpClockParts): ClockPeer {
  return {
    name: `${name} (${baseUrl})`,
    ask: async () => {
      const askedAtMs = now();
      const signal = AbortSignal.timeout(ASK_TIMEOUT_MS);
      const answer = await fetch(`${baseUrl}/health/live`, { signal, redirect: 'error' });
      await answer.body?.cancel();
      return clockOffset(answer.headers.get('date'), askedAtMs, now());
    },
  };
}

/** The clock of a database; `readMs` asks it for the time in milliseconds since 1970. */
export function databaseClock(readMs: () => Promise<number>, now: () => number = Date.now): ClockPeer {
  return {
    name: 'PostgreSQL',
    ask: async () => {
      const askedAtMs = now();
      const peerMs = await readMs();
      return offsetBetween(peerMs, { askedAtMs, answeredAtMs: now(), stepMs: 1 });
    },
  };
}

/** "312.4 s behind". */
function described({ aheadMs }: ClockOffset): string {
  return `${(Math.abs(aheadMs) / 1000).toFixed(1)} s ${aheadMs > 0 ? 'behind' : 'ahead of'}`;
}

/**
 * Holds our clock against those of others before the process serves: with a wrong clock it would refuse every good token, or
 * take ones that have ended. Peers that do not answer yet are held against at the first contact (`clockAlarm`).
 * @throws StartRefused in one line
 */
export async function checkClock(peers: readonly ClockPeer[], { maxMs, logger }: ClockCheck): Promise<void> {
  const asked = await Promise.allSettled(peers.map(({ ask }) => ask()));
  const silent: string[] = [];
  asked.forEach((outcome, at) => {
    const name = peers[at]?.name ?? '';
    const offset = outcome.status === 'fulfilled' ? outcome.value : null;
    if (offset === null) silent.push(name);
    else if (isBeyond(offset, maxMs))
      throw new StartRefused(
        `the clock of this machine is ${described(offset)} the clock of ${name}, and ${maxMs / 1000} s is the most allowed; ` +
          'set the clocks right (NTP) and start again (CLOCK_OFF_MAX_MS is the bound)',
      );
  });
  if (silent.length > 0) logger.warn({ silent }, 'clock not held against these yet: checked at the first contact');
}
