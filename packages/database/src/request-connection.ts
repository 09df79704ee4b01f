import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { beginOn, type Database, type RowContext } from './context.ts';
import { takePlace } from './request-places.ts';
import { SNAPSHOT, type Snapshot, snapshotOf } from './snapshot.ts';

/**
 * The one connection of a request. What is asked of it goes to the server at once and in this order, so that a statement and the
 * beginning of a snapshot, or its end and a statement, are one message (docs/adr/0051).
 */
export interface RequestConnection {
  /** A statement that counts by itself, as soon as it resolves. Inside the snapshot, where nothing can be written, it is refused. */
  run(statement: SQL): Promise<void>;
  /** Its end is sent when `end` is called, and not waited for. It shows no row unless the statement that left `behind` counts. */
  openSnapshot(context: RowContext, behind: string): Promise<Snapshot>;
  /** A statement found the server, or the way to it, gone: nothing that is asked of it any more can count. */
  isLost(): boolean;
  /** Gives the connection back, or closes it when something on it failed or may still be under way. Never throws. */
  release(mayBeBusy: boolean): Promise<void>;
}

const dialect = new PgDialect();
/** SQLSTATE classes of a server that ends, and of a connection; without one it is the driver that says so. */
const CUT_OFF = /^(57P|08)/;

/** @throws when there is no connection in time */
export async function openRequestConnection({ $client: pool }: Database): Promise<RequestConnection> {
  const leavePlace = await takePlace(pool);
  const client = await pool.connect().catch((error: unknown) => {
    leavePlace();
    throw error;
  });
  let ending: Promise<void> = Promise.resolve();
  let failure: Error | undefined;
  let isLost = false;
  const place = {
    client,
    pool,
    give(error?: Error) {
      failure ??= error;
    },
  };
  return {
    async run(statement) {
      const { sql: text, params } = dialect.sqlToQuery(statement);
      try {
        await client.query({ text, values: params });
      } catch (error) {
        isLost ||= !(error instanceof pg.DatabaseError) || CUT_OFF.test(error.code ?? '');
        throw error;
      }
    },
    async openSnapshot(context, behind) {
      const snapshot = snapshotOf(await beginOn(place, context, { ...SNAPSHOT, behind }));
      return {
        ...snapshot,
        async end() {
          ending = snapshot.end();
        },
      };
    },
    isLost: () => isLost,
    async release(mayBeBusy) {
      try {
        if (!mayBeBusy) await ending;
        client.release(failure ?? mayBeBusy);
      } finally {
        leavePlace();
      }
    },
  };
}
