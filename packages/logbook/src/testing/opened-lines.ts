import type { Row } from '../subjects/key-store.ts';
import { openLines, type StoredLine } from '../subjects/open-lines.ts';
import { type ProcessKey, processKeyOf } from '../subjects/process-key.ts';

/** The key of a process that lives as long as a test. */
export const TEST_PROCESS_KEY = processKeyOf(Buffer.alloc(32, 1));

interface Owner {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: unknown[] }>;
}

export interface OpenedLine extends StoredLine {
  readonly soort: 'LDV' | 'ADL' | 'ACTOR';
  readonly moment: 'VOORNEMEN' | 'UITKOMST';
  readonly verantwoordelijke: string;
}

/** Every line of a logbook in order, with the persons in it readable, for who sees all rows of the database. */
export async function openedLines(owner: Owner, processKey: ProcessKey = TEST_PROCESS_KEY): Promise<OpenedLine[]> {
  const lines = await owner.query('select * from logboek.regels order by volgnummer, plaats');
  const keys = await owner.query('select id, wie, jaar, sleutel from logboek.sleutels');
  return openLines(processKey, keys.rows as Row[], lines.rows as OpenedLine[]);
}

/** What the lines say of whom: name of the processing, handle and fields. */
export const subjectsIn = (lines: readonly OpenedLine[]) =>
  lines
    .filter(({ soort }) => soort === 'LDV')
    .map(({ regel }) => ({
      naam: regel.name,
      wie: (regel.attributes as Record<string, unknown>)['dpl.core.data_subject_id'],
      velden: regel.velden,
    }));
