import { type Database, READ_ONLY, withContext } from '@ketenhub/database';
import { OIN, type Organisatie } from '@ketenhub/vocabulary';
import { asc, inArray, sql } from 'drizzle-orm';
import { logregels, sleutelVanBetrokkene } from '../tables.ts';
import { keysOf } from './key-store.ts';
import { openHandle } from './seal-text.ts';
import { subjectIndex, subjectKeysOf } from './subject-keys.ts';

export interface SubjectLine {
  readonly volgnummer: number;
  readonly trace: string;
  readonly moment: 'VOORNEMEN' | 'UITKOMST';
  readonly geschrevenOp: Date;
  readonly regel: Readonly<Record<string, unknown>>;
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
        .from(logregels)
        .where(sql`${logregels.soort} = 'LDV' and ${inArray(sleutelVanBetrokkene, ids)}`)
        .orderBy(asc(logregels.volgnummer));
      return rows.flatMap(({ volgnummer, traceId, spanId, moment, geschrevenOp, regel }) => {
        const line = regel as { readonly attributes: Readonly<Record<string, string>> };
        const sealed = line.attributes['dpl.core.data_subject_id'] ?? '';
        const isTheirs = keys.some((key) => openHandle(key, sealed, { traceId, spanId }) === handvat);
        return isTheirs ? [{ volgnummer, trace: traceId, moment, geschrevenOp, regel: line }] : [];
      });
    },
    READ_ONLY,
  );
}
