import { createTestDatabase, type TestDatabase } from '@ketenhub/testing/create-test-database.ts';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Database, openDatabase, READ_ONLY, readBehindBegin, type Transaction, withContext } from './context.ts';
import { createPool } from './pool.ts';

let test: TestDatabase;
let pool: pg.Pool;
let database: Database;
const faults: Error[] = [];

beforeAll(async () => {
  test = await createTestDatabase();
  const owner = new pg.Client({ connectionString: test.ownerUrl });
  await owner.connect();
  await owner.query(`
    create table rijen (casus text);
    insert into rijen values ('A'), ('A'), ('B');
    alter table rijen enable row level security;
    create policy lezen on rijen using (casus = current_setting('ketenhub.casus', true));
    grant select, insert on rijen to "${test.appRole}"`);
  await owner.end();
  const settings = { connectionsMax: 1, connectTimeoutMs: 300, statementTimeoutMs: 2_000, applicationName: 'test' };
  // One connection: whoever comes next gets the connection of the one before.
  pool = createPool({ ...settings, url: test.appUrl, onError: (error) => faults.push(error) });
  database = openDatabase(pool);
});
afterAll(async () => {
  await pool.end();
  await test.drop();
});

const seenBy = async (of: Pick<Transaction, 'execute'>): Promise<unknown[]> =>
  (await of.execute<{ casus: string }>(sql`select casus from rijen`)).rows.map(({ casus }) => casus);
const nothingLeft = async (): Promise<void> => {
  expect(await seenBy(database)).toEqual([]);
  const { rows } = await pool.query<{ casus: string | null }>(
    "select current_setting('ketenhub.casus', true) as casus",
  );
  expect(rows[0]?.casus || null).toBeNull();
};

describe('a transaction with a context', () => {
  it('sees the rows of its context only', async () => {
    expect(await withContext(database, { casus: 'A' }, seenBy)).toEqual(['A', 'A']);
    expect(await withContext(database, { casus: 'B' }, seenBy)).toEqual(['B']);
    expect(await withContext(database, { rol: 'x' }, seenBy)).toEqual([]);
    expect(await withContext(database, {}, seenBy)).toEqual([]);
  });

  it('A50: leaves nothing to the next user of its connection, after success, failure and a broken statement', async () => {
    await nothingLeft();
    await withContext(database, { casus: 'A' }, seenBy);
    await nothingLeft();
    const failing = withContext(database, { casus: 'A' }, () => Promise.reject(new Error('x')));
    await expect(failing).rejects.toThrow('x');
    await nothingLeft();
    await expect(withContext(database, { casus: 'A' }, (tx) => tx.execute(sql`select 1/0`))).rejects.toThrow();
    await nothingLeft();
  });

  it('A50: leaves nothing after a statement that took too long', async () => {
    await expect(withContext(database, { casus: 'A' }, (tx) => tx.execute(sql`select pg_sleep(20)`))).rejects.toThrow();
    await nothingLeft();
  });

  it('takes a value as a value, whatever stands in it', async () => {
    for (const casus of ["A' or 'a'='a", "'); drop table rijen; --", '%', '{A,B}', ''])
      expect(await withContext(database, { casus }, seenBy)).toEqual([]);
  });

  it('A110: puts no BSN in the text of a statement, which the server shows and may log', async () => {
    const asked = vi.spyOn(pg.Client.prototype, 'query');
    try {
      for (const casus of ['999990019', '99999001']) expect(await withContext(database, { casus }, seenBy)).toEqual([]);
      expect(await withContext(database, { casus: 'A' }, seenBy)).toEqual(['A', 'A']);
      const texts = asked.mock.calls.map(([first]) =>
        typeof first === 'string' ? first : JSON.stringify(Object(first).text),
      );
      expect(texts.some((text) => text.includes("'A'"))).toBe(true);
      expect(texts.filter((text) => text.includes('99999001'))).toEqual([]);
    } finally {
      asked.mockRestore();
    }
  });

  it('sees in READ_ONLY one moment, and can write nothing, not even as it may otherwise', async () => {
    const insert = sql`insert into rijen values ('A')`;
    const writing = withContext(database, { casus: 'A' }, (tx) => tx.execute(insert), READ_ONLY);
    await expect(writing).rejects.toMatchObject({ cause: { code: '25006' } });
    const levels = await withContext(
      database,
      {},
      async (tx) => (await tx.execute(sql`select current_setting('transaction_isolation') as level`)).rows,
      READ_ONLY,
    );
    expect(levels).toEqual([{ level: 'repeatable read' }]);
  });

  it('writes all or nothing', async () => {
    const half = withContext(database, { casus: 'B' }, async (tx) => {
      await tx.execute(sql`insert into rijen values ('B')`);
      throw new Error('halfway');
    });
    await expect(half).rejects.toThrow('halfway');
    expect(await withContext(database, { casus: 'B' }, seenBy)).toEqual(['B']);
  });
});

describe('the pool of a process', () => {
  it('A117: lets nobody wait without end for a connection', async () => {
    const client = await pool.connect();
    try {
      await expect(database.execute(sql`select 1`)).rejects.toThrow();
    } finally {
      client.release();
    }
    expect((await database.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }]);
  });

  it('survives that the server ends its connections, idle or in use, hears of it, and goes on', async () => {
    const admin = new pg.Client({ connectionString: test.adminUrl });
    await admin.connect();
    const end = () =>
      admin.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', [test.appRole]);
    try {
      await database.execute(sql`select 1`);
      await end();
      await expect.poll(() => faults.length).toBeGreaterThan(0);
      const inUse = withContext(database, { casus: 'A' }, async (tx) => {
        await end();
        return tx.execute(sql`select 1`);
      });
      await expect(inUse).rejects.toThrow();
      await expect.poll(() => seenBy(database).catch(() => null)).toEqual([]);
    } finally {
      await admin.end();
    }
  });
});

describe('reads that are sent behind the begin of their transaction', () => {
  it('A50: see the rows of their context, one behind another too, and leave nothing to the next user of the connection', async () => {
    const casus = { casus: 'A' };
    expect(await readBehindBegin(database, casus, (tx) => Promise.all([seenBy(tx), seenBy(tx)]))).toEqual([
      ['A', 'A'],
      ['A', 'A'],
    ]);
    await nothingLeft();
    const after = readBehindBegin(database, casus, async (tx) => [await seenBy(tx), await seenBy(tx)]);
    expect(await after).toEqual([
      ['A', 'A'],
      ['A', 'A'],
    ]);
    await nothingLeft();
  });

  it('A50: give back the only connection when a read fails, or none is asked at all', async () => {
    const broken = (tx: Transaction) => Promise.all([tx.execute(sql`select 1/0`), seenBy(tx)]);
    await expect(readBehindBegin(database, { casus: 'A' }, broken)).rejects.toThrow();
    await nothingLeft();
    const throwing = readBehindBegin(database, { casus: 'A' }, () => {
      throw new Error('niets gevraagd');
    });
    await expect(throwing).rejects.toThrow('niets gevraagd');
    await nothingLeft();
  });

  it('R21: change nothing', async () => {
    const changing = readBehindBegin(database, { casus: 'A' }, (tx) => tx.execute(sql`insert into rijen values ('A')`));
    await expect(changing).rejects.toThrow();
    expect(await withContext(database, { casus: 'A' }, seenBy)).toEqual(['A', 'A']);
  });
});
