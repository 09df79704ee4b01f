import type { Transaction } from '@ketenhub/database';
import { desc, eq, sql } from 'drizzle-orm';
import { tafels } from './tables.ts';

export type Tafel = typeof tafels.$inferSelect;

/** The oplegger that is in force of each tafel of the house. */
export function readTafels(tx: Transaction): Promise<Tafel[]> {
  return tx.selectDistinctOn([tafels.code]).from(tafels).orderBy(tafels.code, desc(tafels.versie));
}

/** The oplegger that is in force of this tafel; null when there is no such tafel. */
export async function findTafel(tx: Transaction, code: string): Promise<Tafel | null> {
  const [tafel] = await tx.select().from(tafels).where(eq(tafels.code, code)).orderBy(desc(tafels.versie)).limit(1);
  return tafel ?? null;
}

/** Holds this tafel until the end of the transaction, also one that is not there yet: two people never make the same version. */
export async function lockTafel(tx: Transaction, code: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`tafel ${code}`}, 0))`);
}

export async function insertTafel(tx: Transaction, tafel: typeof tafels.$inferInsert): Promise<void> {
  await tx.insert(tafels).values(tafel);
}
