import { setTimeout as sleep } from 'node:timers/promises';
import { operatorLine } from '../src/operator-problem.ts';
import type { HubEvent } from './hub-event.ts';

/** Something that runs; PostgreSQL or a process of the hub. */
export interface Running {
  readonly pid: number | undefined;
  /** Resolves when it has ended, with the one line that says why; never rejects. */
  readonly ended: Promise<string>;
  /** Ends it cleanly, by force after its grace period; tells whether it ended by itself. */
  readonly stop: () => Promise<boolean>;
  /** Ends it at once. */
  readonly kill: () => void;
}

export interface Unit {
  readonly name: string;
  readonly url: string;
  /** Resolves when it is ready. When it does not become so, it leaves nothing running and throws an OperatorProblem. */
  readonly launch: (signal: AbortSignal) => Promise<Running>;
}

export interface Supervised {
  readonly name: string;
  readonly pid: () => number | undefined;
  readonly start: (signal?: AbortSignal) => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Ends it at once and leaves it down until `start`. */
  readonly kill: () => Promise<void>;
  /** Ends it at once, also while `stop` is waiting for it. */
  readonly killNow: () => void;
}

export const BACKOFF_MS: readonly number[] = [1_000, 2_000, 4_000, 8_000, 16_000];
/** After this long without an end, earlier ends no longer count. */
const STEADY_MS = 300_000;

/**
 * Keeps one unit running: an unexpected end is told, and it is started again, at most five times with a growing pause.
 * The others are left alone meanwhile: partial answers are what a federation is for.
 */
export function supervise(unit: Unit, tell: (event: HubEvent) => void, backoffMs = BACKOFF_MS): Supervised {
  let running: Running | null = null;
  let ending: Running | null = null;
  let control = new AbortController();
  let restarts = 0;
  let reviving: Promise<void> = Promise.resolve();

  async function start(signal?: AbortSignal): Promise<void> {
    control = new AbortController();
    restarts = 0;
    await launch(signal === undefined ? control.signal : AbortSignal.any([control.signal, signal]));
  }

  async function launch(signal: AbortSignal): Promise<void> {
    const begin = Date.now();
    const launched = await unit.launch(signal);
    running = launched;
    tell({ kind: 'ready', name: unit.name, url: unit.url, durationMs: Date.now() - begin });
    const steady = Date.now() + STEADY_MS;
    void launched.ended.then((why) => {
      if (running !== launched) return;
      running = null;
      if (Date.now() > steady) restarts = 0;
      if (!control.signal.aborted) reviving = revive(why, control.signal);
    });
  }

  async function revive(firstWhy: string, signal: AbortSignal): Promise<void> {
    for (let why = firstWhy; !signal.aborted; ) {
      const restartInMs = backoffMs[restarts];
      if (restartInMs === undefined) return tell({ kind: 'gave-up', name: unit.name, why });
      restarts += 1;
      tell({ kind: 'died', name: unit.name, why, restartInMs });
      try {
        await sleep(restartInMs, undefined, { signal });
        return await launch(signal);
      } catch (error) {
        why = operatorLine(error) ?? String(error);
      }
    }
  }

  async function end(how: (unit: Running) => Promise<boolean>): Promise<void> {
    control.abort();
    await reviving;
    ending = running;
    running = null;
    if (ending !== null && !(await how(ending))) tell({ kind: 'ended-late', name: unit.name });
    ending = null;
  }

  return {
    name: unit.name,
    pid: () => running?.pid,
    start,
    stop: () => end((one) => one.stop()),
    kill: () => end(killed),
    killNow: () => {
      control.abort();
      (ending ?? running)?.kill();
    },
  };
}

async function killed(one: Running): Promise<boolean> {
  one.kill();
  await one.ended;
  return true;
}
