import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { applyContext, type Database, type RowContext, type Transaction } from './context.ts';

/** One read-only transaction that is held open over the reads of a request. */
export interface Snapshot {
  readonly transaction: Transaction;
  /** After a statement that failed: the snapshot and its context are as they were. */
  recover(): Promise<void>;
  /** The connection is back in its pool when this resolves, or is closed if it no longer answers. Never throws. */
  end(): Promise<void>;
}

const BEGIN = 'begin isolation level repeatable read read only';
/** A fault in a read goes back to here. */
const SAVEPOINT = 'savepoint voor_het_lezen';
const BACK = sql`rollback to savepoint voor_het_lezen`;

/** What a connection runs its statements through; kept with it, so that what is prepared on it is built once. */
const sessions = new WeakMap<pg.PoolClient, Transaction>();

function sessionOf(client: pg.PoolClient): Transaction {
  // What a transaction of drizzle has beside this, to nest and to roll back, is of no use to a reader.
  const session = sessions.get(client) ?? (drizzle(client) as unknown as Transaction);
  sessions.set(client, session);
  return session;
}

/** Handles, numbers, OINs, codes. Nothing in it can end a literal, so it may stand in the text of a statement. */
const PLAIN = /^[\w.,:-]*$/;

/** Begins with the context in one message instead of three, where all values are plain; any other value is a parameter. */
async function begin(client: pg.PoolClient, transaction: Transaction, context: RowContext): Promise<void> {
  const entries = Object.entries(context);
  if (entries.length > 0 && entries.flat().every((text) => PLAIN.test(text))) {
    const settings = entries.map(([name, value]) => `set_config('ketenhub.${name}', '${value}', true)`);
    await client.query(`${BEGIN}; select ${settings.join(', ')}; ${SAVEPOINT}`);
    return;
  }
  await client.query(BEGIN);
  await applyContext(transaction, context);
  await client.query(SAVEPOINT);
}

/** Begins it; sees only the rows of this context (attack 50), all of one moment. @throws when the database does not begin */
export async function openSnapshot(database: Database, context: RowContext): Promise<Snapshot> {
  const client = await database.$client.connect();
  const transaction = sessionOf(client);
  const leave = async (last: 'commit' | 'rollback'): Promise<void> => {
    // A connection that cannot end its transaction is not given to the next request.
    await client.query(last).then(
      () => client.release(),
      (error: Error) => client.release(error),
    );
  };
  try {
    await begin(client, transaction, context);
  } catch (error) {
    await leave('rollback');
    throw error;
  }
  return {
    transaction,
    async recover() {
      await transaction.execute(BACK);
    },
    end: () => leave('commit'),
  };
}

interface Prepared {
  execute(values: Record<string, unknown>): Promise<unknown>;
}

const prepared = new WeakMap<Transaction, WeakMap<object, Map<string, Prepared>>>();

/**
 * A query that is built once for each connection and gets its values when it is executed. What `of` (an object that outlives
 * the request) and `key` are must say all that makes this query another than the next: its text is not built again.
 */
export function once<Query extends Prepared>(
  transaction: Transaction,
  [of, key]: readonly [object, string],
  build: (transaction: Transaction) => Query,
): Query {
  const queries = prepared.get(transaction) ?? new WeakMap<object, Map<string, Prepared>>();
  prepared.set(transaction, queries);
  const ofObject = queries.get(of) ?? new Map<string, Prepared>();
  queries.set(of, ofObject);
  const query = (ofObject.get(key) as Query | undefined) ?? build(transaction);
  ofObject.set(key, query);
  return query;
}
