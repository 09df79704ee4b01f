import { EventEmitter } from 'node:events';
import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type KeptConnection, keepConnection, waitingForPlace } from './request-places.ts';

const TIMEOUT_MS = 5_000;

/** What is used of a pool: the connection that was given back last is the next, and a new one when there is none. */
class TestPool extends EventEmitter {
  readonly options: { readonly max: number; readonly connectionTimeoutMillis: number };
  readonly idle: object[] = [];
  opened = 0;
  isDown = false;
  /** How long a connection is waited for, when others hold all that there are. */
  queuedMs = 0;

  constructor(max = 20) {
    super();
    this.options = { max, connectionTimeoutMillis: TIMEOUT_MS };
  }

  async connect(): Promise<object> {
    if (this.queuedMs > 0) await new Promise((resolve) => setTimeout(resolve, this.queuedMs));
    if (this.isDown) throw new Error('no server');
    return this.idle.pop() ?? this.open();
  }

  closeIdle(): void {
    for (const client of this.idle.splice(0)) this.emit('remove', client);
  }

  private open(): object {
    this.opened += 1;
    const client = {
      release: (fault: unknown) => {
        if (fault === false) this.idle.push(client);
        else this.emit('remove', client);
      },
    };
    return client;
  }
}

/** Asks for so many; tells how many were given by now, in which order, and gives back the one of this number. */
function ask(testPool: TestPool, many: number) {
  const pool = testPool as unknown as pg.Pool;
  const given: KeptConnection[] = [];
  const order: number[] = [];
  const refused: unknown[] = [];
  for (let asked = 0; asked < many; asked += 1)
    keepConnection(pool).then(
      (kept) => {
        given.push(kept);
        order.push(asked);
      },
      (error: unknown) => refused.push(error),
    );
  return {
    order,
    refused,
    async count() {
      await vi.advanceTimersByTimeAsync(0);
      return given.length;
    },
    give: (at: number, fault?: Error) => given[at]?.give(fault),
    waiting: () => waitingForPlace(pool),
  };
}

/** A pool of which so many connections have served a request, all of them idle now. */
async function grown(many: number, max = 20): Promise<TestPool> {
  const pool = new TestPool(max);
  const asked = ask(pool, many);
  await vi.advanceTimersByTimeAsync(TIMEOUT_MS - 1);
  for (let at = 0; at < many; at += 1) asked.give(at);
  expect([pool.opened, pool.idle.length, vi.getTimerCount()]).toEqual([many, many, 0]);
  return pool;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the connections that requests keep', () => {
  it('grow by two at once, so that a burst does not have each of its questions planned anew', async () => {
    expect(await ask(new TestPool(), 10).count()).toBe(2);
  });

  it('grow on once the first have served: who waits gets what they give back, in the order of asking, and a new one', async () => {
    const asked = ask(new TestPool(), 10);
    await asked.count();
    asked.give(0);
    expect(await asked.count()).toBe(4);
    asked.give(1);
    expect(await asked.count()).toBe(6);
    expect(asked.order).toEqual([0, 1, 2, 3, 4, 5]);
    expect(asked.waiting()).toBe(4);
  });

  it('grow on after half a second when the first are slow: a question that takes long holds up no other for longer', async () => {
    const asked = ask(new TestPool(), 5);
    await vi.advanceTimersByTimeAsync(499);
    expect(await asked.count()).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(await asked.count()).toBe(4);
    asked.give(0);
    expect(await asked.count()).toBe(5);
  });

  it('are there at once when they have served before, with two new ones', async () => {
    expect(await ask(await grown(6), 10).count()).toBe(8);
  });

  it('are new again when the pool closed them', async () => {
    const pool = await grown(6);
    pool.closeIdle();
    expect(await ask(pool, 10).count()).toBe(2);
  });

  it('A117: are opened by two at once also when all break together while requests wait', async () => {
    const pool = await grown(8, 10);
    const asked = ask(pool, 14);
    expect(await asked.count()).toBe(8);
    const before = pool.opened;
    for (let at = 0; at < 8; at += 1) asked.give(at, new Error('terminating connection'));
    await asked.count();
    expect([pool.opened - before, asked.waiting()]).toEqual([2, 4]);
  });

  it('A117: are asked for by two at once when none can be opened, and each hears of it', async () => {
    const pool = new TestPool();
    pool.isDown = true;
    const asked = ask(pool, 6);
    await asked.count();
    expect([asked.refused.length, asked.waiting(), vi.getTimerCount()]).toEqual([6, 0, 0]);
    pool.isDown = false;
    expect(await ask(pool, 6).count()).toBe(2);
  });

  it('are new also where a request counted on one that another part of the process had taken', async () => {
    const pool = await grown(2);
    await pool.connect();
    const asked = ask(pool, 6);
    expect([await asked.count(), asked.waiting()]).toEqual([4, 2]);
    asked.give(0);
    // Three are new still: nobody more is admitted before one of them has served.
    expect([await asked.count(), asked.waiting()]).toEqual([4, 2]);
    asked.give(1);
    expect(await asked.count()).toBeGreaterThan(4);
  });

  it('are counted once when one that had served was waited for longer than new ones are', async () => {
    const pool = await grown(1);
    const first = ask(pool, 1);
    await first.count();
    pool.queuedMs = 600;
    const late = ask(pool, 1);
    await vi.advanceTimersByTimeAsync(550);
    first.give(0);
    await vi.advanceTimersByTimeAsync(550);
    late.give(0);
    pool.queuedMs = 0;
    expect([pool.opened, pool.idle.length, await ask(pool, 20).count()]).toEqual([1, 1, 3]);
  });

  it('A117: are not counted when they could not be opened after all', async () => {
    const pool = new TestPool();
    pool.queuedMs = 600;
    const asked = ask(pool, 2);
    await vi.advanceTimersByTimeAsync(550);
    pool.isDown = true;
    await vi.advanceTimersByTimeAsync(550);
    expect(asked.refused).toHaveLength(2);
    [pool.isDown, pool.queuedMs] = [false, 0];
    expect(await ask(pool, 10).count()).toBe(2);
  });

  it('A117: leave two of all to others, however many have served', async () => {
    expect(await ask(await grown(4, 6), 10).count()).toBe(4);
  });

  it('A117: are refused in time to who waits for them in vain, and served to who comes later', async () => {
    const pool = await grown(2, 4);
    const asked = ask(pool, 4);
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS);
    expect([await asked.count(), asked.refused.length, asked.waiting()]).toEqual([2, 2, 0]);
    asked.give(0);
    asked.give(1);
    expect(await ask(pool, 2).count()).toBe(2);
  });

  it('are given back once, whoever says it twice', async () => {
    const asked = ask(await grown(4, 6), 6);
    expect(await asked.count()).toBe(4);
    asked.give(0);
    asked.give(0);
    expect(await asked.count()).toBe(5);
  });
});
