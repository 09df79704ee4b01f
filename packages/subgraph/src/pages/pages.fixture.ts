import { randomBytes, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createPool, type Database, migrateDatabase, openDatabase } from '@ketenhub/database';
import { LOGBOOK_GRANTS } from '@ketenhub/logbook';
import { countStatements } from '@ketenhub/postgres/count-statements.ts';
import { createTestDatabase } from '@ketenhub/testing/create-test-database.ts';
import { OIN } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import { date, pgTable, text } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { openReader } from '../store/reader.ts';
import { LINK_GRANTS, linkedRows, recordColumns } from '../store/tables.ts';
import { createCursors } from './cursors.ts';
import type { PageContext } from './page-parts.ts';

/** A record table as any partner's; `einde` may be missing. */
export const regels = pgTable('regels', {
  ...recordColumns(),
  dag: date({ mode: 'string' }).notNull(),
  einde: date({ mode: 'string' }),
  soort: text().notNull(),
});

export const CASUS = 'ZVH-2026-0101';
export const OTHER_CASUS = 'ZVH-2026-0102';

export interface Regel {
  readonly dag: string;
  readonly einde?: string | null;
  readonly soort?: string;
  readonly bron?: string;
}

export interface PageFixture {
  /** A person known at the politie and at the om, with these records, and the handles of that person in two casussen. */
  person(rows: readonly Regel[]): Promise<{ readonly handle: string; readonly elsewhere: string }>;
  /** A handle whose person the politie does not know. */
  stranger(): Promise<string>;
  add(handle: string, rows: readonly Regel[]): Promise<void>;
  /** One request about these handles, as the app role. */
  ask<Result>(
    handles: readonly string[],
    work: (asked: PageContext) => Promise<Result>,
    casus?: string,
  ): Promise<Result>;
  statements(): Promise<number>;
  close(): Promise<void>;
}

const key = randomBytes(32);
const ASKER = { gebruiker: 'a', organisatie: OIN.zvh, rol: 'PROCESREGISSEUR' } as const;

async function createRegels(owner: pg.Client, appRole: string): Promise<void> {
  await owner.query(`
    create table regels (
      id bigint primary key generated always as identity, persoon_id uuid not null references personen (id),
      bron text not null, herkomst text not null, peildatum date not null, status text not null, beperking text, antwoord_id uuid,
      dag date not null, einde date, soort text not null);
    alter table regels enable row level security;
    grant select on regels to "${appRole}"`);
  const [policy] = linkedRows('regels').queryChunks as { readonly value: readonly string[] }[];
  await owner.query(`create policy regels_lezen on regels for select using (${policy?.value.join('')})`);
}

function asOwner(owner: pg.Client): Pick<PageFixture, 'person' | 'stranger' | 'add'> {
  const know = (organisatie: string, bsn: string) =>
    owner.query('insert into personen (organisatie, bsn) values ($1, $2)', [organisatie, bsn]);
  const link = async (bsn: string, casus: string, organisatie = 'politie', handvat: string = randomUUID()) => {
    await owner.query(
      `insert into koppelingen (handvat, organisatie, casus, soort, zegel) values ($1, $2, $3, 'HOOFDPERSOON', koppelzegel($4))`,
      [handvat, organisatie, casus, bsn],
    );
    return handvat;
  };
  const add = async (handle: string, rows: readonly Regel[]): Promise<void> => {
    for (const { dag, einde = null, soort = 'A', bron = 'politie' } of rows)
      await owner.query(
        `insert into regels (persoon_id, bron, herkomst, peildatum, status, dag, einde, soort)
         select p.id, $2, $2, $3, 'FEIT', $3, $4, $5 from koppelingen k join personen p using (organisatie, zegel)
         where handvat = $1 and organisatie = 'politie'`,
        [handle, bron, dag, einde, soort],
      );
  };
  return {
    async person(rows) {
      const bsn = randomUUID();
      for (const organisatie of ['politie', 'om']) await know(organisatie, bsn);
      const handle = await link(bsn, CASUS);
      await link(bsn, CASUS, 'om', handle);
      await add(handle, rows);
      return { handle, elsewhere: await link(bsn, OTHER_CASUS) };
    },
    stranger: () => link(randomUUID(), CASUS),
    add,
  };
}

function asApp(database: Database): PageFixture['ask'] {
  return async (handles, work, casus = CASUS) => {
    const reader = openReader(database, { casus, betrokkenen: handles.join(',') });
    const cursors = createCursors({ keys: () => [key], lifetimeSeconds: 60 }, ASKER);
    try {
      return await work({ reader, cursors, principal: { casus } });
    } finally {
      await reader.end();
    }
  };
}

/** An empty database with the tables of the kit and one record table. */
export async function openPageFixture(): Promise<PageFixture> {
  const test = await createTestDatabase();
  // Any partner's migrations hold the tables of the kit.
  const migrationsFolder = fileURLToPath(new URL('../../../../subgraphs/police/migrations', import.meta.url));
  await migrateDatabase({ ...test, migrationsFolder, grants: [...LINK_GRANTS, ...LOGBOOK_GRANTS] });
  const url = new URL(test.adminUrl);
  url.pathname = `/${test.database}`;
  const owner = new pg.Client({ connectionString: url.href });
  await owner.connect();
  await createRegels(owner, test.appRole);
  const limits = { connectionsMax: 2, connectTimeoutMs: 20_000, statementTimeoutMs: 20_000 };
  const pool = createPool({ ...limits, url: test.appUrl, applicationName: 'test', onError: () => undefined });
  const database = openDatabase(pool);
  await database.execute(sql`select 1`);
  return {
    ...asOwner(owner),
    ask: asApp(database),
    statements: async () => (await countStatements(test.adminUrl)).get(test.database) ?? 0,
    async close() {
      await pool.end();
      await owner.end();
      await test.drop();
    },
  };
}
