import { type Database, READ_ONLY, type Transaction, withContext } from '@ketenhub/database';
import { lt, sql } from 'drizzle-orm';
import { bekendeBetrokkenen, bekendheidTellers } from './tables.ts';

/** Who asks: a user of this house by its pseudonym, or another house by its OIN. */
export interface Vrager {
  readonly soort: 'GEBRUIKER' | 'HUIS';
  readonly wie: string;
}

export interface Telling extends Vrager {
  /** Calendar day in the Netherlands. */
  readonly dag: string;
  readonly maximum: number;
}

/** The row context in which this asker's count can be seen and changed, and those of days that have passed removed. */
export const tellerContext = ({ wie, dag }: Pick<Telling, 'wie' | 'dag'>) => ({ teller: wie, opruimen: dag });

/**
 * Counts one more question of this asker on this day; false when the day has had them all, and then nothing is counted. The row is held until
 * the transaction ends, so that of questions at the same moment none passes the limit.
 */
export async function countQuestion(tx: Transaction, { soort, wie, dag, maximum }: Telling): Promise<boolean> {
  const counted = await tx
    .insert(bekendheidTellers)
    .values({ soort, wie, dag, aantal: 1 })
    .onConflictDoUpdate({
      target: [bekendheidTellers.soort, bekendheidTellers.wie, bekendheidTellers.dag],
      set: { aantal: sql`${bekendheidTellers.aantal} + 1` },
      setWhere: lt(bekendheidTellers.aantal, maximum),
    })
    .returning({ aantal: bekendheidTellers.aantal });
  return counted.length > 0;
}

/** Removes the counts of days before this one, of everybody; in a transaction with `opruimen`. */
export async function removeOldCounts(tx: Transaction, dag: string): Promise<void> {
  await tx.delete(bekendheidTellers).where(lt(bekendheidTellers.dag, dag));
}

export interface Bekend {
  readonly handvat: string;
  readonly besloten: boolean;
}

/**
 * The casussen of this house that run with this person as hoofdpersoon, but for `casus`. The same work for somebody who is unknown, in a closed
 * casus or in a directe kring only: neither answer nor time tells them apart (attack 92).
 */
export function readBekend(database: Database, bsn: string, casus = ''): Promise<Bekend[]> {
  return withContext(
    database,
    { bekendheid: bsn, autoriteit: casus },
    (tx) => tx.select().from(bekendeBetrokkenen),
    READ_ONLY,
  );
}
