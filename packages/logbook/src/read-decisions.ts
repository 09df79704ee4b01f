import { type Database, READ_ONLY, withContext } from '@ketenhub/database';
import { OIN, type Organisatie } from '@ketenhub/vocabulary';
import { and, asc, eq, gt, gte, lt, sql } from 'drizzle-orm';
import { logregels } from './tables.ts';

export interface DecisionPeriod {
  readonly van: Date;
  /** Not included. */
  readonly tot: Date;
  /** Number of the last line that was read before; 0 to begin. */
  readonly na: number;
}

export interface AskedDecisions extends DecisionPeriod {
  /** Whose decisions: lines of another organisation in the same logbook are not read. */
  readonly verantwoordelijke: Organisatie;
}

export interface LoggedDecision {
  readonly volgnummer: number;
  readonly trace: string;
  readonly geschrevenOp: Date;
  /** The attributes of the decision record (FTV ADL). */
  readonly attributes: Readonly<Record<string, unknown>>;
}

/**
 * The outcomes of the decisions on questions in a period, oldest first, for the check of lawfulness and no other use
 * (WGS 1.8(4)): the row policy of the logbook lets nothing through without that setting.
 */
export function readDecisions(database: Database, asked: AskedDecisions, limit: number): Promise<LoggedDecision[]> {
  return withContext(
    database,
    { logdoel: 'RECHTMATIGHEID', logoin: OIN[asked.verantwoordelijke] },
    (tx) =>
      tx
        .select({
          volgnummer: logregels.volgnummer,
          trace: logregels.traceId,
          geschrevenOp: logregels.geschrevenOp,
          attributes: sql<Record<string, unknown>>`${logregels.regel} -> 'attributes'`,
        })
        .from(logregels)
        .where(
          and(
            eq(logregels.soort, 'ADL'),
            eq(logregels.moment, 'UITKOMST'),
            gte(logregels.geschrevenOp, asked.van),
            lt(logregels.geschrevenOp, asked.tot),
            gt(logregels.volgnummer, asked.na),
            sql`${logregels.regel} -> 'attributes' -> 'adl.core.request' ? 'vraag'`,
          ),
        )
        .orderBy(asc(logregels.volgnummer))
        .limit(limit),
    READ_ONLY,
  );
}
