import type { Bron } from '@ketenhub/vocabulary';
import type pg from 'pg';
import type { Tape } from './tape.ts';

/** Rows of one person, or of the casus, that stand in one table and are all hidden. */
export interface HiddenRows {
  readonly bron: Bron;
  readonly table: string;
  /** SQL condition on `t`, with $1. */
  readonly where: string;
  readonly value: string;
}

export const OF_PERSON = 't.persoon_id in (select id from personen where bsn = $1)';
export const OF_CASUS = 't.casus = $1';

/** Takes the rows away, or adds as many with other values and other days; resolves to what puts them back as they were. */
export async function changeRows(owner: pg.Pool, hidden: HiddenRows, tape: Tape): Promise<() => Promise<void>> {
  const { table, where, value } = hidden;
  const { rows } = await owner.query<{ rows: unknown }>(
    `select coalesce(jsonb_agg(to_jsonb(t)), '[]') as rows from ${table} t where ${where}`,
    [value],
  );
  const saved = JSON.stringify(rows[0]?.rows ?? []);
  // What the database derives it derives again.
  const { rows: columns } = await owner.query<{ names: string }>(
    `select string_agg(quote_ident(column_name), ', ') as names from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  const names = columns[0]?.names ?? '';
  if (tape.below(2) === 0 || !(await addOthers(owner, hidden)))
    await owner.query(`delete from ${table} t where ${where}`, [value]);
  return async () => {
    await owner.query(`delete from ${table} t where ${where}`, [value]);
    await owner.query(
      `insert into ${table} (${names}) overriding system value select ${names} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [saved],
    );
  };
}

/** @returns false where the table takes no second row */
async function addOthers(owner: pg.Pool, { table, where, value }: HiddenRows): Promise<boolean> {
  const { rows } = await owner.query<{ name: string; type: string; closed: boolean }>(
    `select c.column_name as name, c.data_type as type from information_schema.columns c
     where c.table_schema = 'public' and c.table_name = $1 and c.is_identity = 'NO' and c.is_generated = 'NEVER'`,
    [table],
  );
  const names = rows.map(({ name }) => `"${name}"`).join(', ');
  const values = rows.map(({ name, type }) => (type === 'date' ? `t."${name}" + 40000` : `t."${name}"`)).join(', ');
  try {
    await owner.query(`insert into ${table} (${names}) select ${values} from ${table} t where ${where}`, [value]);
    return true;
  } catch {
    return false;
  }
}
