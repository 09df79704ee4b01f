import { type Row, unwrapped } from './key-store.ts';
import type { ProcessKey } from './process-key.ts';
import { keyIdOf, openHandle, type SubjectKey } from './seal-text.ts';

/** A line as the view `logboek.regels` has it. */
export interface StoredLine {
  readonly trace_id: string;
  readonly span_id: string;
  readonly regel: Readonly<Record<string, unknown>>;
}

const SUBJECT = 'dpl.core.data_subject_id';

/** The handle that stands sealed in a line; null for another key, or for what was sealed in another place. */
export function openInLine(key: SubjectKey, sealed: string, line: StoredLine): string | null {
  const { trace_id: traceId, span_id: spanId, regel } = line;
  const own = openHandle(key, sealed, { traceId, spanId });
  return own ?? openHandle(key, sealed, { traceId, spanId: String(regel.parent_span_id) });
}

/**
 * The same lines with the handles in them readable, for who may read the logbook, the keys and the key of the process: an inzage, or a test
 * of the source. Whoever has no key any more stays sealed.
 */
export function openLines<Line extends StoredLine>(
  processKey: ProcessKey,
  rows: readonly Row[],
  lines: readonly Line[],
): Line[] {
  const keys = new Map(rows.map((row) => [row.id, unwrapped(processKey, row)]));
  const opened = (sealed: unknown, line: Line): unknown => {
    const key = keys.get(keyIdOf(String(sealed)));
    return key === undefined || key === null ? sealed : (openInLine(key, String(sealed), line) ?? sealed);
  };
  return lines.map((line) => {
    const { attributes, betrokkene, ...rest } = line.regel as Record<string, unknown> & {
      readonly attributes?: Readonly<Record<string, unknown>>;
    };
    const subject = attributes?.[SUBJECT];
    const regel = {
      ...rest,
      ...(attributes === undefined ? {} : { attributes }),
      ...(subject === undefined ? {} : { attributes: { ...attributes, [SUBJECT]: opened(subject, line) } }),
      ...(betrokkene === undefined ? {} : { betrokkene: opened(betrokkene, line) }),
    };
    return { ...line, regel };
  });
}
