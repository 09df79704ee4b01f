import { setTimeout as sleep } from 'node:timers/promises';
import { operatorLine } from '@ketenhub/postgres/operator-problem.ts';
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
  const supervisor = new Supervisor(unit, tell, backoffMs);
  return {
    name: unit.name,
    pid: () => supervisor.pid(),
    start: (signal) => supervisor.start(signal),
    stop: () => supervisor.end((one) => one.stop()),
    kill: () => supervisor.end(killed),
    killNow: () => supervisor.killNow(),
  };
}

class Supervisor {
  readonly #unit: Unit;
  readonly #tell: (event: HubEvent) => void;
  readonly #backoffMs: readonly number[];
  #running: Running | null = null;
  #ending: Running | null = null;
  /** Aborted from the moment that the unit is meant to end: its end is then no news, and nothing starts it again. */
  #control = new AbortController();
  #restarts = 0;
  #reviving: Promise<void> = Promise.resolve();

  constructor(unit: Unit, tell: (event: HubEvent) => void, backoffMs: readonly number[]) {
    this.#unit = unit;
    this.#tell = tell;
    this.#backoffMs = backoffMs;
  }

  pid(): number | undefined {
    return this.#running?.pid;
  }

  async start(signal?: AbortSignal): Promise<void> {
    this.#control = new AbortController();
    this.#restarts = 0;
    const own = this.#control.signal;
    await this.#launch(signal === undefined ? own : AbortSignal.any([own, signal]));
  }

  async end(how: (unit: Running) => Promise<boolean>): Promise<void> {
    this.#control.abort();
    await this.#reviving;
    this.#ending = this.#running;
    this.#running = null;
    if (this.#ending !== null && !(await how(this.#ending))) this.#tell({ kind: 'ended-late', name: this.#unit.name });
    this.#ending = null;
  }

  killNow(): void {
    this.#control.abort();
    (this.#ending ?? this.#running)?.kill();
  }

  async #launch(signal: AbortSignal): Promise<void> {
    const begin = Date.now();
    const launched = await this.#unit.launch(signal);
    this.#running = launched;
    this.#tell({ kind: 'ready', name: this.#unit.name, url: this.#unit.url, durationMs: Date.now() - begin });
    const steadyFrom = Date.now() + STEADY_MS;
    void launched.ended.then((why) => {
      if (this.#running !== launched) return;
      this.#running = null;
      if (Date.now() > steadyFrom) this.#restarts = 0;
      if (!this.#control.signal.aborted) this.#reviving = this.#revive(why, this.#control.signal);
    });
  }

  async #revive(firstWhy: string, signal: AbortSignal): Promise<void> {
    for (let why = firstWhy; !signal.aborted; ) {
      const restartInMs = this.#backoffMs[this.#restarts];
      if (restartInMs === undefined) return this.#tell({ kind: 'gave-up', name: this.#unit.name, why });
      this.#restarts += 1;
      this.#tell({ kind: 'died', name: this.#unit.name, why, restartInMs });
      try {
        await sleep(restartInMs, undefined, { signal });
        return await this.#launch(signal);
      } catch (error) {
        why = operatorLine(error) ?? String(error);
      }
    }
  }
}

async function killed(one: Running): Promise<boolean> {
  one.kill();
  await one.ended;
  return true;
}
