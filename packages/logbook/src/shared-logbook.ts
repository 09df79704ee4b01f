import type { Database } from '@ketenhub/database';
import { insertOf, isOfRows, type LogRow, rowsOf } from './log-rows.ts';
import { type Logbook, LogUnavailable, refused, WAIT_MAX_MS, type Written } from './logbook.ts';
import { sealInTime } from './seal-in-time.ts';
import { within } from './within.ts';

interface Waiting {
  readonly rows: readonly LogRow[];
  readonly done: (outcome: Promise<unknown>) => void;
  /** Nobody waits for it any more: its lines are not written. */
  gone: boolean;
}

/** Of one insert. More requests than this at once wait for the next. */
const TOGETHER_MAX = 64;
/** Whoever comes when this many wait is refused at once: memory has an end (attack 117). */
const WAITING_MAX = 1_000;

/**
 * The logbook of a process: the lines of requests that come while an insert is under way go together in the next one, so that
 * one write to the disk serves them all. No request is answered before its own lines are durable, and a line that the database
 * does not take costs no other request anything.
 */
export function openSharedLogbook(database: Pick<Database, 'execute'>, waitMaxMs = WAIT_MAX_MS): Logbook {
  const waiting: Waiting[] = [];
  let isWriting = false;
  /** Requests whose lines are being sealed: they wait too. */
  let sealing = 0;
  // What drizzle gives runs again each time that somebody waits for it; this runs once.
  const insert = async (rows: readonly LogRow[]): Promise<void> => {
    await database.execute(insertOf(rows));
  };

  const writeTogether = async (together: readonly Waiting[]): Promise<void> => {
    const work = insert(together.flatMap(({ rows }) => rows));
    try {
      await within(waitMaxMs, work);
      for (const { done } of together) done(work);
    } catch (error) {
      // Nothing of it was written. Alone, each hears what became of its own lines.
      const again = together.length > 1 && isOfRows(error);
      for (const { rows, done } of together) done(again ? insert(rows) : Promise.reject(error));
    }
  };

  const next = async (): Promise<void> => {
    if (isWriting) return;
    isWriting = true;
    while (waiting.length > 0) {
      const together = waiting.splice(0, TOGETHER_MAX).filter(({ gone }) => !gone);
      if (together.length > 0) await writeTogether(together);
    }
    isWriting = false;
  };

  return {
    async write(lines, jti): Promise<Written> {
      if (waiting.length + sealing >= WAITING_MAX) throw new LogUnavailable('too many lines wait');
      sealing += 1;
      const sealed = await sealInTime(database, lines, waitMaxMs).finally(() => {
        sealing -= 1;
      });
      const { promise, resolve } = Promise.withResolvers<unknown>();
      const own: Waiting = { rows: rowsOf(sealed, jti), done: resolve, gone: false };
      waiting.push(own);
      void next();
      try {
        await within(waitMaxMs, promise);
        return 'GESCHREVEN';
      } catch (error) {
        own.gone = true;
        return refused(error, jti);
      }
    },
  };
}
