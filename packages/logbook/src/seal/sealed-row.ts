import { canonicalJson } from '@ketenhub/policy';
import { type SQL, sql } from 'drizzle-orm';
import { type Digest, leafHash } from './tree-hash.ts';

/** One line of the logbook with all its columns, each as the text that PostgreSQL has for it. */
export type SealedRow = Readonly<{
  volgnummer: string;
  soort: string;
  moment: string;
  verantwoordelijke: string;
  trace_id: string;
  span_id: string;
  jti: string | null;
  /** The JSON of the line as the database keeps it: every digit counts, also one that a double would lose. */
  regel: string;
  geschreven_op: string;
}>;

/** To the microsecond, whatever time zone and date style a session has. */
const MOMENT = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;
export const momentText = (column: SQL): SQL => sql`to_char(${column} at time zone 'UTC', ${sql.raw(MOMENT)})`;

/** What is selected of `logboek.logregels l` to seal or to verify it. */
export const ROW_COLUMNS = sql`l.volgnummer::text, l.soort, l.moment, l.verantwoordelijke, l.trace_id, l.span_id, l.jti,
  l.regel::text as regel, ${momentText(sql`l.geschreven_op`)} as geschreven_op`;

/** RFC 6962 leaf over the RFC 8785 JSON of the row. */
export function leafOf(row: SealedRow): Digest {
  const { volgnummer, soort, moment, verantwoordelijke, trace_id, span_id, jti, regel, geschreven_op } = row;
  const all = { volgnummer, soort, moment, verantwoordelijke, trace_id, span_id, jti, regel, geschreven_op };
  return leafHash(Buffer.from(canonicalJson(all)));
}
