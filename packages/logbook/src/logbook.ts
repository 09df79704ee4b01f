import type { Database } from '@ketenhub/database';
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

/** Pool and statement timeouts of the database bound the wait; there is no queue in memory. */
export function openLogbook(database: Database): Logbook {
  return {
    async write(lines, jti) {
      const rows = lines.map((line, index) => ({
        soort: line.soort,
        moment: line.moment,
        traceId: line.span.traceId,
        spanId: line.span.spanId,
        jti: index === 0 ? (jti ?? null) : null,
        regel: line.regel,
      }));
      try {
        await database.insert(logregels).values(rows);
        return 'GESCHREVEN';
      } catch (error) {
        if (jti !== undefined && isReplay(error)) return 'HERHAALD';
        throw new LogUnavailable('the logbook did not take the line', { cause: error });
      }
    },
  };
}
