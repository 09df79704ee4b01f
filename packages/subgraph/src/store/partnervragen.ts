import { type Database, READ_ONLY, type RowContext, type Transaction, withContext } from '@ketenhub/database';
import type { Organisatie } from '@ketenhub/vocabulary';
import { lt, sql } from 'drizzle-orm';
import { bekendePersonen, partnervraagTellers } from './partnervraag-tables.ts';

export interface Partnertelling {
  readonly organisatie: Organisatie;
  /** Calendar day in the Netherlands. */
  readonly dag: string;
  readonly maximum: number;
}

/** The row context in which the count of this organisation can be seen and changed, and those of days that have passed removed. */
export const partnervraagContext = ({ organisatie, dag }: Omit<Partnertelling, 'maximum'>): RowContext => ({
  partnervraag: organisatie,
  opruimen: dag,
});

/**
 * Counts one more question to this organisation on this day; false when the day has had them all, and then nothing is counted. The row is held
 * until the transaction ends, so that of questions at the same moment none passes the limit. Counts of earlier days go.
 */
export async function countPartnervraag(
  tx: Transaction,
  { organisatie, dag, maximum }: Partnertelling,
): Promise<boolean> {
  await tx.delete(partnervraagTellers).where(lt(partnervraagTellers.dag, dag));
  const counted = await tx
    .insert(partnervraagTellers)
    .values({ organisatie, dag, aantal: 1 })
    .onConflictDoUpdate({
      target: [partnervraagTellers.organisatie, partnervraagTellers.dag],
      set: { aantal: sql`${partnervraagTellers.aantal} + 1` },
      setWhere: lt(partnervraagTellers.aantal, maximum),
    })
    .returning({ aantal: partnervraagTellers.aantal });
  return counted.length > 0;
}

/** Whether this organisation knows this person now, by its own register; never from an earlier answer. */
export async function isBekend(database: Database, organisatie: Organisatie, bsn: string): Promise<boolean> {
  const known = await withContext(
    database,
    { partnervraag: organisatie, bekendheid: bsn },
    (tx) => tx.select().from(bekendePersonen),
    READ_ONLY,
  );
  return known.length > 0;
}
