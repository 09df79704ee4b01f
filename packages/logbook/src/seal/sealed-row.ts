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

/** What is selected of `logboek.logregels l` to verify it. */
export const ROW_COLUMNS = sql`l.volgnummer::text, l.soort, l.moment, l.verantwoordelijke, l.trace_id, l.span_id, l.jti,
  l.regel::text as regel, ${momentText(sql`l.geschreven_op`)} as geschreven_op`;

/** RFC 6962 leaf over the RFC 8785 JSON of the row. */
export function leafOf(row: SealedRow): Digest {
  const { volgnummer, soort, moment, verantwoordelijke, trace_id, span_id, jti, regel, geschreven_op } = row;
  // Strings only, and the names in the order of RFC 8785: what JSON.stringify writes of it is its canonical form.
  const all = { geschreven_op, jti, moment, regel, soort, span_id, trace_id, verantwoordelijke, volgnummer };
  return leafHash(Buffer.from(JSON.stringify(all)));
}

/**
 * The same leaf of `logboek.logregels l`, worked out by the database: to seal a line is no reason to send it. Who could make the
 * database answer falsely here could have shown another line as well; the verification reads the lines and trusts no leaf. JSON of a row
 * has no space between its parts, and its columns are in the order of RFC 8785 here.
 */
export const LEAF = sql`(select rtrim(translate(encode(sha256('\\x00'::bytea || convert_to(row_to_json(r)::text, 'UTF8')), 'base64'), '+/', '-_'), '=')
  from (select ${momentText(sql`l.geschreven_op`)} as geschreven_op, l.jti, l.moment, l.regel::text as regel, l.soort, l.span_id, l.trace_id,
    l.verantwoordelijke, l.volgnummer::text as volgnummer) r)`;
