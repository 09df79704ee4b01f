import { type SQL, sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { PgTransactionConfig } from 'drizzle-orm/pg-core';
import type pg from 'pg';

export type Database = NodePgDatabase & { readonly $client: pg.Pool };
/** Statements of one transaction. It cannot begin another: see `inSavepoint` for a part that may fail alone. */
export type Transaction = Omit<NodePgDatabase, 'transaction'>;
type TransactionConfig = Pick<PgTransactionConfig, 'isolationLevel' | 'accessMode'>;

/** One snapshot for all reads, and no way to write. */
export const READ_ONLY: TransactionConfig = { isolationLevel: 'repeatable read', accessMode: 'read only' };

export function openDatabase(pool: pg.Pool): Database {
  return drizzle(pool);
}

/** Transaction-local settings on which row level security is keyed, each under the prefix `ketenhub.`. */
export type RowContext = Readonly<Record<string, string>>;

/** A transaction that has begun or is about to, and the connection that it is on. */
export interface Begun {
  readonly transaction: Transaction;
  /** Rejects when the database did not begin: what was read meanwhile was read without a context, and says nothing. */
  readonly begun: Promise<void>;
  /** Ends it and gives the connection back; one that does not answer is closed, and not given to the next request. */
  leave(last: 'commit' | 'rollback'): Promise<void>;
}

/** What a connection runs its statements through; kept with it, so that what is prepared on it is built once. */
const sessions = new WeakMap<pg.PoolClient, Transaction>();

/** The pool that the connection of a transaction is of, and what has to be done once the transaction that runs on it has committed. */
const pools = new WeakMap<Transaction, pg.Pool>();
const afterwards = new WeakMap<Transaction, (() => void)[]>();

/** The pool behind a database or one of its transactions; undefined for anything else. */
export function poolOf(executor: object): pg.Pool | undefined {
  return pools.get(executor as Transaction) ?? ('$client' in executor ? (executor as Database).$client : undefined);
}

/** Runs `work` when this transaction has committed, and not at all when it does not. `work` must not throw. */
export function onCommit(transaction: Transaction, work: () => void): void {
  const works = afterwards.get(transaction);
  if (works === undefined) throw new Error('no transaction has begun');
  works.push(work);
}

function sessionOf(client: pg.PoolClient): Transaction {
  const session = sessions.get(client) ?? drizzle(client);
  sessions.set(client, session);
  return session;
}

/**
 * Handles, numbers, OINs, codes. Nothing in it can end a literal, so it may stand in the text of a statement; never what can be a BSN, for
 * the server shows and may log the texts of statements (attack 110).
 */
const PLAIN = /^(?!\d{8,9}$)[\w.,:-]*$/;

const isPlain = (context: RowContext, behind = ''): boolean =>
  [...Object.entries(context).flat(), behind].every((text) => PLAIN.test(text));

function beginText({ isolationLevel, accessMode }: TransactionConfig): string {
  const level = isolationLevel === undefined ? '' : ` isolation level ${isolationLevel}`;
  return `begin${level}${accessMode === undefined ? '' : ` ${accessMode}`}`;
}

function settings(context: RowContext): SQL {
  const parts = Object.entries(context).map(([name, value]) => sql`set_config(${`ketenhub.${name}`}, ${value}, true)`);
  return sql`select ${sql.join(parts, sql`, `)}`;
}

type BeginConfig = TransactionConfig & {
  /** A statement to begin with. */
  readonly and?: string;
  /** Begins only behind the statement that left this mark on the same connection (`marking`); a plain text. */
  readonly behind?: string;
};

/** What a session says of the last statement on it that was marked and counts; unlike a context it stays, and serves nobody else. */
const MARK = 'ketenhub.voornemen';

/**
 * An insert that leaves its mark in the session when it counts, and none when the database did not take it. `mark` is plain, and never
 * used before.
 */
export const marking = (insert: SQL, mark: string): SQL =>
  sql`with geschreven as (${insert} returning 1) select set_config('${sql.raw(MARK)}', ${mark}, false) from geschreven limit 1`;

const behindMark = (mark: string | undefined): SQL =>
  mark === undefined ? sql.raw('') : sql` where current_setting('${sql.raw(MARK)}', true) = ${mark}`;

/** Who would read on without a context finds nothing, and would say so: an answer that is empty for want of a mark is no answer. */
function mustStand(behind: string | undefined, rowCount: number | null | undefined): void {
  if (behind !== undefined && rowCount !== 1) throw new Error('what this transaction stands behind does not count');
}

/** In one message, so that whatever comes after it on this connection is in the transaction; for plain values. */
async function beginInOne(client: pg.PoolClient, context: RowContext, { and = '', behind, ...config }: BeginConfig) {
  const parts = Object.entries(context).map(([name, value]) => `set_config('ketenhub.${name}', '${value}', true)`);
  const where = behind === undefined ? '' : ` where current_setting('${MARK}', true) = '${behind}'`;
  const select = parts.length === 0 && behind === undefined ? '' : `; select ${['1', ...parts].join(', ')}${where}`;
  const results: unknown = await client.query(`${beginText(config)}${select}; ${and}`);
  mustStand(behind, (results as pg.QueryResult[])[1]?.rowCount);
}

async function beginInSteps(client: pg.PoolClient, context: RowContext, { and = '', behind, ...config }: BeginConfig) {
  await client.query(beginText(config));
  const { rowCount } = await sessionOf(client).execute(sql`${settings(context)}${behindMark(behind)}`);
  mustStand(behind, rowCount);
  if (and !== '') await client.query(and);
}

/**
 * Begins a transaction that sees only the rows of this context. The settings are transaction-local (`true`): the next user of
 * the pooled connection starts without any and sees no rows (attack 50). With plain values it is one message to the server, and
 * reads may be sent behind it before `begun`; any other value is a parameter. @throws when there is no connection
 */
export async function begin(database: Database, context: RowContext, config: BeginConfig = {}): Promise<Begun> {
  const client = await database.$client.connect();
  return beginOn({ client, pool: database.$client, give: (error) => client.release(error) }, context, config);
}

/** A connection, and what is done with it when the transaction on it has ended. */
export interface Place {
  readonly client: pg.PoolClient;
  readonly pool: pg.Pool;
  give(error?: Error): void;
}

/** The same on this connection, whose first message is sent before this function first waits. */
export async function beginOn({ client, pool, give }: Place, context: RowContext, config: BeginConfig): Promise<Begun> {
  const transaction = sessionOf(client);
  pools.set(transaction, pool);
  afterwards.set(transaction, []);
  const leave = async (last: 'commit' | 'rollback'): Promise<void> => {
    try {
      const { command } = await client.query(last);
      const works = afterwards.get(transaction) ?? [];
      afterwards.delete(transaction);
      give();
      // A transaction in which a statement failed answers a commit with a rollback, and no error.
      if (command === 'COMMIT') for (const work of works) work();
    } catch (error) {
      give(error as Error);
      throw error;
    }
  };
  const inOne = isPlain(context, config.behind);
  const begun = (inOne ? beginInOne : beginInSteps)(client, context, config);
  begun.catch(() => undefined);
  if (!inOne) await begun.catch(() => undefined);
  return { transaction, begun, leave };
}

/** Runs `work` in one transaction with this context; all of it counts or nothing. @throws what `work` throws */
export async function withContext<Result>(
  database: Database,
  context: RowContext,
  work: (transaction: Transaction) => Promise<Result>,
  config: TransactionConfig = {},
): Promise<Result> {
  const { transaction, begun, leave } = await begin(database, context, config);
  let result: Result;
  try {
    // A change is never sent before the transaction is there: outside it would count at once, and alone.
    await begun;
    result = await work(transaction);
  } catch (error) {
    await leave('rollback').catch(() => undefined);
    throw error;
  }
  await leave('commit');
  return result;
}

/**
 * Reads in one snapshot with the rows of this context, sent behind its begin without waiting for it; its end is not waited for either.
 * @throws what `work` throws, or when the database did not begin
 */
export async function readBehindBegin<Result>(
  database: Database,
  context: RowContext,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const { transaction, begun, leave } = await begin(database, context, READ_ONLY);
  // Both end before the connection is another's: what is asked of it later would be asked there (attack 50).
  const [read, start] = await Promise.allSettled([(async () => work(transaction))(), begun]);
  void leave('commit').catch(() => undefined);
  if (start.status === 'rejected') throw start.reason;
  if (read.status === 'rejected') throw read.reason;
  return read.value;
}

const PART = sql.identifier('onderdeel');

/** A part of a transaction that may fail without the rest. @throws what `work` throws, when the transaction is as it was before */
export async function inSavepoint<Result>(
  transaction: Transaction,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  await transaction.execute(sql`savepoint ${PART}`);
  try {
    const result = await work(transaction);
    await transaction.execute(sql`release savepoint ${PART}`);
    return result;
  } catch (error) {
    await transaction.execute(sql`rollback to savepoint ${PART}`);
    throw error;
  }
}
