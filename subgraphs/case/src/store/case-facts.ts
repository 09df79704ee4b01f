import { once, type Transaction } from '@ketenhub/database';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { betrokkenen, casusDeelnemers, casussen, lijstplaatsingen, triagedeelnemers } from './tables.ts';

export interface CaseFacts {
  readonly casus: typeof casussen.$inferSelect;
  /** OINs that take part at this moment. */
  readonly deelnemers: readonly string[];
  readonly betrokkenen: readonly (typeof betrokkenen.$inferSelect)[];
  /** OINs that judge the melding in the triage (WGS 2.31(2)). */
  readonly triagedeelnemers: readonly string[];
  /** Codes of the lists on which it stands (WGS 2.32). */
  readonly lijsten: readonly string[];
}

type Soort = 'DEELNEMER' | 'TRIAGEDEELNEMER' | 'LIJST';
interface Listed {
  readonly soort: Soort;
  /** OIN, or the code of a list. */
  readonly waarde: string;
}

function valuesOf(listed: readonly Listed[], soort: Soort): string[] {
  return listed
    .filter((row) => row.soort === soort)
    .map(({ waarde }) => waarde)
    .sort();
}

/**
 * Whether it is established that the melding fits the doel: by the doelbesluit (WGS 2.31(2)), or for as long as the casus stands on a
 * list, which counts as that (2.32(3); R02, R20). Whoever asks for the doelbesluit asks this.
 */
export const isDoelVastgesteld = ({ casus, lijsten }: Pick<CaseFacts, 'casus' | 'lijsten'>): boolean =>
  casus.doelbesluitOp !== null || lijsten.length > 0;

/** Built once for each connection: the evidence of every question waits for them. */
function caseFactQueries(tx: Transaction) {
  const nummer = sql.placeholder('nummer');
  const deelnemers = tx
    .select({ soort: sql<Soort>`'DEELNEMER'`, waarde: casusDeelnemers.oin })
    .from(casusDeelnemers)
    .where(and(eq(casusDeelnemers.casus, nummer), isNull(casusDeelnemers.tot)));
  const judges = tx
    .select({ soort: sql<Soort>`'TRIAGEDEELNEMER'`, waarde: triagedeelnemers.oin })
    .from(triagedeelnemers)
    .where(eq(triagedeelnemers.casus, nummer));
  const lists = tx
    .select({ soort: sql<Soort>`'LIJST'`, waarde: lijstplaatsingen.lijst })
    .from(lijstplaatsingen)
    .where(eq(lijstplaatsingen.casus, nummer));
  const persons = tx.select().from(betrokkenen).where(eq(betrokkenen.casus, nummer));
  return {
    zaak: tx.select().from(casussen).where(eq(casussen.nummer, nummer)).prepare(''),
    // One statement for all three.
    lijst: deelnemers.unionAll(judges).unionAll(lists).prepare(''),
    personen: persons.orderBy(asc(betrokkenen.handvat)).prepare(''),
  };
}

/** What stands in the case register of one casus now, or null where the context of the transaction shows none. */
export async function readCaseFacts(tx: Transaction, nummer: string): Promise<CaseFacts | null> {
  const { zaak, lijst, personen } = once(tx, [casussen, 'zaakfeiten'], caseFactQueries);
  // All three whatever the first finds: the same reads for a casus that does not exist, so that the time taken tells nothing (attack 93).
  const [[casus], listed, persons] = await Promise.all([
    zaak.execute({ nummer }),
    lijst.execute({ nummer }),
    personen.execute({ nummer }),
  ]);
  if (casus === undefined) return null;
  return {
    casus,
    deelnemers: valuesOf(listed, 'DEELNEMER'),
    triagedeelnemers: valuesOf(listed, 'TRIAGEDEELNEMER'),
    lijsten: valuesOf(listed, 'LIJST'),
    betrokkenen: persons,
  };
}
