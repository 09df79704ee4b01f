import { getTableColumns, sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { PgTable } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { personen } from './tables.ts';

/** A record of the demo region: about whom (person code), from which organisation, and its own columns. */
export interface DemoRow {
  readonly persoon: string;
  readonly bron: string;
}

export interface DemoTable {
  readonly table: PgTable;
  readonly rows: readonly DemoRow[];
}

/** An invented person as every source may know one. */
export interface DemoPersoon {
  readonly bsn: string;
  readonly volledigeNaam?: string;
}

const BATCH_ROWS = 1_000;

async function insertBatches(
  database: NodePgDatabase,
  table: PgTable,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    await database.insert(table).values(rows.slice(start, start + BATCH_ROWS) as never);
  }
}

function knownPersons(
  tables: readonly DemoTable[],
  personOf: ReadonlyMap<string, DemoPersoon>,
): { organisatie: string; bsn: string; naam: string | null }[] {
  const known = new Map<string, { organisatie: string; bsn: string; naam: string | null }>();
  for (const { rows } of tables) {
    for (const { bron, persoon } of rows) {
      const found = personOf.get(persoon);
      if (found === undefined) throw new Error(`demo region: unknown person ${persoon}`);
      known.set(`${bron} ${persoon}`, { organisatie: bron, bsn: found.bsn, naam: found.volledigeNaam ?? null });
    }
  }
  return [...known.values()];
}

async function fill(
  database: NodePgDatabase,
  tables: readonly DemoTable[],
  personOf: ReadonlyMap<string, DemoPersoon>,
): Promise<void> {
  await insertBatches(database, personen, knownPersons(tables, personOf));
  const rows = await database.select().from(personen);
  const idOf = new Map(rows.map((row) => [`${row.organisatie} ${row.bsn}`, row.id]));
  for (const { table, rows: demoRows } of tables) {
    const columns = Object.keys(getTableColumns(table));
    const values = demoRows.map((row) => {
      const own = Object.fromEntries(Object.entries(row).filter(([name]) => columns.includes(name)));
      return { ...own, persoonId: idOf.get(`${row.bron} ${personOf.get(row.persoon)?.bsn}`) };
    });
    await insertBatches(database, table, values);
  }
}

/**
 * Fills an empty database with the partner's part of the demo region, in one transaction as the owner role; a database
 * that holds persons already is left as it is. @throws when a row names a person outside the region.
 */
export async function fillDemoTables(
  ownerUrl: string,
  tables: readonly DemoTable[],
  personOf: ReadonlyMap<string, DemoPersoon>,
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'ketenhub demo' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await drizzle(client).transaction(async (tx) => {
      const [present] = await tx.select({ count: sql<number>`count(*)::int` }).from(personen);
      if (present?.count === 0) await fill(tx, tables, personOf);
    });
  } finally {
    await client.end();
  }
}
