import { type SQL, sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import type pg from 'pg';

export type Database = NodePgDatabase & { readonly $client: pg.Pool };
type TransactionConfig = NonNullable<Parameters<Database['transaction']>[1]>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** One snapshot for all reads, and no way to write. */
export const READ_ONLY: TransactionConfig = { isolationLevel: 'repeatable read', accessMode: 'read only' };

export function openDatabase(pool: pg.Pool): Database {
  return drizzle(pool);
}

/** Transaction-local settings on which row level security is keyed, each under the prefix `ketenhub.`. */
export type RowContext = Readonly<Record<string, string>>;

function settings(context: RowContext): SQL {
  const parts = Object.entries(context).map(([name, value]) => sql`set_config(${`ketenhub.${name}`}, ${value}, true)`);
  return sql`select ${sql.join(parts, sql`, `)}`;
}

/** Sets them for the rest of the transaction. */
export async function applyContext(transaction: Transaction, context: RowContext): Promise<void> {
  await transaction.execute(settings(context));
}

/**
 * Runs `work` in one transaction that sees only the rows of this context. The settings are transaction-local (`true`):
 * the next user of the pooled connection starts without any and sees no rows (attack 50).
 */
export function withContext<Result>(
  database: Database,
  context: RowContext,
  work: (transaction: Transaction) => Promise<Result>,
  config: TransactionConfig = {},
): Promise<Result> {
  return database.transaction(async (transaction) => {
    await applyContext(transaction, context);
    return work(transaction);
  }, config);
}
