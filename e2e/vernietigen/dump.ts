import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openOwner } from '../setup/owner.ts';
import type { TestHub } from '../setup/test-hub.ts';

/** Every row of every table of every database, as its owner sees it: under `<process> <schema>.<table>`. */
export type Dump = ReadonlyMap<string, readonly string[]>;

const TABLES = `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
  where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`;

export async function dumpDatabases({ databaseUrls }: Pick<TestHub, 'databaseUrls'>): Promise<Dump> {
  const dump = new Map<string, readonly string[]>();
  for (const [proces, { ownerUrl }] of Object.entries(databaseUrls)) {
    const owner = await openOwner(ownerUrl);
    for (const { name } of await owner.rows<{ name: string }>(TABLES)) {
      const rows = await owner.rows<{ row: string }>(`select t::text as row from ${name} t order by 1`);
      dump.set(
        `${proces} ${name}`,
        rows.map(({ row }) => row),
      );
    }
    await owner.close();
  }
  return dump;
}

/** The tables in which a text stands. */
export function tablesWith(dump: Dump, text: string): string[] {
  return [...dump].filter(([, rows]) => rows.some((row) => row.includes(text))).map(([table]) => table);
}

/** The logs that the processes wrote, PostgreSQL's too, by the name of the file. */
export function processLogs({ dataDir }: TestHub): ReadonlyMap<string, string> {
  const folder = join(dataDir, 'log');
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
