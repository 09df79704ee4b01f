import { randomUUID } from 'node:crypto';
import { withContext } from '@ketenhub/database';
import { casussen, population } from '@ketenhub/region';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import type { SubgraphDefinition } from '../index.ts';
import { type LinkedPerson, openTestSubgraph, type TestSubgraph } from './open-test-subgraph.ts';

/** Story casussen of which every partner but one organisation or another knows something. */
export const WILLEM = 'ZVH-2026-0101';
export const GEZIN = 'ZVH-2026-0104';

/** The casussen of the demo region, the stories first. */
export const CASUSSEN = casussen(1);
const bsnOf = new Map(population(1).map(({ code, bsn }) => [code, bsn]));

/** An organisation's record about one of its own persons. */
export interface VisibleRecord {
  readonly persoon: string;
  readonly bron: string;
}

/** What came of copying the records of one table. */
export interface Copied {
  readonly table: string;
  readonly rows: number;
  /** SQLSTATE by which the table itself refused, or null. */
  readonly refused: string | null;
}

/** A partner's database with the demo region in it, and the two story casussen linked by every organisation. */
export interface SourceFixture {
  readonly subgraph: TestSubgraph;
  readonly willem: readonly LinkedPerson[];
  readonly gezin: readonly LinkedPerson[];
  /** Schema-qualified names, from the catalog: a new table is tested without being named here. */
  readonly tables: readonly string[];
  readonly recordTables: readonly string[];
  /** Rows that the app role counts outside any context; a table that it may not even read counts as none. */
  countWithoutContext(table: string): Promise<number>;
  countAsOwner(table: string): Promise<number>;
  /** The records that a request for this casus and these persons can reach at all, whatever it asks. */
  visible(casus: string, persons: readonly LinkedPerson[]): Promise<VisibleRecord[]>;
  /**
   * Copies every record of a linked person, with a peildatum of its own each: a table that allows one record a person, or
   * no record of this organisation, keeps what it has.
   */
  copyRecords(copies: number, bron?: string): Promise<readonly Copied[]>;
  /** The organisations' own ids of these persons. */
  ownPersons(persons: readonly LinkedPerson[]): Promise<ReadonlySet<string>>;
  close(): Promise<void>;
}

const PERMISSION_DENIED = '42501';
/** SQLSTATE of a row that a check of its table does not allow. */
export const CHECK_VIOLATION = '23514';
const UNIQUE_VIOLATION = '23505';
const REFUSED_BY_TABLE = [UNIQUE_VIOLATION, CHECK_VIOLATION];

const CATALOG = `
  select format('%I.%I', schemaname, tablename) as name, exists (
    select 1 from information_schema.columns c
    where c.table_schema = schemaname and c.table_name = tablename and c.column_name = 'bron'
  ) as record
  from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`;

/** The persons of a demo casus under fresh handles. */
export function personsOf(nummer: string): LinkedPerson[] {
  const casus = CASUSSEN.find((candidate) => candidate.nummer === nummer);
  if (casus === undefined) throw new Error(`no demo casus ${nummer}`);
  return casus.betrokkenen.map(({ persoon, soort }) => ({ id: randomUUID(), soort, bsn: bsnOf.get(persoon) ?? '' }));
}

function asApp(
  { database }: TestSubgraph,
  recordTables: readonly string[],
): Pick<SourceFixture, 'countWithoutContext' | 'visible'> {
  return {
    async countWithoutContext(table) {
      const counted = database.execute<{ count: string }>(sql.raw(`select count(*) from ${table}`));
      return counted.then(
        ({ rows }) => Number(rows[0]?.count),
        (error: { cause?: { code?: string } }) => (error.cause?.code === PERMISSION_DENIED ? 0 : Number.NaN),
      );
    },
    visible: (casus, persons) =>
      withContext(database, { casus, betrokkenen: persons.map(({ id }) => id).join(',') }, async (tx) => {
        const each = recordTables.map((table) => `select persoon_id::text as persoon, bron from ${table}`);
        return (await tx.execute<VisibleRecord & Record<string, unknown>>(sql.raw(each.join(' union ')))).rows;
      }),
  };
}

async function copyTable(
  owner: pg.Client,
  table: string,
  change: { readonly copies: number; readonly bron: string | null },
): Promise<Copied> {
  const { rows } = await owner.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attname <> 'id'`,
    [table],
  );
  const columns = rows.map(({ name }) => name);
  const values = columns.map((name) => {
    if (name === 'peildatum') return 'peildatum - n';
    return name === 'bron' ? 'coalesce($2, bron)' : name;
  });
  return owner
    .query(
      `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from ${table}, generate_series(1, $1::int) n
       where persoon_id in (select p.id from personen p join koppelingen k using (organisatie, zegel))`,
      [change.copies, change.bron],
    )
    .then(
      ({ rowCount }) => ({ table, rows: rowCount ?? 0, refused: null }),
      (error: { code?: string }) => {
        if (error.code === undefined || !REFUSED_BY_TABLE.includes(error.code)) throw error;
        return { table, rows: 0, refused: error.code };
      },
    );
}

function asOwner(
  owner: pg.Client,
  recordTables: readonly string[],
): Pick<SourceFixture, 'countAsOwner' | 'ownPersons' | 'copyRecords'> {
  return {
    async copyRecords(copies, bron) {
      const copied: Copied[] = [];
      for (const table of recordTables) copied.push(await copyTable(owner, table, { copies, bron: bron ?? null }));
      return copied;
    },
    countAsOwner: async (table) =>
      Number((await owner.query<{ count: string }>(`select count(*) from ${table}`)).rows[0]?.count),
    async ownPersons(persons) {
      const bsns = persons.map(({ bsn }) => bsn);
      const { rows } = await owner.query<{ id: string }>('select id::text from personen where bsn = any($1)', [bsns]);
      return new Set(rows.map(({ id }) => id));
    },
  };
}

/** Opens the subgraph with the demo region for one test file. */
export async function openSourceFixture<Sources>(definition: SubgraphDefinition<Sources>): Promise<SourceFixture> {
  const subgraph = await openTestSubgraph(definition);
  await definition.fillDemo?.(subgraph.server.ownerUrl, 1);
  const [willem, gezin] = [personsOf(WILLEM), personsOf(GEZIN)];
  for (const organisatie of definition.organisaties) {
    await subgraph.link(organisatie, WILLEM, willem);
    await subgraph.link(organisatie, GEZIN, gezin);
  }
  const owner = new pg.Client({ connectionString: subgraph.server.ownerUrl });
  owner.on('error', () => undefined);
  await owner.connect();
  const { rows } = await owner.query<{ name: string; record: boolean }>(CATALOG);
  const recordTables = rows.filter(({ record }) => record).map(({ name }) => name);
  return {
    subgraph,
    willem,
    gezin,
    tables: rows.map(({ name }) => name),
    recordTables,
    ...asApp(subgraph, recordTables),
    ...asOwner(owner, recordTables),
    async close() {
      await owner.end();
      await subgraph.close();
    },
  };
}
