import { type Database, READ_ONLY, type RowContext, type Transaction, withContext } from '@ketenhub/database';
import { sql } from 'drizzle-orm';

/** Reads of one request, in one snapshot that sees only the rows of its context. */
export interface Reader {
  /** A read that fails costs the others nothing: organisations that share a database do not share its faults. */
  read<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** Ends the transaction; resolves when the connection is back in the pool. Never throws. */
  end(): Promise<void>;
}

const BEFORE_READS = sql.identifier('voor_het_lezen');

interface Opened {
  readonly transaction: Promise<Transaction>;
  readonly done: Promise<void>;
}

/** Opens its transaction at the first read, so that a request that is refused everything costs no connection. */
export function openReader(database: Database, context: RowContext): Reader {
  let opened: Opened | null = null;
  let ended = false;
  // One connection takes one statement at a time; the reads of a request wait for each other here, not in the driver.
  let last: Promise<unknown> = Promise.resolve();
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const open = (): Opened => {
    let begun: (transaction: Transaction) => void;
    let failed: (error: unknown) => void;
    const transaction = new Promise<Transaction>((resolve, reject) => {
      begun = resolve;
      failed = reject;
    });
    const hold = async (tx: Transaction): Promise<void> => {
      await tx.execute(sql`savepoint ${BEFORE_READS}`);
      begun(tx);
      await finished;
    };
    const done = withContext(database, context, hold, READ_ONLY).catch((error: unknown) => failed(error));
    return { transaction, done };
  };
  return {
    async read(work) {
      if (ended) throw new Error('read after the end of the request');
      opened ??= open();
      const transaction = await opened.transaction;
      const result = last.then(() => {
        // A read that waited here until the end would run on a connection that is another request's by now (attack 50).
        if (ended) throw new Error('read after the end of the request');
        return work(transaction).catch(async (error: unknown) => {
          // PostgreSQL refuses everything after a fault until the transaction goes back; the snapshot and its context stay.
          await transaction.execute(sql`rollback to savepoint ${BEFORE_READS}`);
          throw error;
        });
      });
      last = result.catch(() => undefined);
      return result;
    },
    async end() {
      ended = true;
      await last;
      finish();
      await opened?.done;
    },
  };
}
