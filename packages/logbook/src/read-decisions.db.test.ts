import { fileURLToPath } from 'node:url';
import { createPool, migrateDatabase, openDatabase } from '@ketenhub/database';
import { createTestDatabase, type TestDatabase } from '@ketenhub/testing/create-test-database.ts';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adlLine } from './adl-line.ts';
import { openLogbook } from './logbook.ts';
import { readDecisions } from './read-decisions.ts';
import { LOGBOOK_GRANTS } from './tables.ts';

const span = { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), parentSpanId: null };
const decision = (nummer: number, anders: Partial<Parameters<typeof adlLine>[0]> = {}) =>
  adlLine({
    moment: 'UITKOMST',
    verantwoordelijke: 'zvh',
    span,
    beleid: 'x',
    vraag: { vraag: 'hash', nummer },
    antwoord: {},
    feiten: {},
    ...anders,
  });
const HOUR_MS = 3_600_000;

let test: TestDatabase;
let pool: pg.Pool;
const read = (na: number, limit: number, fromMs = Date.now() - HOUR_MS) =>
  readDecisions(
    openDatabase(pool),
    { verantwoordelijke: 'zvh', van: new Date(fromMs), tot: new Date(fromMs + 2 * HOUR_MS), na },
    limit,
  );
const numbersOf = (rows: Awaited<ReturnType<typeof read>>): unknown[] =>
  rows.map(({ attributes }) => (attributes['adl.core.request'] as { nummer: number }).nummer);

beforeAll(async () => {
  test = await createTestDatabase();
  const migrationsFolder = fileURLToPath(new URL('../../../gateway/migrations', import.meta.url));
  await migrateDatabase({ ...test, migrationsFolder, grants: [...LOGBOOK_GRANTS] });
  const settings = { statementTimeoutMs: 20_000, connectTimeoutMs: 10_000, connectionsMax: 2, applicationName: 'test' };
  pool = createPool({ ...settings, url: test.appUrl, onError: () => undefined });
  await openLogbook(openDatabase(pool)).write([
    decision(1),
    decision(2),
    decision(90, { moment: 'VOORNEMEN' }),
    decision(92, { verantwoordelijke: 'om' }),
    decision(91, { vraag: { logboek: 'beslissingen', nummer: 91 } }),
    decision(3),
  ]);
});
afterAll(async () => {
  await pool.end();
  await test.drop();
});

describe('the decisions of a period (WGS 1.8(4))', () => {
  it('are the outcomes of questions, oldest first: no intents, not the readings of the log, and nothing of another organisation', async () => {
    expect(numbersOf(await read(0, 10))).toEqual([1, 2, 3]);
  });

  it('come page after page, each once: the last number of a page is where the next begins', async () => {
    const first = await read(0, 2);
    expect(numbersOf(first)).toEqual([1, 2]);
    expect(numbersOf(await read(first.at(-1)?.volgnummer ?? 0, 2))).toEqual([3]);
  });

  it('are none outside the period', async () => {
    expect(await read(0, 10, Date.now() - 4 * HOUR_MS)).toEqual([]);
    expect(await read(0, 10, Date.now() + HOUR_MS)).toEqual([]);
  });
});
