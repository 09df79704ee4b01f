import type { Transaction } from '@ketenhub/database';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { betrokkenen, casusDeelnemers, casussen, triagedeelnemers } from './tables.ts';

export interface CaseFacts {
  readonly casus: typeof casussen.$inferSelect;
  /** OINs that take part at this moment. */
  readonly deelnemers: readonly string[];
  readonly betrokkenen: readonly (typeof betrokkenen.$inferSelect)[];
  /** OINs that judge the melding in the triage (WGS 2.31(2)). */
  readonly triagedeelnemers: readonly string[];
}

interface Listed {
  readonly oin: string;
  readonly isJudge: boolean;
}

function oinsOf(listed: readonly Listed[], isJudge: boolean): string[] {
  return listed
    .filter((row) => row.isJudge === isJudge)
    .map(({ oin }) => oin)
    .sort();
}

/** What stands in the case register of one casus now, or null where the context of the transaction shows none. */
export async function readCaseFacts(tx: Transaction, nummer: string): Promise<CaseFacts | null> {
  const [casus] = await tx.select().from(casussen).where(eq(casussen.nummer, nummer));
  // One statement for both: the evidence of every question waits for it.
  const listed = await tx
    .select({ oin: casusDeelnemers.oin, isJudge: sql<boolean>`false` })
    .from(casusDeelnemers)
    .where(and(eq(casusDeelnemers.casus, nummer), isNull(casusDeelnemers.tot)))
    .unionAll(
      tx
        .select({ oin: triagedeelnemers.oin, isJudge: sql<boolean>`true` })
        .from(triagedeelnemers)
        .where(eq(triagedeelnemers.casus, nummer)),
    );
  const persons = await tx
    .select()
    .from(betrokkenen)
    .where(eq(betrokkenen.casus, nummer))
    .orderBy(asc(betrokkenen.handvat));
  // Only now: the same reads for a casus that does not exist, so that the time taken tells nothing (attack 93).
  if (casus === undefined) return null;
  return {
    casus,
    deelnemers: oinsOf(listed, false),
    triagedeelnemers: oinsOf(listed, true),
    betrokkenen: persons,
  };
}
