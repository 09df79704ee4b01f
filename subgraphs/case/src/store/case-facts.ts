import type { Transaction } from '@ketenhub/database';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { betrokkenen, casusDeelnemers, casussen, criteria } from './tables.ts';

export interface CaseFacts {
  readonly casus: typeof casussen.$inferSelect;
  /** OINs that take part at this moment. */
  readonly deelnemers: readonly string[];
  readonly betrokkenen: readonly (typeof betrokkenen.$inferSelect)[];
  /** The criteria of BGS 2.20(1) that are judged as met. */
  readonly voldaan: readonly string[];
}

/** What stands in the case register of one casus now, or null where the context of the transaction shows none. */
export async function readCaseFacts(tx: Transaction, nummer: string): Promise<CaseFacts | null> {
  const [casus] = await tx.select().from(casussen).where(eq(casussen.nummer, nummer));
  const active = and(eq(casusDeelnemers.casus, nummer), isNull(casusDeelnemers.tot));
  const present = await tx
    .select({ oin: casusDeelnemers.oin })
    .from(casusDeelnemers)
    .where(active)
    .orderBy(asc(casusDeelnemers.oin));
  const persons = await tx
    .select()
    .from(betrokkenen)
    .where(eq(betrokkenen.casus, nummer))
    .orderBy(asc(betrokkenen.handvat));
  const met = await tx
    .select({ criterium: criteria.criterium })
    .from(criteria)
    .where(and(eq(criteria.casus, nummer), eq(criteria.voldaan, true)));
  // Only now: the same reads for a casus that does not exist, so that the time taken tells nothing (attack 93).
  if (casus === undefined) return null;
  return {
    casus,
    voldaan: met.map((row) => row.criterium),
    deelnemers: present.map((row) => row.oin),
    betrokkenen: persons,
  };
}
