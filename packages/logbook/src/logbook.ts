import type { Database } from '@ketenhub/database';
import { OIN } from '@ketenhub/vocabulary';
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

/** One text however many lines, so that it is planned once; the rows are in the order in which they were given. */
const insertOf = (rows: readonly object[]): SQL => sql`
  insert into ${logregels} (soort, moment, verantwoordelijke, trace_id, span_id, jti, regel)
  select soort, moment, verantwoordelijke, trace_id, span_id, jti, regel
  from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (
    soort text, moment text, verantwoordelijke text, trace_id text, span_id text, jti text, regel jsonb)) with ordinality
  order by ordinality`;

/** On a transaction the lines are as durable as the rest of it. The timeouts of pool, statement and `waitMaxMs` bound the wait (attack 117); there is no queue in memory. */
export function openLogbook(database: Pick<Database, 'execute'>, waitMaxMs = WAIT_MAX_MS): Logbook {
  return {
    async write(lines, jti) {
      const rows = lines.map((line, index) => ({
        soort: line.soort,
        moment: line.moment,
        verantwoordelijke: OIN[line.verantwoordelijke],
        trace_id: line.span.traceId,
        span_id: line.span.spanId,
        jti: index === 0 ? (jti ?? null) : null,
        regel: line.regel,
      }));
      try {
        await within(waitMaxMs, database.execute(insertOf(rows)));
        return 'GESCHREVEN';
      } catch (error) {
        if (jti !== undefined && isReplay(error)) return 'HERHAALD';
        throw new LogUnavailable('the logbook did not take the line', { cause: error });
      }
    },
  };
}
