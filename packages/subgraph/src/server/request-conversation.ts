import { randomUUID } from 'node:crypto';
import {
  type Database,
  openRequestConnection,
  type RequestConnection,
  type RowContext,
  waitingForPlace,
} from '@ketenhub/database';
import { type Logbook, type LogLine, LogUnavailable, prepareLines } from '@ketenhub/logbook';
import { openReader, openReaderOn, type Reader } from '../store/reader.ts';
import type { RunningParts } from './running-parts.ts';

export interface BegunRequest {
  /**
   * Shows nothing before the lines are durable: until then a read waits, and sees no row. Whatever a question does without it must wait
   * for `isTaken` itself.
   */
  readonly reader: Reader;
  /** Whether the lines are durable; false when the token was used before, and then nothing was written. @throws LogUnavailable */
  readonly isTaken: Promise<boolean>;
}

/** What a request says to its database, in this order: what is meant, what is read, what came of it. */
export interface Conversation {
  /**
   * Writes the lines. `null` when the token is known to be used before, and then nothing was written. @throws LogUnavailable
   */
  begin(lines: readonly LogLine[], jti: string, rows: RowContext): Promise<BegunRequest | null>;
  /** Ends the reads and makes the lines durable. @throws LogUnavailable */
  finish(lines: readonly LogLine[]): Promise<void>;
  /** Gives back what it held, whatever became of the request. Never throws. */
  close(): Promise<void>;
}

/** More requests than this that wait for a connection are refused at once: memory has an end (attack 117). */
const WAITING_MAX = 1_000;

interface Held {
  readonly connection: RequestConnection;
  readonly reader: Reader;
}

async function connect(database: Database, waitingMax: number): Promise<RequestConnection> {
  if (waitingForPlace(database.$client) >= waitingMax) throw new LogUnavailable('too many requests wait');
  return openRequestConnection(database).catch((cause: unknown) => {
    throw new LogUnavailable('no connection to write the line with', { cause });
  });
}

/** All messages of a question go over one connection; what follows another without waiting for its answer is in one message with it. */
function questionOn(database: Database, logbook: Logbook, waitingMax: number): Conversation {
  let held: Held | null = null;
  let mayBeBusy = false;
  return {
    async begin(lines, jti, rows) {
      const mark = randomUUID();
      const write = await prepareLines(database, lines, { jti, mark });
      const connection = await connect(database, waitingMax);
      mayBeBusy = true;
      const isTaken = write(connection).then((outcome) => {
        mayBeBusy = false;
        return outcome === 'GESCHREVEN';
      });
      isTaken.catch(() => undefined);
      const counts = isTaken.then((taken) => {
        if (!taken) throw new Error('the token was used before');
      });
      counts.catch(() => undefined);
      held = { connection, reader: openReaderOn(connection, rows, { mark, counts }) };
      return { reader: held.reader, isTaken };
    },
    async finish(lines) {
      if (held === null) throw new Error('a request is finished that never began');
      const write = await prepareLines(database, lines);
      await held.reader.end();
      mayBeBusy = true;
      try {
        await write(held.connection);
        mayBeBusy = false;
      } catch (error) {
        // Of a request whose connection was cut off while it read, there must still be what came of it.
        if (!held.connection.isLost()) throw error;
        await logbook.write(lines);
      }
    },
    async close() {
      if (!mayBeBusy) await held?.reader.end();
      await held?.connection.release(mayBeBusy);
    },
  };
}

/** A change has transactions of its own, so it holds no connection while it waits for another. */
function changeIn(database: Database, logbook: Logbook): Conversation {
  let reader: Reader | null = null;
  return {
    async begin(lines, jti, rows) {
      if ((await logbook.write(lines, jti)) === 'HERHAALD') return null;
      reader = openReader(database, rows);
      return { reader, isTaken: Promise.resolve(true) };
    },
    async finish(lines) {
      // Nothing is read any more: the connection goes back while the outcome is written.
      void reader?.end();
      await logbook.write(lines);
    },
    async close() {
      await reader?.end();
    },
  };
}

export function createConversation(
  { database, logbook }: Pick<RunningParts, 'database' | 'logbook'>,
  actie: 'lezen' | 'vastleggen',
  waitingMax = WAITING_MAX,
): Conversation {
  return actie === 'lezen' ? questionOn(database, logbook, waitingMax) : changeIn(database, logbook);
}
