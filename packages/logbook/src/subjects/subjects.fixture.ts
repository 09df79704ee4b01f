import { fileURLToPath } from 'node:url';
import { createPool, type Database, migrateDatabase, openDatabase, withContext } from '@ketenhub/database';
import { createTestDatabase } from '@ketenhub/testing/create-test-database.ts';
import { OIN, type Organisatie } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { type GeraakteBetrokkene, ldvLines } from '../ldv-lines.ts';
import type { LogLine, Moment } from '../log-line.ts';
import { LOGBOOK_GRANTS } from '../tables.ts';
import { TEST_PROCESS_KEY } from '../testing/opened-lines.ts';
import { useSubjectKeys } from './subject-keys.ts';

export const CASUS = 'ZVH-2026-0101';
export const processKey = TEST_PROCESS_KEY;

export interface StoredLine {
  readonly volgnummer: number;
  readonly soort: string;
  readonly trace_id: string;
  readonly span_id: string;
  readonly regel: { readonly attributes: Readonly<Record<string, string>>; readonly betrokkene?: string };
}

/** A logbook with a key of its own, and its owner. */
export interface SubjectLogbook {
  readonly database: Database;
  readonly ownerUrl: string;
  /** The same database as another process of the same kind sees it: nothing remembered, other connections. */
  open(key?: typeof processKey | null): Database;
  lines(oin?: string): Promise<StoredLine[]>;
  owner(text: string): Promise<pg.QueryResult>;
  close(): Promise<void>;
}

interface About {
  readonly casus?: string | null;
  readonly verantwoordelijke?: Organisatie;
  readonly moment?: Moment;
  readonly traceId?: string;
}

const LEZEN: GeraakteBetrokkene['perActiviteit'] = new Map([['activiteit', ['A.a']]]);

/** One LDV line about each of these persons, that say the same. */
export const linesAbout = (
  handvatten: readonly string[],
  { casus = CASUS, verantwoordelijke = 'zvh', moment = 'UITKOMST', traceId = 'a'.repeat(32) }: About = {},
): LogLine[] =>
  ldvLines({
    moment,
    verantwoordelijke,
    span: { traceId, spanId: 'b'.repeat(16), parentSpanId: null },
    naam: 'lezen',
    proces: 'gateway',
    betrokkenen: handvatten.map((handle) => ({ handle, casus, perActiviteit: LEZEN })),
    begonnenOp: 0,
    status: 'Ok',
  });

export async function openSubjectLogbook(): Promise<SubjectLogbook> {
  const test = await createTestDatabase();
  const migrationsFolder = fileURLToPath(new URL('../../../../gateway/migrations', import.meta.url));
  await migrateDatabase({ ...test, migrationsFolder, grants: [...LOGBOOK_GRANTS] });
  const url = new URL(test.adminUrl);
  url.pathname = `/${test.database}`;
  const owner = new pg.Client({ connectionString: url.href });
  await owner.connect();
  const pools: pg.Pool[] = [];
  const open: SubjectLogbook['open'] = (key = processKey) => {
    const limits = { connectionsMax: 4, connectTimeoutMs: 10_000, statementTimeoutMs: 20_000, applicationName: 'test' };
    const pool = createPool({ ...limits, url: test.appUrl, onError: () => undefined });
    pools.push(pool);
    const database = openDatabase(pool);
    if (key !== null) useSubjectKeys(database, key);
    return database;
  };
  const database = open();
  return {
    database,
    ownerUrl: test.ownerUrl,
    open,
    owner: (text) => owner.query(text),
    lines: (oin = OIN.zvh) =>
      withContext(database, { logdoel: 'RECHTMATIGHEID', logoin: oin }, async (tx) => {
        const { rows } = await tx.execute(sql`select * from logboek.regels order by volgnummer, plaats`);
        return rows as unknown as StoredLine[];
      }),
    async close() {
      await Promise.all(pools.map((pool) => pool.end()));
      await owner.end();
      await test.drop();
    },
  };
}
