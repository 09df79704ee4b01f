import type { Transaction } from '@ketenhub/database';
import { and, desc, eq } from 'drizzle-orm';
import { terugkoppelingen } from './tables.ts';
import type { Verstrekking } from './verstrekkingen.ts';

export type Terugkoppeling = typeof terugkoppelingen.$inferSelect;

/** The last question to the recipient of this verstrekking, with the answer; null when nothing was asked or told. */
export async function newestTerugkoppeling(
  tx: Pick<Transaction, 'select'>,
  verstrekking: string,
): Promise<Terugkoppeling | null> {
  const [row] = await tx
    .select()
    .from(terugkoppelingen)
    .where(eq(terugkoppelingen.verstrekking, verstrekking))
    .orderBy(desc(terugkoppelingen.volgnummer))
    .limit(1);
  return row ?? null;
}

/** Adds a question, or what was told without one. */
export async function insertTerugkoppeling(
  tx: Transaction,
  { casus, kenmerk }: Pick<Verstrekking, 'casus' | 'kenmerk'>,
  terugkoppeling: Omit<typeof terugkoppelingen.$inferInsert, 'casus' | 'verstrekking' | 'volgnummer'>,
): Promise<void> {
  const volgnummer = ((await newestTerugkoppeling(tx, kenmerk))?.volgnummer ?? 0) + 1;
  await tx.insert(terugkoppelingen).values({ ...terugkoppeling, casus, verstrekking: kenmerk, volgnummer });
}

/** Writes what was told beside the question that was open. */
export async function answerTerugkoppeling(
  tx: Transaction,
  { verstrekking, volgnummer }: Pick<Terugkoppeling, 'verstrekking' | 'volgnummer'>,
  antwoord: Pick<Terugkoppeling, 'ontvangenOp' | 'gevolg' | 'isBruikbaar' | 'toelichting'>,
): Promise<void> {
  await tx
    .update(terugkoppelingen)
    .set(antwoord)
    .where(and(eq(terugkoppelingen.verstrekking, verstrekking), eq(terugkoppelingen.volgnummer, volgnummer)));
}
