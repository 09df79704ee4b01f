import type { Transaction } from '@ketenhub/database';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { terugkoppelingen } from './tables.ts';
import type { Verstrekking } from './verstrekkingen.ts';

export type Terugkoppeling = typeof terugkoppelingen.$inferSelect;

/** Of each of these verstrekkingen the questions to the recipient with the answers, the oldest first. */
export function readTerugkoppelingen(
  tx: Pick<Transaction, 'select'>,
  kenmerken: readonly string[],
): Promise<Terugkoppeling[]> {
  return tx
    .select()
    .from(terugkoppelingen)
    .where(inArray(terugkoppelingen.verstrekking, [...kenmerken]))
    .orderBy(asc(terugkoppelingen.verstrekking), asc(terugkoppelingen.volgnummer));
}

/** The last question of one verstrekking; null when nothing was asked or told. */
export async function newestTerugkoppeling(
  tx: Pick<Transaction, 'select'>,
  verstrekking: string,
): Promise<Terugkoppeling | null> {
  return (await readTerugkoppelingen(tx, [verstrekking])).at(-1) ?? null;
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
