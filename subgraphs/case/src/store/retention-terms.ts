import type { Transaction } from '@ketenhub/database';
import { asc, eq, min } from 'drizzle-orm';
import type { Bewaarbesluit } from '../retention/bewaartermijn.ts';
import { betrokkenen, bewaarbesluiten, bewaarstanden, type casussen } from './tables.ts';

export interface Bewaarstand {
  readonly nummer: string;
  readonly fase: string;
  readonly afgeslotenOp: Date | null;
  /** First processing of the betrokkene who was processed first; of a casus without any, its aanmelding. */
  readonly eersteVerwerkingOp: Date;
  readonly besluiten: readonly Bewaarbesluit[];
}

const besluit = {
  soort: bewaarbesluiten.soort,
  op: bewaarbesluiten.op,
  tot: bewaarbesluiten.tot,
  grond: bewaarbesluiten.grond,
};

/** Decisions about keeping of one casus, in the order in which they were recorded. */
export function readBewaarbesluiten(tx: Transaction, nummer: string): Promise<Bewaarbesluit[]> {
  return tx
    .select(besluit)
    .from(bewaarbesluiten)
    .where(eq(bewaarbesluiten.casus, nummer))
    .orderBy(asc(bewaarbesluiten.id));
}

/** When the betrokkene of this casus who was processed first was; null without any. */
async function readEersteVerwerking(tx: Transaction, nummer: string): Promise<Date | null> {
  const [row] = await tx
    .select({ eerste: min(betrokkenen.eersteVerwerkingOp) })
    .from(betrokkenen)
    .where(eq(betrokkenen.casus, nummer));
  return row?.eerste ?? null;
}

/** What the term of one casus rests on, for who may see or has locked its row. */
export async function readCasusStand(
  tx: Transaction,
  { nummer, fase, aangemeldOp, afgeslotenOp }: typeof casussen.$inferSelect,
): Promise<Bewaarstand> {
  const eersteVerwerkingOp = (await readEersteVerwerking(tx, nummer)) ?? aangemeldOp;
  return { nummer, fase, afgeslotenOp, eersteVerwerkingOp, besluiten: await readBewaarbesluiten(tx, nummer) };
}

/** What the terms of all casussen rest on: numbers, phases and days. */
export async function readBewaarstanden(tx: Transaction): Promise<Bewaarstand[]> {
  const standen = await tx.select().from(bewaarstanden).orderBy(asc(bewaarstanden.nummer));
  const rows = await tx
    .select({ casus: bewaarbesluiten.casus, ...besluit })
    .from(bewaarbesluiten)
    .orderBy(asc(bewaarbesluiten.id));
  const besluiten = Map.groupBy(rows, ({ casus }) => casus);
  return standen.map(({ nummer, fase, aangemeldOp, afgeslotenOp, eersteVerwerkingOp }) => ({
    nummer,
    fase,
    afgeslotenOp,
    eersteVerwerkingOp: eersteVerwerkingOp ?? aangemeldOp,
    besluiten: besluiten.get(nummer) ?? [],
  }));
}

export async function addBewaarbesluit(tx: Transaction, row: typeof bewaarbesluiten.$inferInsert): Promise<void> {
  await tx.insert(bewaarbesluiten).values(row);
}
