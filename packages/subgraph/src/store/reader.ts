import {
  type Database,
  openSnapshot,
  type RequestConnection,
  type RowContext,
  type Snapshot,
  sqlStateOf,
  type Transaction,
} from '@ketenhub/database';

/** Reads of one request, in one snapshot that sees only the rows of its context. */
export interface Reader {
  /**
   * A read that fails costs the others nothing: organisations that share a database do not share its faults. `work` only
   * reads, and may be run a second time when another read broke the transaction under it.
   */
  read<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** Ends the transaction; resolves when the connection is back in the pool. Never throws. */
  end(): Promise<void>;
}

const AFTER_THE_END = 'read after the end of the request';
/** in_failed_sql_transaction: refused because of another statement. */
const BROKEN_BY_ANOTHER = '25P02';

const settled = (work: Promise<unknown>): Promise<void> =>
  work.then(
    () => undefined,
    () => undefined,
  );

/** Ends when both have ended: what a read still asks after its end would be asked of another request's connection (attack 50). */
async function bothOf<Result>(read: Promise<Result>, begun: Promise<void>): Promise<Result> {
  const [, start] = await Promise.allSettled([read, begun]);
  if (start.status === 'rejected') throw start.reason;
  return read;
}

/** The reads of one snapshot: together, until one of them fails; from then on one after another, each with a way back. */
function readsOf(snapshot: Snapshot) {
  const together: Promise<void>[] = [];
  let isBroken = false;
  let last: Promise<void> = Promise.resolve();

  const alone = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last
      .then(() => snapshot.begun)
      .then(() =>
        work().catch(async (error: unknown) => {
          // PostgreSQL refuses everything after a fault until the transaction goes back.
          await snapshot.recover();
          throw error;
        }),
      );
    last = settled(result);
    return result;
  };
  const mend = (): void => {
    if (isBroken) return;
    isBroken = true;
    last = settled(Promise.all(together).then(() => snapshot.recover()));
  };

  return {
    read<Result>(work: () => Promise<Result>): Promise<Result> {
      if (isBroken) return alone(work);
      const result = bothOf(work(), snapshot.begun);
      together.push(settled(result));
      return result.catch((error: unknown) => {
        mend();
        if (sqlStateOf(error) === BROKEN_BY_ANOTHER) return alone(work);
        throw error;
      });
    },
    whenDone: () => last,
  };
}

/** Opens its transaction at the first read, so that a request that is refused everything costs no connection. */
export function openReader(database: Database, context: RowContext): Reader {
  return createReader(() => openSnapshot(database, context)).reader;
}

/** What stands before the reads of a request on its connection. */
export interface Before {
  readonly mark: string;
  /** Rejects when it does not count: then nothing that was read does. */
  readonly counts: Promise<void>;
}

/**
 * Begins its transaction on the connection of the request at once; `end` resolves when the end of it was sent. Reads are sent behind what
 * stands before them without waiting for it: the database shows them no row unless it counts, and none of them resolves sooner.
 */
export function openReaderOn(connection: RequestConnection, context: RowContext, { mark, counts }: Before): Reader {
  const { reader, begin } = createReader(async () => {
    const snapshot = await connection.openSnapshot(context, mark);
    const begun = counts.then(() => snapshot.begun);
    begun.catch(() => undefined);
    return { ...snapshot, begun };
  });
  begin().catch(() => undefined);
  return reader;
}

interface Opened {
  readonly snapshot: Snapshot;
  readonly reads: ReturnType<typeof readsOf>;
}

function createReader(openSnapshot: () => Promise<Snapshot>): { readonly reader: Reader; begin(): Promise<Opened> } {
  let opened: Promise<Opened> | null = null;
  let ended = false;
  let ending: Promise<void> | null = null;
  const open = async (): Promise<Opened> => {
    const snapshot = await openSnapshot();
    return { snapshot, reads: readsOf(snapshot) };
  };
  const begin = (): Promise<Opened> => {
    opened ??= open();
    return opened;
  };
  const underWay = new Set<Promise<void>>();
  const end = async (): Promise<void> => {
    await Promise.all(underWay);
    const open = await opened?.catch(() => null);
    await open?.reads.whenDone();
    await open?.snapshot.end();
  };
  const read = async <Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> => {
    const { snapshot, reads } = await begin();
    // A read that waited here until the end would run on a connection that is another request's by now (attack 50).
    if (ended) throw new Error(AFTER_THE_END);
    return reads.read(async () => work(snapshot.transaction));
  };
  const reader: Reader = {
    async read(work) {
      if (ended) throw new Error(AFTER_THE_END);
      const result = read(work);
      const done = settled(result);
      underWay.add(done);
      return result;
    },
    end() {
      ended = true;
      ending ??= end();
      return ending;
    },
  };
  return { reader, begin };
}
