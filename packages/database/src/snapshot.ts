import { sql } from 'drizzle-orm';
import { type Begun, begin, type Database, READ_ONLY, type RowContext, type Transaction } from './context.ts';
import { takePlace } from './request-places.ts';

/** One read-only transaction that is held open over the reads of a request. */
export interface Snapshot {
  readonly transaction: Transaction;
  /** Nothing that was read counts before this resolves; rejects when the database did not begin. */
  readonly begun: Promise<void>;
  /** After a statement that failed: the snapshot and its context are as they were. */
  recover(): Promise<void>;
  /** The connection is back in its pool when this resolves, or is closed if it no longer answers. Never throws. */
  end(): Promise<void>;
}

/** A fault in a read goes back to the savepoint. */
export const SNAPSHOT = { ...READ_ONLY, and: 'savepoint voor_het_lezen' } as const;
const BACK = sql`rollback to savepoint voor_het_lezen`;

/** Begins it; sees only the rows of this context (attack 50), all of one moment. @throws when there is no connection */
export async function openSnapshot(database: Database, context: RowContext): Promise<Snapshot> {
  const leavePlace = await takePlace(database.$client);
  try {
    const snapshot = snapshotOf(await begin(database, context, SNAPSHOT));
    return { ...snapshot, end: () => snapshot.end().finally(leavePlace) };
  } catch (error) {
    leavePlace();
    throw error;
  }
}

export function snapshotOf({ transaction, begun, leave }: Begun): Snapshot {
  return {
    transaction,
    begun,
    async recover() {
      await transaction.execute(BACK);
    },
    end: () => leave('commit').catch(() => undefined),
  };
}

const prepared = new WeakMap<Transaction, WeakMap<object, Map<string, object>>>();

/**
 * Queries that are built once for each connection and get their values when they are executed. What `of` (an object that outlives
 * the request) and `key` are must say all that makes these queries others than the next: their texts are not built again.
 */
export function once<Queries extends object>(
  transaction: Transaction,
  [of, key]: readonly [object, string],
  build: (transaction: Transaction) => Queries,
): Queries {
  const queries = prepared.get(transaction) ?? new WeakMap<object, Map<string, object>>();
  prepared.set(transaction, queries);
  const ofObject = queries.get(of) ?? new Map<string, object>();
  queries.set(of, ofObject);
  const query = (ofObject.get(key) as Queries | undefined) ?? build(transaction);
  ofObject.set(key, query);
  return query;
}
