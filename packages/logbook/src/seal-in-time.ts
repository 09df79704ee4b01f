import type { Database, Transaction } from '@ketenhub/database';
import type { LogLine } from './log-line.ts';
import { refused } from './logbook.ts';
import { type SealedLine, sealRemembered, sealSubjects } from './subjects/seal-subjects.ts';
import { within } from './within.ts';

/** The lines with the persons in them sealed: at once where every key is remembered, and otherwise in time. @throws LogUnavailable */
export async function sealInTime(
  database: Pick<Database | Transaction, 'execute'>,
  lines: readonly LogLine[],
  waitMaxMs: number,
): Promise<readonly SealedLine[]> {
  try {
    return sealRemembered(database, lines) ?? (await within(waitMaxMs, sealSubjects(database, lines)));
  } catch (error) {
    return refused(error, undefined) as never;
  }
}
