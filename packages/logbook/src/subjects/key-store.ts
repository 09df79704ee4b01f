import { createSecretKey } from 'node:crypto';
import type { Database, Transaction } from '@ketenhub/database';
import { sql } from 'drizzle-orm';
import { sleutels } from '../tables.ts';
import type { ProcessKey } from './process-key.ts';
import { newSubjectKey, openBytes, type SubjectKey, sealBytes } from './seal-text.ts';

/** Where the key of a person stands: both found by the key of the process only. */
export interface KeyPlace {
  /** Of organisation and handle. */
  readonly wie: string;
  readonly jaar: number;
  /** Of organisation and casus; null for a handle of no casus. */
  readonly casus: string | null;
}

export interface FoundKey extends SubjectKey {
  readonly wie: string;
  readonly jaar: number;
}

type Executor = Pick<Database | Transaction, 'execute'>;
/** A row of `logboek.sleutels`. */
export type Row = { readonly id: string; readonly wie: string; readonly jaar: number; readonly sleutel: string };

const wrapContext = ({ id, wie, jaar }: Omit<Row, 'sleutel'>): string => `${id} ${wie} ${jaar}`;

/** Null when it was wrapped by another process. */
export function unwrapped({ wrapping }: ProcessKey, row: Row): FoundKey | null {
  const bytes = openBytes(wrapping, Buffer.from(row.sleutel, 'base64url'), wrapContext(row));
  return bytes === null ? null : { id: row.id, wie: row.wie, jaar: row.jaar, key: createSecretKey(bytes) };
}

function unwrap(key: ProcessKey, row: Row): FoundKey {
  const found = unwrapped(key, row);
  if (found === null) throw new Error('a key of the logbook is not of this process');
  return found;
}

function newRow({ wrapping }: ProcessKey, { wie, jaar, casus }: KeyPlace) {
  const { id, key } = newSubjectKey();
  const sleutel = sealBytes(wrapping, key.export(), wrapContext({ id, wie, jaar })).toString('base64url');
  return { id, wie, jaar, casus, sleutel };
}

/** Finds and makes in one statement. Of two who make the same key one wins; what that one has not committed yet is found at the next try. */
const findOrMake = (rows: readonly object[]) => sql`
  with gevraagd as (
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as g(id text, wie text, jaar integer, casus text, sleutel text)),
  gemaakt as (
    insert into ${sleutels} (id, wie, jaar, casus, sleutel)
    select id, wie, jaar, casus, sleutel from gevraagd g
    where not exists (select 1 from ${sleutels} s where s.wie = g.wie and s.jaar = g.jaar)
    order by wie, jaar
    on conflict (wie, jaar) do nothing
    returning id, wie, jaar, sleutel)
  select id, wie, jaar, sleutel from gemaakt
  union all
  select s.id, s.wie, s.jaar, s.sleutel from ${sleutels} s join gevraagd g on s.wie = g.wie and s.jaar = g.jaar`;

const TRIES = 3;

/** For these persons only row security lets the process see or make a key: what is asked next is in this transaction. */
export const personsContext = (places: readonly KeyPlace[]): Record<'logboekpersonen', string> => ({
  logboekpersonen: [...new Set(places.map(({ wie }) => wie))].join(','),
});

/** A key for each of these places, as durable as the rest of the caller's transaction. @throws when one cannot be made or opened */
export async function keysFor(executor: Executor, key: ProcessKey, places: readonly KeyPlace[]): Promise<FoundKey[]> {
  const found: FoundKey[] = [];
  let open = places;
  for (let time = 0; time < TRIES && open.length > 0; time += 1) {
    const { rows } = await executor.execute<Row>(findOrMake(open.map((place) => newRow(key, place))));
    found.push(...rows.map((row) => unwrap(key, row)));
    open = open.filter(({ wie, jaar }) => !rows.some((row) => row.wie === wie && row.jaar === jaar));
  }
  if (open.length > 0) throw new Error('a key of the logbook could not be made');
  return found;
}

/** The same within a transaction that has a context of its own, which gets it back. */
export async function keysWithin(
  executor: Executor,
  key: ProcessKey,
  places: readonly KeyPlace[],
): Promise<FoundKey[]> {
  const { logboekpersonen } = personsContext(places);
  const set = (value: string) => executor.execute(sql`select set_config('ketenhub.logboekpersonen', ${value}, true)`);
  await set(logboekpersonen);
  const found = await keysFor(executor, key, places);
  await set('');
  return found;
}

/** The keys that there still are of one person at one organisation, of all years. */
export async function keysOf(executor: Executor, key: ProcessKey, wie: string): Promise<FoundKey[]> {
  const { rows } = await executor.execute<Row>(sql`select id, wie, jaar, sleutel from ${sleutels} where wie = ${wie}`);
  return rows.map((row) => unwrap(key, row));
}

/** Removes the keys that are found by one of these, of a person or of a casus, for good. Returns how many there were. */
export async function removeKeys(tx: Transaction, places: readonly string[]): Promise<number> {
  // Row security gives the process no other row to remove than what this says.
  await tx.execute(sql`select set_config('ketenhub.logboekvernietigen', ${places.join(',')}, true)`);
  const removed = await tx.execute(
    sql`delete from ${sleutels} where wie = any(string_to_array(${places.join(',')}, ','))
      or casus = any(string_to_array(${places.join(',')}, ','))`,
  );
  await tx.execute(sql`select set_config('ketenhub.logboekvernietigen', '', true)`);
  return removed.rowCount ?? 0;
}
