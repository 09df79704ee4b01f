import type { Database } from '@ketenhub/database';
import { DrizzleQueryError, type SQL, sql } from 'drizzle-orm';
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

/** All lines as one parameter, so that the statement is the same for any number of them and is planned once. */
function insertLines(lines: readonly LogLine[], jti: string | undefined): SQL {
  const rows = lines.map(({ soort, moment, span, regel }, index) => ({
    soort,
    moment,
    trace_id: span.traceId,
    span_id: span.spanId,
    jti: index === 0 ? (jti ?? null) : null,
    regel,
  }));
  return sql`insert into ${logregels} (soort, moment, trace_id, span_id, jti, regel)
    select soort, moment, trace_id, span_id, jti, regel from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as line (soort text, moment text, trace_id text, span_id text, jti text, regel jsonb)`;
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

/** The timeouts of pool, statement and `waitMaxMs` bound the wait (attack 117); there is no queue in memory. */
export function openLogbook(database: Database, waitMaxMs = WAIT_MAX_MS): Logbook {
  return {
    async write(lines, jti) {
      try {
        await within(waitMaxMs, database.execute(insertLines(lines, jti)));
        return 'GESCHREVEN';
      } catch (error) {
        if (jti !== undefined && isReplay(error)) return 'HERHAALD';
        throw new LogUnavailable('the logbook did not take the line', { cause: error });
      }
    },
  };
}
