import type { Database, RequestConnection } from '@ketenhub/database';
import type { LogLine } from './log-line.ts';
import { insertOf, markedInsertOf, rowsOf } from './log-rows.ts';
import { refused, WAIT_MAX_MS, type Written } from './logbook.ts';
import { sealInTime } from './seal-in-time.ts';
import { within } from './within.ts';

/**
 * Sends the lines over this connection at the moment it is called, before anything that is asked of the connection afterwards; resolves
 * when they are durable. @throws LogUnavailable
 */
export type WriteOver = (connection: Pick<RequestConnection, 'run'>) => Promise<Written>;

export interface Intent {
  /** The single use of the token. */
  readonly jti: string;
  /** What the session says once these lines count; never used before. */
  readonly mark: string;
}

/**
 * Makes the lines of one moment of one request ready: with the persons in them sealed, which may need a connection beside the one that
 * the request keeps. A new key counts for all, whatever becomes of this request. @throws LogUnavailable
 */
export async function prepareLines(
  database: Database,
  lines: readonly LogLine[],
  intent?: Intent,
  waitMaxMs = WAIT_MAX_MS,
): Promise<WriteOver> {
  const sealed = await sealInTime(database, lines, waitMaxMs);
  const rows = rowsOf(sealed, intent?.jti);
  const statement = intent === undefined ? insertOf(rows) : markedInsertOf(rows, intent.mark);
  return async ({ run }) => {
    try {
      await within(waitMaxMs, run(statement));
      return 'GESCHREVEN';
    } catch (error) {
      return refused(error, intent?.jti);
    }
  };
}
