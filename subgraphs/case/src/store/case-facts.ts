import { once, type Transaction } from '@ketenhub/database';
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

/** Built once for each connection: the evidence of every question waits for them. */
function caseFactQueries(tx: Transaction) {
  const nummer = sql.placeholder('nummer');
  const deelnemers = tx
    .select({ oin: casusDeelnemers.oin, isJudge: sql<boolean>`false` })
    .from(casusDeelnemers)
    .where(and(eq(casusDeelnemers.casus, nummer), isNull(casusDeelnemers.tot)));
  const judges = tx
    .select({ oin: triagedeelnemers.oin, isJudge: sql<boolean>`true` })
    .from(triagedeelnemers)
    .where(eq(triagedeelnemers.casus, nummer));
  const persons = tx.select().from(betrokkenen).where(eq(betrokkenen.casus, nummer));
  return {
    zaak: tx.select().from(casussen).where(eq(casussen.nummer, nummer)).prepare(''),
    // One statement for both.
    lijst: deelnemers.unionAll(judges).prepare(''),
    personen: persons.orderBy(asc(betrokkenen.handvat)).prepare(''),
  };
}

/** What stands in the case register of one casus now, or null where the context of the transaction shows none. */
export async function readCaseFacts(tx: Transaction, nummer: string): Promise<CaseFacts | null> {
  const { zaak, lijst, personen } = once(tx, [casussen, 'zaakfeiten'], caseFactQueries);
  const [casus] = await zaak.execute({ nummer });
  const listed = await lijst.execute({ nummer });
  const persons = await personen.execute({ nummer });
  // Only now: the same reads for a casus that does not exist, so that the time taken tells nothing (attack 93).
  if (casus === undefined) return null;
  return {
    casus,
    deelnemers: oinsOf(listed, false),
    triagedeelnemers: oinsOf(listed, true),
    betrokkenen: persons,
  };
}
