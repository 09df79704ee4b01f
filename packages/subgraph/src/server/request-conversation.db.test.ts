import { fileURLToPath } from 'node:url';
import {
  createPool,
  migrateDatabase,
  openDatabase,
  openRequestConnection,
  waitingForPlace,
  withContext,
} from '@ketenhub/database';
import {
  LOGBOOK_GRANTS,
  type LogLine,
  LogUnavailable,
  ldvLines,
  openSharedLogbook,
  useSubjectKeys,
} from '@ketenhub/logbook';
import { TEST_PROCESS_KEY } from '@ketenhub/logbook/testing/opened-lines.ts';
import { createTestDatabase, type TestDatabase } from '@ketenhub/testing/create-test-database.ts';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reader } from '../store/reader.ts';
import { type Conversation, createConversation } from './request-conversation.ts';

let test: TestDatabase;
let admin: pg.Client;
const pools: pg.Pool[] = [];

/** As few connections as a process can have: whoever keeps one, or needs a second, is noticed. */
function open(connectionsMax: number, url = test.appUrl) {
  const limits = { connectionsMax, connectTimeoutMs: 1_000, statementTimeoutMs: 1_000 };
  const pool = createPool({ ...limits, url, applicationName: 'test', onError: () => undefined });
  pools.push(pool);
  const database = openDatabase(pool);
  useSubjectKeys(database, TEST_PROCESS_KEY);
  const parts = { database, logbook: openSharedLogbook(database) };
  return {
    pool,
    database,
    logbook: parts.logbook,
    start: (actie: 'lezen' | 'vastleggen', waitingMax?: number) => createConversation(parts, actie, waitingMax),
  };
}

let turn = 0;
const lines = (moment: 'VOORNEMEN' | 'UITKOMST', handle = `handvat-${turn}`): LogLine[] =>
  ldvLines({
    ...{ moment, verantwoordelijke: 'zvh', naam: 'lezen', proces: 'test', begonnenOp: 0, status: 'Ok' },
    span: { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), parentSpanId: null },
    betrokkenen: [{ handle, casus: 'A', perActiviteit: new Map([['activiteit', ['A.a']]]) }],
  });

beforeAll(async () => {
  test = await createTestDatabase();
  const migrationsFolder = fileURLToPath(new URL('../../../../gateway/migrations', import.meta.url));
  await migrateDatabase({ ...test, migrationsFolder, grants: [...LOGBOOK_GRANTS] });
  const url = new URL(test.adminUrl);
  url.pathname = `/${test.database}`;
  admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
});
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
  await admin.end();
  await test.drop();
});
beforeEach(async () => {
  turn += 1;
  await admin.query('truncate logboek.logregels');
});

const momenten = async (): Promise<string[]> => {
  const { rows } = await admin.query<{ moment: string }>('select moment from logboek.logregels order by volgnummer');
  return rows.map(({ moment }) => moment);
};
const beginOf = async (conversation: Conversation, casus: string, part = ''): Promise<Reader> => {
  const begun = await conversation.begin(lines('VOORNEMEN', `handvat-${turn}${part}`), `jti-${turn}${part}`, { casus });
  if (begun === null || !(await begun.isTaken)) throw new Error('the token was used before');
  return begun.reader;
};
const begin = (conversation: Conversation, casus = 'A'): Promise<Reader> => beginOf(conversation, casus);
const casusOf = (reader: Reader): Promise<unknown> =>
  reader.read(async (tx) => {
    const { rows } = await tx.execute(
      sql`select current_setting('ketenhub.casus', true) as casus, pg_backend_pid() as pid`,
    );
    return rows[0]?.casus;
  });

