import { createTestDatabase, type TestDatabase } from '@ketenhub/testing/create-test-database.ts';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, withContext } from './context.ts';
import { createPool } from './pool.ts';
import { once, openSnapshot } from './snapshot.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
  const owner = new pg.Client({ connectionString: test.ownerUrl });
  await owner.connect();
  await owner.query(`
    create table rijen (casus text, woord text);
    insert into rijen values ('A', 'a'), ('B', 'b');
    alter table rijen enable row level security;
    create policy lezen on rijen using (casus = current_setting('ketenhub.casus', true));
    grant select on rijen to public`);
  await owner.end();
});
afterAll(() => test.drop());

/** One connection, so that whoever comes next meets what the one before prepared. */
async function withPool(preparedStatementsMax: number, work: (pool: pg.Pool) => Promise<void>): Promise<void> {
  const limits = { connectionsMax: 1, connectTimeoutMs: 5_000, statementTimeoutMs: 5_000 };
  const pool = createPool({
    ...limits,
    url: test.appUrl,
    applicationName: 'test',
    preparedStatementsMax,
    onError: () => undefined,
  });
  try {
    await work(pool);
  } finally {
    await pool.end();
  }
}

const prepared = async (pool: pg.Pool): Promise<number> =>
  Number((await pool.query('select count(*) as n from pg_prepared_statements')).rows[0]?.n);
const words = (casus: string, pool: pg.Pool): Promise<unknown[]> =>
  withContext(openDatabase(pool), { casus }, async (tx) =>
    (await tx.execute(sql`select woord from rijen`)).rows.map(({ woord }) => woord),
  );

describe('a statement that is planned once', () => {
  it('A50: shows each asker the rows of its own context, whoever it was planned for', () =>
    withPool(10, async (pool) => {
      for (const [casus, seen] of [
        ['A', ['a']],
        ['B', ['b']],
        ['C', []],
        ['A', ['a']],
      ] as const)
        expect(await words(casus, pool)).toEqual(seen);
      const before = await prepared(pool);
      await words('B', pool);
      expect(await prepared(pool)).toBe(before);
    }));

  it('gets a name only while there is room, and works as well without', async () => {
    for (const [max, named] of [
      [0, 0],
      [1, 1],
    ] as const)
      await withPool(max, async (pool) => {
        expect(await words('A', pool)).toEqual(['a']);
        expect(await words('B', pool)).toEqual(['b']);
        expect((await openDatabase(pool).execute(sql`select 1 as een`)).rows).toEqual([{ een: 1 }]);
        expect(await prepared(pool)).toBe(named);
      });
  });

  it('A50: is built once for a connection, with the values of the moment of asking', () =>
    withPool(10, async (pool) => {
      const key = {};
      let built = 0;
      const ask = async (casus: string, woord: string): Promise<unknown> => {
        const snapshot = await openSnapshot(openDatabase(pool), { casus });
        const query = once(snapshot.transaction, [key, 'woord'], (tx) => {
          built += 1;
          return tx
            .select({ woord: sql<string>`woord` })
            .from(sql`rijen`)
            .where(sql`woord = ${sql.placeholder('woord')}`)
            .prepare('');
        });
        const rows = await query.execute({ woord });
        await snapshot.end();
        return rows.length;
      };
      expect([await ask('A', 'a'), await ask('A', 'b'), await ask('B', 'b'), await ask('B', 'a')]).toEqual([
        1, 0, 1, 0,
      ]);
      expect(built).toBe(1);
    }));
});
