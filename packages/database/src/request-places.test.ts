import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takePlace, waitingForPlace } from './request-places.ts';

const TIMEOUT_MS = 5_000;

/** What `takePlace` looks at of a pool, and how many connections the test says it has. */
function poolOf(max: number, totalCount = 0) {
  return { options: { max, connectionTimeoutMillis: TIMEOUT_MS }, totalCount } as unknown as pg.Pool & {
    totalCount: number;
  };
}

/** Asks for so many places; tells which were given by now, and gives back the one of this number. */
function ask(pool: pg.Pool, many: number) {
  const given: (() => void)[] = [];
  const refused: unknown[] = [];
  for (let asked = 0; asked < many; asked += 1)
    takePlace(pool).then(
      (giveBack) => given.push(giveBack),
      (error: unknown) => refused.push(error),
    );
  return {
    refused,
    async count() {
      await vi.advanceTimersByTimeAsync(0);
      return given.length;
    },
    giveBack: (at: number) => given[at]?.(),
  };
}

/** A pool of which so many connections have served a request. */
async function grown(many: number, max = 20): Promise<ReturnType<typeof poolOf>> {
  const pool = poolOf(max, many);
  for (let at = 0; at < many; at += 2) {
    const asked = ask(pool, at + 2);
    await asked.count();
    for (let place = 0; place < at + 2; place += 1) asked.giveBack(place);
  }
  return pool;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the connections that requests may keep', () => {
  it('grow by two at once, so that a burst does not have each of its questions planned anew', async () => {
    const asked = ask(poolOf(20), 10);
    expect(await asked.count()).toBe(2);
  });

  it('grow on once the first have served: who waits gets what they give back, and two new ones', async () => {
    const pool = poolOf(20, 1);
    const asked = ask(pool, 10);
    await asked.count();
    asked.giveBack(0);
    expect(await asked.count()).toBe(4);
    expect(waitingForPlace(pool)).toBe(6);
  });

  it('grow on after half a second when the first are slow: a question that takes long holds up no other for longer', async () => {
    const pool = poolOf(20, 2);
    const asked = ask(pool, 5);
    await vi.advanceTimersByTimeAsync(499);
    expect(await asked.count()).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(await asked.count()).toBe(4);
  });

  it('are there at once when they have served before, with two new ones', async () => {
    expect(await ask(await grown(6), 10).count()).toBe(8);
  });

  it('are new again when the pool closed them', async () => {
    const pool = await grown(6);
    pool.totalCount = 0;
    const asked = ask(pool, 10);
    expect(await asked.count()).toBe(2);
    pool.totalCount = 6;
    expect(await asked.count()).toBe(2);
  });

  it('A117: leave two of all to others, however many have served', async () => {
    const pool = await grown(4, 6);
    expect(await ask(pool, 10).count()).toBe(4);
  });

  it('A117: are refused in time to who waits for them in vain', async () => {
    const pool = await grown(2, 4);
    const asked = ask(pool, 4);
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS);
    expect(await asked.count()).toBe(2);
    expect(asked.refused).toHaveLength(2);
    expect(waitingForPlace(pool)).toBe(0);
  });

  it('are given back once, whoever says it twice', async () => {
    const pool = await grown(4, 6);
    const asked = ask(pool, 6);
    expect(await asked.count()).toBe(4);
    asked.giveBack(0);
    asked.giveBack(0);
    expect(await asked.count()).toBe(5);
  });
});