describe.each(['lezen', 'vastleggen'] as const)('what a request says to its database (%s)', (actie) => {
  it('A118: is what is meant, durable before anything is read, and what came of it, with one connection in the process', async () => {
    const { pool, start } = open(1);
    const conversation = start(actie);
    const reader = await begin(conversation, 'X');
    expect(await momenten()).toEqual(['VOORNEMEN']);
    expect(await casusOf(reader)).toBe('X');
    await conversation.finish(lines('UITKOMST'));
    expect(await momenten()).toEqual(['VOORNEMEN', 'UITKOMST']);
    await expect(casusOf(reader)).rejects.toThrow('after the end');
    await conversation.close();
    expect(pool.idleCount).toBe(1);
  });

  it('A50: leaves nothing of its context to whoever has the connection next, also when it was never finished', async () => {
    const { pool, start } = open(1);
    for (const isFinished of [true, false]) {
      turn += 1;
      const conversation = start(actie);
      await casusOf(await begin(conversation, 'geheim'));
      if (isFinished) await conversation.finish(lines('UITKOMST'));
      await conversation.close();
      const { rows } = await pool.query(
        `select current_setting('ketenhub.casus', true) as casus, now() = statement_timestamp() as alone`,
      );
      expect([rows[0].casus ?? '', rows[0].alone]).toEqual(['', true]);
    }
  });

  it('A50: takes a value of the context as a value, whatever stands in it, and reads nothing before it holds', async () => {
    const { start } = open(1);
    for (const casus of ["A', true), set_config('ketenhub.casus', 'B", "'; rollback; --", 'é\\ $1', '999990019']) {
      turn += 1;
      const conversation = start(actie);
      expect(await casusOf(await begin(conversation, casus))).toBe(casus);
      await conversation.finish(lines('UITKOMST'));
      await conversation.close();
    }
  });

  it('A70: is nothing at all with a token that was used before, and its connection goes back', async () => {
    const { pool, start } = open(1);
    for (const expected of [false, true]) {
      const conversation = start(actie);
      const begun = await conversation.begin(lines('VOORNEMEN'), 'jti-eenmalig', { casus: 'A' });
      expect((await begun?.isTaken) ?? false).toBe(!expected);
      await conversation.close();
    }
    expect(await momenten()).toEqual(['VOORNEMEN']);
    expect(pool.totalCount - pool.idleCount).toBe(0);
  });

  it('A117: needs no second connection for persons whose key is not there yet, however many requests come at once', async () => {
    const { start } = open(2);
    const all = Array.from({ length: 20 }, async (_, at) => {
      const conversation = start(actie);
      const reader = await beginOf(conversation, 'A', `-${at}`);
      expect(await casusOf(reader)).toBe('A');
      await conversation.finish(lines('UITKOMST', `handvat-${turn}-${at}`));
      await conversation.close();
    });
    await Promise.all(all);
    expect(await momenten()).toHaveLength(40);
  });

  it('A117: finds a connection for what it needs beside its own, however many requests each keep one', async () => {
    const { start, logbook, database } = open(4);
    const all = Array.from({ length: 20 }, async (_, at) => {
      const conversation = start(actie);
      const reader = await beginOf(conversation, 'A', `-${at}`);
      expect(await casusOf(reader)).toBe('A');
      await logbook.write(lines('VOORNEMEN', `ernaast-${turn}-${at}`));
      await withContext(database, { casus: 'B' }, (tx) => tx.execute(sql`select 1`));
      expect(await casusOf(reader)).toBe('A');
      await conversation.finish(lines('UITKOMST'));
      await conversation.close();
    });
    await Promise.all(all);
    expect(await momenten()).toHaveLength(60);
  });

  it('A116: is nothing when there is no connection, or the line is not taken in time; that connection serves nobody after it', async () => {
    const { start: away } = open(1, test.appUrl.replace(/\/[^/]+$/, '/bestaat_niet'));
    await expect(begin(away(actie))).rejects.toThrow(LogUnavailable);
    const { pool, start } = open(1);
    const held = start(actie);
    await admin.query('begin; lock table logboek.logregels');
    await expect(begin(held)).rejects.toThrow(LogUnavailable);
    await held.close();
    await admin.query('rollback');
    expect(await momenten()).toEqual([]);
    const next = start(actie);
    await begin(next);
    expect(pool.totalCount).toBe(1);
    await next.close();
  });

  it('A116: has its outcome in the log also when its connection is cut off while it reads', async () => {
    const { start } = open(2);
    const conversation = start(actie);
    const reader = await begin(conversation);
    const reading = reader.read((tx) => tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`));
    await expect(reading).rejects.toThrow();
    await conversation.finish(lines('UITKOMST'));
    await conversation.close();
    expect(await momenten()).toEqual(['VOORNEMEN', 'UITKOMST']);
  });

  it('A116: says that it is not logged when the outcome is not taken', async () => {
    const { start } = open(2);
    const conversation = start(actie);
    await casusOf(await begin(conversation));
    await admin.query('begin; lock table logboek.logregels');
    await expect(conversation.finish(lines('UITKOMST'))).rejects.toThrow(LogUnavailable);
    await admin.query('rollback');
    await conversation.close();
    expect(await momenten()).toEqual(['VOORNEMEN']);
  });
});

describe('a read that is sent before the line of intent is durable', () => {
  /** What the database had for the read, whatever became of it. */
  const reading = (reader: Reader) => {
    const seen: unknown[] = [];
    const done = reader.read(async (tx) => {
      const { rows } = await tx.execute(sql`select current_setting('ketenhub.casus', true) as casus`);
      seen.push(rows[0]?.casus);
      return seen.length;
    });
    done.catch(() => undefined);
    return { seen, done };
  };

  it('A118: waits until it is, and has the context of its request then', async () => {
    const { start } = open(1);
    // The key of the person is there before, or the line itself would need a second connection.
    const before = start('lezen');
    await begin(before);
    await before.close();
    await admin.query('begin; lock table logboek.logregels');
    const conversation = start('lezen');
    const begun = await conversation.begin(lines('VOORNEMEN'), `jti-${turn}-wacht`, { casus: 'A' });
    const { seen, done } = reading(begun?.reader as Reader);
    const first = await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 100, 'wacht'))]);
    expect([first, seen]).toEqual(['wacht', []]);
    await admin.query('rollback');
    expect([await done, seen, await begun?.isTaken]).toEqual([1, ['A'], true]);
    await conversation.finish(lines('UITKOMST'));
    await conversation.close();
  });

  it.each(['A', "B'; --"])(
    'A70: sees no row and resolves to nothing when the token was used before, context %s',
    async (casus) => {
      const { start, pool } = open(1);
      for (const isFirst of [true, false]) {
        const conversation = start('lezen');
        const begun = await conversation.begin(lines('VOORNEMEN'), `jti-${turn}-twee-keer`, { casus });
        const { seen, done } = reading(begun?.reader as Reader);
        expect(await begun?.isTaken).toBe(isFirst);
        expect(await done.catch((error: Error) => error.message)).toBe(isFirst ? 1 : 'the token was used before');
        // Ends after its reads.
        await conversation.close();
        expect(seen.map((value) => value || 'NIETS')).toEqual([isFirst ? casus : 'NIETS']);
      }
      expect(pool.totalCount - pool.idleCount).toBe(0);
    },
  );

  it('A116: sees no row when the line is not taken, also where another one was taken on that connection before', async () => {
    const { start } = open(1);
    const before = start('lezen');
    await begin(before);
    await before.finish(lines('UITKOMST'));
    await before.close();
    await admin.query('alter table logboek.logregels add constraint proef check (false) not valid');
    try {
      const conversation = start('lezen');
      const begun = await conversation.begin(lines('VOORNEMEN'), `jti-${turn}-geweigerd`, { casus: 'A' });
      const { seen, done } = reading(begun?.reader as Reader);
      await expect(begun?.isTaken).rejects.toThrow(LogUnavailable);
      await expect(done).rejects.toThrow(LogUnavailable);
      await conversation.close();
      expect(seen.map((value) => value || 'NIETS')).toEqual(['NIETS']);
    } finally {
      await admin.query('alter table logboek.logregels drop constraint proef');
    }
  });
});

describe('a read of more than one statement', () => {
  it("A50, A70: asks nothing of the connection once it is another request's, also when the token was used before", async () => {
    const { start, pool } = open(1);
    for (const isFirst of [true, false]) {
      const conversation = start('lezen');
      const begun = await conversation.begin(lines('VOORNEMEN'), `jti-${turn}-lang`, { casus: 'A' });
      const asked: boolean[] = [];
      const reading = begun?.reader.read(async (tx) => {
        for (let at = 0; at < 3; at += 1) {
          await tx.execute(sql`select pg_sleep(0.02)`);
          asked.push(pool.idleCount === 0);
        }
      });
      reading?.catch(() => undefined);
      expect(await begun?.isTaken).toBe(isFirst);
      await conversation.close();
      expect(pool.idleCount).toBe(1);
      const before = asked.length;
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect([asked.length, asked.every(Boolean)]).toEqual([before, true]);
    }
  });
});

describe('a question that finds too many others waiting', () => {
  it('A117: is refused at once, and those that wait are answered', async () => {
    const { pool, database, start } = open(1);
    // The key of the person is there before, or the line itself would wait for a connection.
    const before = start('lezen');
    await begin(before);
    await before.close();
    const held = await openRequestConnection(database);
    const asked = [1, 2].map(async (at) => {
      const conversation = start('lezen', 2);
      const begun = await conversation.begin(lines('VOORNEMEN'), `jti-${turn}-wacht-${at}`, { casus: 'A' });
      const isTaken = await begun?.isTaken;
      await conversation.close();
      return isTaken;
    });
    await vi.waitFor(() => expect(waitingForPlace(pool)).toBe(2), { interval: 5 });
    await expect(start('lezen', 2).begin(lines('VOORNEMEN'), `jti-${turn}-te-veel`, {})).rejects.toThrow('too many');
    await held.release(false);
    expect(await Promise.all(asked)).toEqual([true, true]);
    expect(await momenten()).toHaveLength(3);
  });
});
