import type { Database } from '@ketenhub/database';
import type { LogLine } from './log-line.ts';
import { insertOf, isReplay, rowsOf } from './log-rows.ts';
import { sealSubjects } from './subjects/seal-subjects.ts';
import { within } from './within.ts';

/** The line could not be made durable in time: the caller must release nothing (attacks 116, 117). */
export class LogUnavailable extends Error {}

export type Written = 'GESCHREVEN' | 'HERHAALD';

export interface Logbook {
  /**
   * Makes all lines durable in one insert before it resolves. `jti` marks the single use of a token: HERHAALD when it
   * was used before, and then nothing is written. @throws LogUnavailable.
   */
  write(lines: readonly LogLine[], jti?: string): Promise<Written>;
}

/** Longer than a connection and a statement together may take; those end sooner, but for a server that says nothing. */
export const WAIT_MAX_MS = 11_000;

/** What became of an insert that failed: the token was used before, or nothing may be released. */
export function refused(error: unknown, jti: string | undefined): Written {
  if (jti !== undefined && isReplay(error)) return 'HERHAALD';
  throw new LogUnavailable('the logbook did not take the line', { cause: error });
}

/**
 * On a transaction the lines are as durable as the rest of it. The timeouts of pool, statement and `waitMaxMs` bound the wait
 * (attack 117); there is no queue in memory.
 */
export function openLogbook(database: Pick<Database, 'execute'>, waitMaxMs = WAIT_MAX_MS): Logbook {
  const insert = async (lines: readonly LogLine[], jti: string | undefined): Promise<void> => {
    await database.execute(insertOf(rowsOf(await sealSubjects(database, lines), jti)));
  };
  return {
    async write(lines, jti) {
      try {
        await within(waitMaxMs, insert(lines, jti));
        return 'GESCHREVEN';
      } catch (error) {
        return refused(error, jti);
      }
    },
  };
}
