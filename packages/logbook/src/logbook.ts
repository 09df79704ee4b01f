import type { Database } from '@ketenhub/database';
import { OIN } from '@ketenhub/vocabulary';
import { DrizzleQueryError } from 'drizzle-orm';
import type { LogLine } from './log-line.ts';
import { logregels } from './tables.ts';

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

const UNIQUE_VIOLATION = '23505';

function isReplay(error: unknown): boolean {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  return (cause as { code?: string } | undefined)?.code === UNIQUE_VIOLATION;
}

/** Longer than a connection and a statement together may take; those end sooner, but for a server that says nothing. */
const WAIT_MAX_MS = 11_000;

/** Rejects when the work takes longer; what comes after all is not heard. */
async function within<Result>(waitMaxMs: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), waitMaxMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** On a transaction the lines are as durable as the rest of it. The timeouts of pool, statement and `waitMaxMs` bound the wait (attack 117); there is no queue in memory. */
export function openLogbook(database: Pick<Database, 'insert'>, waitMaxMs = WAIT_MAX_MS): Logbook {
  return {
    async write(lines, jti) {
      const rows = lines.map((line, index) => ({
        soort: line.soort,
        moment: line.moment,
        verantwoordelijke: OIN[line.verantwoordelijke],
        traceId: line.span.traceId,
        spanId: line.span.spanId,
        jti: index === 0 ? (jti ?? null) : null,
        regel: line.regel,
      }));
      try {
        await within(waitMaxMs, database.insert(logregels).values(rows).execute());
        return 'GESCHREVEN';
      } catch (error) {
        if (jti !== undefined && isReplay(error)) return 'HERHAALD';
        throw new LogUnavailable('the logbook did not take the line', { cause: error });
      }
    },
  };
}
