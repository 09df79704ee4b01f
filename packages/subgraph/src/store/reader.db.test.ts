import { createPool, type Database, openDatabase } from '@ketenhub/database';
import { createTestDatabase, type TestDatabase } from '@ketenhub/testing/create-test-database.ts';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openReader, type Reader } from './reader.ts';

let test: TestDatabase;
let pool: pg.Pool;
let database: Database;

/** One connection, so that a reader that keeps it is noticed by the next. */
const open = (url: string) =>
  createPool({
    url,
    applicationName: 'test',
    connectionsMax: 1,
    connectTimeoutMs: 2_000,
    statementTimeoutMs: 2_000,
    onError: () => undefined,
  });
beforeAll(async () => {
  test = await createTestDatabase();
  pool = open(test.appUrl);
  database = openDatabase(pool);
});
afterAll(async () => {
  await pool.end();
  await test.drop();
});

const start = (casus = 'A'): Reader => openReader(database, { casus });
const casusOf = (reader: Reader): Promise<unknown> =>
  reader.read(async (tx) => {
    const { rows } = await tx.execute(
      sql`select current_setting('ketenhub.casus', true) as casus, txid_current_if_assigned() as id`,
    );
    return rows[0]?.casus;
  });
const inUse = (): number => pool.totalCount - pool.idleCount;

describe('the reads of one request', () => {
  it('take no connection before the first of them, also when there is none', async () => {
    const reader = start();
    expect(pool.totalCount).toBe(0);
    await reader.end();
    expect(pool.totalCount).toBe(0);
  });

  it('share one snapshot in the context of the request, do not wait for each other, and can write nothing', async () => {
    const reader = start('X');
    const order: number[] = [];
    const moments = await Promise.all(
      [0, 1, 2].map((turn) =>
        reader.read(async (tx) => {
          order.push(turn);
          const { rows } = await tx.execute(sql`select now()::text as moment, pg_sleep(0.01)`);
          order.push(turn);
          return rows[0]?.moment;
        }),
      ),
    );
    expect(new Set(moments).size).toBe(1);
    expect(order).toEqual([0, 1, 2, 0, 1, 2]);
    expect(await casusOf(reader)).toBe('X');
    expect(inUse()).toBe(1);
    await expect(reader.read((tx) => tx.execute(sql`create temporary table x ()`))).rejects.toThrow();
    await reader.end();
    expect(inUse()).toBe(0);
  });

  it('A50: take a value of the context as a value, whatever stands in it', async () => {
    for (const casus of [
      'ZVH-2026-0101',
      '',
      "A', true), set_config('ketenhub.casus', 'B",
      "'; drop table x; --",
      'a b',
      'é\\',
      '$1',
    ]) {
      const reader = start(casus);
      expect(await casusOf(reader)).toBe(casus);
      await reader.end();
    }
  });

  it('go on after one of them failed, in the same snapshot and the same context', async () => {
    const reader = start('X');
    const moment = () =>
      reader.read(async (tx) => (await tx.execute(sql`select now()::text as moment, pg_sleep(0.01)`)).rows[0]?.moment);
    const [first, broken, second] = await Promise.allSettled([
      moment(),
      reader.read((tx) => tx.execute(sql`select * from bestaat_niet`)),
      moment(),
    ]);
    expect(broken.status).toBe('rejected');
    expect(second).toEqual(first);
    expect(await casusOf(reader)).toBe('X');
    await reader.end();
  });

  it('give the connection back, whatever failed, and may be ended twice', async () => {
    for (const failing of [
      (reader: Reader) => reader.read((tx) => tx.execute(sql`select 1/0`)),
      (reader: Reader) => reader.read(() => Promise.reject(new Error('x'))),
      (reader: Reader) =>
        reader.read(() => {
          throw new Error('x');
        }),
      (reader: Reader) => reader.read((tx) => tx.execute(sql`select pg_sleep(30)`)),
    ]) {
      const reader = start();
      await expect(failing(reader)).rejects.toThrow();
      await reader.end();
      await reader.end();
      expect(inUse()).toBe(0);
      const next = start('B');
      expect(await casusOf(next)).toBe('B');
      await next.end();
    }
  });

  it('give the connection back when the request ends while it is still being opened', async () => {
    const holder = await pool.connect();
    const reader = start();
    const read = casusOf(reader).catch((error: Error) => error.message);
    const ended = reader.end();
    holder.release();
    await ended;
    expect(await read).toBe('read after the end of the request');
    expect(inUse()).toBe(0);
  });

  it('A50: are all done before the connection is of another request, and none begins after the end', async () => {
    const reader = start('A');
    const slow = reader.read((tx) => tx.execute(sql`select pg_sleep(0.2)`));
    const waiting = casusOf(reader).then(String, (error: Error) => error.message);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const ended = reader.end();
    const next = start('B');
    const [, ran] = await Promise.all([slow, waiting, ended]);
    expect(ran).toBe('A');
    await expect(casusOf(reader)).rejects.toThrow('read after the end of the request');
    expect(await casusOf(next)).toBe('B');
    await next.end();
  });

  it('give each its own answer when one of them breaks the transaction under those that were sent with it', async () => {
    const reader = start('X');
    const broken = reader.read((tx) => tx.execute(sql`select 1/0`)).catch(() => 'broken');
    const twoSteps = reader.read(async (tx) => {
      await tx.execute(sql`select pg_sleep(0.01)`);
      return (await tx.execute(sql`select current_setting('ketenhub.casus') as casus`)).rows[0]?.casus;
    });
    const alsoBroken = reader.read((tx) => tx.execute(sql`select * from bestaat_niet`)).catch(() => 'also broken');
    expect(await Promise.all([broken, casusOf(reader), twoSteps, alsoBroken])).toEqual([
      'broken',
      'X',
      'X',
      'also broken',
    ]);
    expect(await casusOf(reader)).toBe('X');
    await reader.end();
    expect(inUse()).toBe(0);
  });

  it('A50: give nothing when their transaction did not begin, though they were sent behind it', async () => {
    const asked = vi.spyOn(pg.Client.prototype, 'query');
    asked.mockImplementationOnce((() => Promise.reject(new Error('not begun'))) as typeof pg.Client.prototype.query);
    const reader = start('X');
    const reads = [casusOf(reader), casusOf(reader)].map((read) => read.then(String, ({ message }: Error) => message));
    expect(await Promise.all(reads)).toEqual(['not begun', 'not begun']);
    asked.mockRestore();
    await expect(casusOf(reader)).rejects.toThrow('not begun');
    await reader.end();
    expect(inUse()).toBe(0);
  });

  it('all fail when the database does not let them begin, and end() still returns', async () => {
    const away = open(test.appUrl.replace(/:\d+\//, ':9/'));
    const reader = openReader(openDatabase(away), { casus: 'A' });
    await expect(casusOf(reader)).rejects.toThrow();
    await expect(casusOf(reader)).rejects.toThrow();
    await reader.end();
    await away.end();
  });
});
