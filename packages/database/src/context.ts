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

/** A transaction that has begun, and the connection that it is on. */
export interface Begun {
  readonly transaction: Transaction;
  /** Ends it and gives the connection back; one that does not answer is closed, and not given to the next request. */
  leave(last: 'commit' | 'rollback'): Promise<void>;
}

/** What a connection runs its statements through; kept with it, so that what is prepared on it is built once. */
const sessions = new WeakMap<pg.PoolClient, Transaction>();

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

function beginText({ isolationLevel, accessMode }: TransactionConfig): string {
  const level = isolationLevel === undefined ? '' : ` isolation level ${isolationLevel}`;
  return `begin${level}${accessMode === undefined ? '' : ` ${accessMode}`}`;
}

function settings(context: RowContext): SQL {
  const parts = Object.entries(context).map(([name, value]) => sql`set_config(${`ketenhub.${name}`}, ${value}, true)`);
  return sql`select ${sql.join(parts, sql`, `)}`;
}

/**
 * Begins a transaction that sees only the rows of this context. The settings are transaction-local (`true`): the next user of
 * the pooled connection starts without any and sees no rows (attack 50). With plain values it is one message to the
 * server; any other value is a parameter. @throws when the database does not begin
 */
export async function begin(
  database: Database,
  context: RowContext,
  { and = '', ...config }: TransactionConfig & { /** A statement to begin with. */ readonly and?: string } = {},
): Promise<Begun> {
  const client = await database.$client.connect();
  const transaction = sessionOf(client);
  const leave = async (last: 'commit' | 'rollback'): Promise<void> => {
    try {
      await client.query(last);
      client.release();
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
  };
  const entries = Object.entries(context);
  try {
    if (entries.flat().every((text) => PLAIN.test(text))) {
      const parts = entries.map(([name, value]) => `set_config('ketenhub.${name}', '${value}', true)`);
      const select = parts.length === 0 ? '' : `; select ${parts.join(', ')}`;
      await client.query(`${beginText(config)}${select}; ${and}`);
    } else {
      await client.query(beginText(config));
      await transaction.execute(settings(context));
      await client.query(and);
    }
  } catch (error) {
    await leave('rollback').catch(() => undefined);
    throw error;
  }
  return { transaction, leave };
}

/** Runs `work` in one transaction with this context; all of it counts or nothing. @throws what `work` throws */
export async function withContext<Result>(
  database: Database,
  context: RowContext,
  work: (transaction: Transaction) => Promise<Result>,
  config: TransactionConfig = {},
): Promise<Result> {
  const { transaction, leave } = await begin(database, context, config);
  let result: Result;
  try {
    result = await work(transaction);
  } catch (error) {
    await leave('rollback').catch(() => undefined);
    throw error;
  }
  await leave('commit');
  return result;
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
