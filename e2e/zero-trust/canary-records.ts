import type { Organisatie } from '@ketenhub/vocabulary';
import pg from 'pg';

/** A person of the test, with whom every table of a partner is filled. */
export interface CanaryPerson {
  readonly code: string;
  readonly bsn: string;
}

/** Columns whose values are a closed list; every other text is a canary. */
const CLOSED_VALUES: Readonly<Record<string, string>> = {
  'mutaties.soort': 'OVERLAST',
  'veelplegers.veelplegerstatus': 'VEELPLEGER',
  'isd_maatregelen.isd_fase': 'INTRAMURAAL',
  'voorzieningen.soort': 'WMO',
  'brp_personen.geslacht': 'V',
  'brp_verblijfplaatsen.functie_adres': 'WOONADRES',
  'brp_relaties.soort': 'OUDER',
  'brp_gezag.type': 'VOOGDIJ',
  // Gezag ends with the minority; the test's lasts.
  'brp_gezag.minderjarig_tot': '2999-01-01',
};

let days = 0;

/** A day that no other value in any database has: long before anyone in the region lived. */
export function canaryDay(): string {
  days += 1;
  return new Date(Date.UTC(1801, 0, days)).toISOString().slice(0, 10);
}

/** Whether a value could only have come out of one field of one test person. */
export function isCanary(value: unknown): value is string {
  return typeof value === 'string' && /^(kanarie-.*|18\d\d-\d\d-\d\d|8\d{8})$/.test(value);
}

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

function canaryOf({ table, name, type }: Column, person: CanaryPerson): unknown {
  if (name === 'status') return 'FEIT';
  if (name === 'wpg_artikel') return 8;
  const closed = CLOSED_VALUES[`${table}.${name}`];
  if (closed !== undefined) return closed;
  if (type === 'boolean') return true;
  if (type === 'integer') return 7;
  if (type === 'date') return canaryDay();
  const text = `kanarie-${person.code}-${table}-${name}`;
  return type === 'ARRAY' ? [text] : text;
}

async function recordColumns(owner: pg.Client): Promise<Column[]> {
  const { rows } = await owner.query<Column>(
    `select c.table_name as table, c.column_name as name, c.data_type as type from information_schema.columns c
     where c.table_schema = 'public' and c.is_identity = 'NO' and c.column_name <> 'antwoord_id' and exists (
       select 1 from information_schema.columns b where b.table_schema = 'public' and b.table_name = c.table_name and b.column_name = 'bron')
       and exists (select 1 from information_schema.columns p
         where p.table_schema = 'public' and p.table_name = c.table_name and p.column_name = 'persoon_id')`,
  );
  return rows;
}

/** The organisation that a table is of, from its own check; without one the subgraph has a single organisation. */
async function ownerOf(owner: pg.Client, table: string, organisaties: readonly Organisatie[]): Promise<string> {
  const { rows } = await owner.query<{ text: string }>(
    `select pg_get_constraintdef(oid) as text from pg_constraint where contype = 'c' and conrelid = $1::regclass`,
    [table],
  );
  const named = rows.map(({ text }) => /bron = '([a-z-]+)'/.exec(text)?.[1]).find((code) => code !== undefined);
  const only = organisaties.length === 1 ? organisaties[0] : undefined;
  const code = named ?? only;
  if (code === undefined) throw new Error(`whose table is ${table}?`);
  return code;
}

export async function insert(owner: pg.Client, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const names = Object.keys(row);
  const columns = names.map((name) => owner.escapeIdentifier(name)).join(', ');
  const places = names.map((_, index) => `$${index + 1}`).join(', ');
  await owner.query(`insert into ${table} (${columns}) values (${places})`, Object.values(row));
}

export async function withOwner<Result>(
  ownerUrl: string,
  work: (owner: pg.Client) => Promise<Result>,
): Promise<Result> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

const pools = new Map<string, pg.Pool>();

/** One connection an owner, kept for a moment: the handshake of each statement took longer than the statement. */
function poolOf(ownerUrl: string): pg.Pool {
  const pool =
    pools.get(ownerUrl) ??
    new pg.Pool({ connectionString: ownerUrl, max: 1, idleTimeoutMillis: 1_000, allowExitOnIdle: true });
  if (!pools.has(ownerUrl)) pool.on('error', () => undefined);
  pools.set(ownerUrl, pool);
  return pool;
}

/** Reads or changes a database as its owner, whom no row policy holds back. */
export async function asOwner(
  ownerUrl: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Record<string, unknown>[]> {
  return (await poolOf(ownerUrl).query<Record<string, unknown>>(text, [...values])).rows;
}

/** One record in every table of a partner for each person, every column filled: a value that stays out can only be withheld. */
export function fillCanaryRecords(
  ownerUrl: string,
  organisaties: readonly Organisatie[],
  persons: readonly CanaryPerson[],
): Promise<void> {
  return withOwner(ownerUrl, async (owner) => {
    const columns = await recordColumns(owner);
    for (const person of persons) {
      const ids = new Map<string, string>();
      for (const organisatie of organisaties) {
        const { rows } = await owner.query<{ id: string }>(
          'insert into personen (organisatie, bsn) values ($1, $2) returning id',
          [organisatie, person.bsn],
        );
        ids.set(organisatie, rows[0]?.id ?? '');
      }
      for (const table of new Set(columns.map((column) => column.table))) {
        const bron = await ownerOf(owner, table, organisaties);
        const own = columns.filter((column) => column.table === table && !['bron', 'persoon_id'].includes(column.name));
        const values = Object.fromEntries(own.map((column) => [column.name, canaryOf(column, person)]));
        await insert(owner, table, { ...values, bron, persoon_id: ids.get(bron) });
      }
    }
  });
}

export interface Gate {
  readonly bsn: string;
  readonly casus: string;
  readonly vanaf?: string;
  readonly tot?: string | null;
  readonly ingetrokkenOp?: string | null;
}

/** The gate of WGS 2.29(2) for every subcategorie that is under beroepsgeheim. */
export function fillGates(
  ownerUrl: string,
  eigenaren: Readonly<Record<string, Organisatie>>,
  gate: Gate,
): Promise<void> {
  const { bsn, casus, vanaf = '2020-01-01', tot = null, ingetrokkenOp = null } = gate;
  return withOwner(ownerUrl, async (owner) => {
    for (const [subcategorie, organisatie] of Object.entries(eigenaren)) {
      await owner.query(
        `insert into grondslagen (persoon_id, organisatie, subcategorie, grondslag, casus, vanaf, tot, ingetrokken_op, motivering, door, voorschrift)
         select id, organisatie, $3, 'WETTELIJK_MELDRECHT', $4, $5, $6, $7, 'kanarie-motivering', 'kanarie-arts', 'kanarie-voorschrift'
         from personen where bsn = $1 and organisatie = $2`,
        [bsn, organisatie, subcategorie, casus, vanaf, tot, ingetrokkenOp],
      );
    }
  });
}
