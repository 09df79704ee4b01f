import type { Transaction } from '@ketenhub/database';
import { eq } from 'drizzle-orm';
import { type CaseFacts, readCaseFacts } from './case-facts.ts';
import { type Bewaarstand, readCasusStand } from './retention-terms.ts';
import { aanmeldingen, acties, criteriumoordelen } from './tables.ts';

/** What a change of the casus is judged by, beside what the case authority attests. */
export interface DecisionFacts extends CaseFacts {
  readonly heeftAanmelding: boolean;
  readonly acties: readonly Pick<typeof acties.$inferSelect, 'volgnummer' | 'actiehouder'>[];
  readonly oordelen: readonly Pick<typeof criteriumoordelen.$inferSelect, 'oin' | 'criterium' | 'voldaan'>[];
  readonly stand: Bewaarstand;
}

/** The facts of one casus for a change of it, or null where the context of the transaction shows none. */
export async function readDecisionFacts(tx: Transaction, nummer: string): Promise<DecisionFacts | null> {
  const facts = await readCaseFacts(tx, nummer);
  if (facts === null) return null;
  const filled = await tx
    .select({ casus: aanmeldingen.casus })
    .from(aanmeldingen)
    .where(eq(aanmeldingen.casus, nummer));
  const oordelen = await tx.select().from(criteriumoordelen).where(eq(criteriumoordelen.casus, nummer));
  const agreed = await tx.select().from(acties).where(eq(acties.casus, nummer));
  const stand = await readCasusStand(tx, facts.casus);
  return { ...facts, heeftAanmelding: filled.length > 0, oordelen, acties: agreed, stand };
}
