import { type Database, READ_ONLY, type Transaction, withContext } from '@ketenhub/database';
import { OIN, type Organisatie } from '@ketenhub/vocabulary';
import { and, asc, eq, sql } from 'drizzle-orm';
import { logregels, regels } from '../tables.ts';
import { keysOf } from './key-store.ts';
import { openInLine } from './open-lines.ts';
import { subjectIndex, subjectKeysOf } from './subject-keys.ts';

export interface SubjectLine {
  readonly volgnummer: number;
  /** Among the lines of one number, from 1. */
  readonly plaats: number;
  readonly trace: string;
  readonly moment: 'VOORNEMEN' | 'UITKOMST';
  readonly geschrevenOp: Date;
  readonly regel: Readonly<Record<string, unknown>>;
}

/** The name of the key in a row that holds one person, as all did before `docs/adr/0052`. */
const ofOne = sql`split_part(${logregels.regel} -> 'attributes' ->> 'dpl.core.data_subject_id', '.', 1)`;
const ofSeveral = sql`jsonb_path_query_array(${logregels.regel}, '$.betrokkenen[*][1]')`;

/**
 * The rows that one of these keys sealed somebody in. Reads all LDV rows of the organisation: under row security no index serves a
 * condition that might tell of a row that the policies hide, and one that looks into JSON might.
 */
async function rowsWith(tx: Transaction, ids: readonly string[]): Promise<number[]> {
  const some = sql`${sql.param(ids)}::text[]`;
  const rows = await tx
    .select({ volgnummer: logregels.volgnummer })
    .from(logregels)
    .where(and(eq(logregels.soort, 'LDV'), sql`(${ofOne} = any(${some}) or ${ofSeveral} ?| ${some})`));
  return rows.map(({ volgnummer }) => volgnummer);
}

/**
 * What an organisation logged about one person of one casus, oldest first: who saw what about me (AVG 15), for the control of
 * lawfulness and no other use (WGS 1.8(4)). Nothing once the keys of this person are destroyed.
 */
export function readSubjectLines(
  database: Database,
  { verantwoordelijke, handvat }: { readonly verantwoordelijke: Organisatie; readonly handvat: string },
): Promise<SubjectLine[]> {
  const { processKey } = subjectKeysOf(database);
  const context = { logdoel: 'RECHTMATIGHEID', logoin: OIN[verantwoordelijke] };
  return withContext(
    database,
    context,
    async (tx) => {
      const keys = await keysOf(tx, processKey, subjectIndex(processKey, verantwoordelijke, handvat));
      if (keys.length === 0) return [];
      const ids = keys.map(({ id }) => id);
      const rows = await tx
        .select()
        .from(regels)
        .where(sql`${regels.volgnummer} = any(${sql.param(await rowsWith(tx, ids))}::bigint[])`)
        .orderBy(asc(regels.volgnummer), asc(regels.plaats));
      return rows.flatMap(({ volgnummer, plaats, traceId, spanId, moment, geschrevenOp, regel }) => {
        const { attributes } = regel as { readonly attributes: Readonly<Record<string, string>> };
        const sealed = attributes['dpl.core.data_subject_id'] ?? '';
        const line = { trace_id: traceId, span_id: spanId, regel };
        const isTheirs = keys.some((key) => openInLine(key, sealed, line) === handvat);
        return isTheirs ? [{ volgnummer, plaats, trace: traceId, moment, geschrevenOp, regel }] : [];
      });
    },
    READ_ONLY,
  );
}
