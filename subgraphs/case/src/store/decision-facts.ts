import type { Transaction } from '@ketenhub/database';
import { and, eq, isNotNull } from 'drizzle-orm';
import { type CaseFacts, readCaseFacts } from './case-facts.ts';
import { type Afschaling, readAfschaling } from './casusregie.ts';
import { type Bewaarstand, readCasusStand } from './retention-terms.ts';
import { aanmeldingen, acties, casusDeelnemers, criteriumoordelen } from './tables.ts';

/** What a change of the casus is judged by, beside what the case authority attests. */
export interface DecisionFacts extends CaseFacts {
  readonly heeftAanmelding: boolean;
  readonly acties: readonly Pick<typeof acties.$inferSelect, 'volgnummer' | 'actiehouder'>[];
  readonly oordelen: readonly Pick<typeof criteriumoordelen.$inferSelect, 'oin' | 'criterium' | 'voldaan'>[];
  readonly stand: Bewaarstand;
  /** Somebody was designated before, so there is something to account for. */
  readonly eerderAangewezen: boolean;
  /** The last checks that count now, or null. */
  readonly afschaling: Afschaling | null;
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
  const ended = and(eq(casusDeelnemers.casus, nummer), isNotNull(casusDeelnemers.tot));
  const eerder = await tx.select({ oin: casusDeelnemers.oin }).from(casusDeelnemers).where(ended).limit(1);
  const eerderAangewezen = eerder.length > 0;
  const afschaling = await readAfschaling(tx, facts.casus);
  return {
    ...facts,
    eerderAangewezen,
    heeftAanmelding: filled.length > 0,
    oordelen,
    acties: agreed,
    stand,
    afschaling,
  };
}
