import { marking, sqlStateOf } from '@ketenhub/database';
import { OIN } from '@ketenhub/vocabulary';
import { type SQL, sql } from 'drizzle-orm';
import type { SealedLine } from './subjects/seal-subjects.ts';
import { logregels } from './tables.ts';

/** The rows of one moment; the first carries the single use of the token. */
export function rowsOf(lines: readonly SealedLine[], jti: string | undefined) {
  return lines.map((line, index) => ({
    soort: line.soort,
    moment: line.moment,
    verantwoordelijke: OIN[line.verantwoordelijke],
    trace_id: line.span.traceId,
    span_id: line.span.spanId,
    jti: index === 0 ? (jti ?? null) : null,
    regel: line.regel,
  }));
}

export type LogRow = ReturnType<typeof rowsOf>[number];

/** One text however many lines, so that it is planned once; the rows are in the order in which they were given. */
export const insertOf = (rows: readonly LogRow[]): SQL => sql`
  insert into ${logregels} (soort, moment, verantwoordelijke, trace_id, span_id, jti, regel)
  select soort, moment, verantwoordelijke, trace_id, span_id, jti, regel
  from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (
    soort text, moment text, verantwoordelijke text, trace_id text, span_id text, jti text, regel jsonb)) with ordinality
  order by ordinality`;

/** The lines of an intent: the session that takes them is marked, for what is read behind them (docs/adr/0051). */
export const markedInsertOf = (rows: readonly LogRow[], mark: string): SQL => marking(insertOf(rows), mark);

/** A token that was used before. */
export const isReplay = (error: unknown): boolean => sqlStateOf(error) === '23505';

/** A fault of what was to be written (SQLSTATE classes 22 and 23), not of the database: another row may still be taken. */
export const isOfRows = (error: unknown): boolean => /^2[23]/.test(sqlStateOf(error));
