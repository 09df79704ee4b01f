import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { createPool, type Database, migrateDatabase, openDatabase } from '@ketenhub/database';
import { LOGBOOK_GRANTS, useSubjectKeys } from '@ketenhub/logbook';
import { TEST_PROCESS_KEY } from '@ketenhub/logbook/testing/opened-lines.ts';
import type { Beleid } from '@ketenhub/policy';
import { createTestDatabase, type TestDatabase } from '@ketenhub/testing/create-test-database.ts';
import { OIN } from '@ketenhub/vocabulary';
import pg from 'pg';
import { caseSubgraph } from '../src/definition.ts';

export const CASUS = 'ZVH-2026-0101';

/** The case register on a database of its own. */
export interface TestCase {
  readonly server: TestDatabase;
  /** As the app role. */
  readonly database: Database;
  /** Past row security, to look and to prepare. */
  readonly admin: pg.Client;
  readonly beleid: Beleid;
  /** One casus in TRIAGE, brought in by the politie, which judges all criteria as met; everything else is removed. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

async function reset(admin: pg.Client): Promise<void> {
  // Every other table of the register hangs on casussen.
  await admin.query('truncate casussen, casus_deelnemers cascade');
  await admin.query('delete from pgboss.job');
  await admin.query(
    `insert into casussen (nummer, thema, fase, aanmelder, domein, gemeente, aangemeld_op)
     select unnest($1::text[]), 'VOLWASSENEN', 'TRIAGE', $2, 'JUSTITIE', 'Ketendam', now()`,
    [[CASUS, 'ZVH-2026-0102'], OIN.politie],
  );
  await admin.query(
    `insert into betrokkenen (handvat, casus, soort, bsn, naam, geboortedatum, eerste_verwerking_op)
     values ('h1', $1, 'HOOFDPERSOON', '999990019', 'Test Persoon', '1980-01-31', now())`,
    [CASUS],
  );
  await admin.query(
    `insert into criteria (casus, criterium, voldaan, toelichting) select $1, unnest('{a,b,c,d}'::text[]), true, 'x'`,
    [CASUS],
  );
  await admin.query(
    `insert into aanmeldingen (casus, route, aanleiding, beoogd_resultaat, betrokken_partners, is_betrokkene_geinformeerd)
     values ($1, 'VELDAANMELDING', 'x', 'x', '{om}', true)`,
    [CASUS],
  );
  await admin.query(
    `insert into criteriumoordelen (casus, oin, criterium, voldaan, toelichting, beoordeeld_op)
     select $1, $2, unnest('{a,b,c,d}'::text[]), true, 'x', now()`,
    [CASUS, OIN.politie],
  );
}

/** Migrates and opens the case register for one test file; `close` removes its database. */
export async function openTestCase(): Promise<TestCase> {
  const server = await createTestDatabase();
  const { migrationsFolder, grants, afterMigrations } = caseSubgraph;
  const plan = { ...server, migrationsFolder, grants: [...grants, ...LOGBOOK_GRANTS] };
  await migrateDatabase(afterMigrations === undefined ? plan : { ...plan, afterwards: afterMigrations });
  const url = new URL(server.adminUrl);
  url.pathname = `/${server.database}`;
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  const limits = { connectionsMax: 4, connectTimeoutMs: 20_000, statementTimeoutMs: 20_000 };
  const pool = createPool({ ...limits, url: server.appUrl, applicationName: 'test', onError: () => undefined });
  const database = openDatabase(pool);
  useSubjectKeys(database, TEST_PROCESS_KEY);
  return {
    server,
    database,
    admin,
    beleid: await readBeleid('schema/beleid.json'),
    reset: () => reset(admin),
    async close() {
      await pool.end();
      await admin.end();
      await server.drop();
    },
  };
}
