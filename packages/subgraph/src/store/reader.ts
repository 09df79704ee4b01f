import { type Database, openSnapshot, type RowContext, type Snapshot, type Transaction } from '@ketenhub/database';

/** Reads of one request, in one snapshot that sees only the rows of its context. */
export interface Reader {
  /** A read that fails costs the others nothing: organisations that share a database do not share its faults. */
  read<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** Ends the transaction; resolves when the connection is back in the pool. Never throws. */
  end(): Promise<void>;
}

const AFTER_THE_END = 'read after the end of the request';

/** Opens its transaction at the first read, so that a request that is refused everything costs no connection. */
export function openReader(database: Database, context: RowContext): Reader {
  let opened: Promise<Snapshot> | null = null;
  let ended = false;
  // One connection takes one statement at a time; the reads of a request wait for each other here, not in the driver.
  let last: Promise<unknown> = Promise.resolve();
  let ending: Promise<void> | null = null;
  const end = async (): Promise<void> => {
    await last;
    await opened?.then(
      (snapshot) => snapshot.end(),
      () => undefined,
    );
  };
  return {
    async read(work) {
      if (ended) throw new Error(AFTER_THE_END);
      opened ??= openSnapshot(database, context);
      const snapshot = await opened;
      const result = last.then(() => {
        // A read that waited here until the end would run on a connection that is another request's by now (attack 50).
        if (ended) throw new Error(AFTER_THE_END);
        return work(snapshot.transaction).catch(async (error: unknown) => {
          // PostgreSQL refuses everything after a fault until the transaction goes back.
          await snapshot.recover();
          throw error;
        });
      });
      last = result.catch(() => undefined);
      return result;
    },
    end() {
      ended = true;
      ending ??= end();
      return ending;
    },
  };
}
