import type { Transaction } from '@ketenhub/database';
import type { SubgraphContext } from '@ketenhub/subgraph';
import { and, asc, eq } from 'drizzle-orm';
import { knelpunten, knelpunttellingen } from './tables.ts';

type Knelpunt = typeof knelpunten.$inferSelect;
export type Knelpunttelling = typeof knelpunttellingen.$inferSelect;

const which = ({ casus, kenmerk }: Pick<Knelpunt, 'casus' | 'kenmerk'>) =>
  and(eq(knelpunten.casus, casus), eq(knelpunten.kenmerk, kenmerk));

/** Adds a knelpunt, as a signal of professionals of the house. */
export async function insertKnelpunt(
  tx: Transaction,
  knelpunt: Omit<typeof knelpunten.$inferInsert, 'bron' | 'status'>,
): Promise<void> {
  await tx.insert(knelpunten).values({ ...knelpunt, bron: 'zvh', status: 'MENING_PROFESSIONAL' });
}

/** One knelpunt of the casus; null when it is not there. */
export async function readKnelpunt(tx: Transaction, of: Pick<Knelpunt, 'casus' | 'kenmerk'>): Promise<Knelpunt | null> {
  const [row] = await tx.select().from(knelpunten).where(which(of));
  return row ?? null;
}

/** Keeps the knelpunt with the day on which it was solved. */
export async function resolveKnelpunt(
  tx: Transaction,
  { opgelostOp, ...of }: Pick<Knelpunt, 'casus' | 'kenmerk'> & { readonly opgelostOp: string },
): Promise<void> {
  await tx.update(knelpunten).set({ opgelostOp, peildatum: opgelostOp }).where(which(of));
}

/** What was recorded by mistake goes, words and all. */
export async function removeKnelpunt(tx: Transaction, of: Pick<Knelpunt, 'casus' | 'kenmerk'>): Promise<void> {
  await tx.delete(knelpunten).where(which(of));
}

/** Open knelpunten over the casussen of the house; the view gives nothing to others, and no small count to anybody. */
export function readKnelpunttellingen({
  reader,
}: Pick<SubgraphContext<unknown>, 'reader'>): Promise<Knelpunttelling[]> {
  return reader.read((tx) =>
    tx.select().from(knelpunttellingen).orderBy(asc(knelpunttellingen.soort), asc(knelpunttellingen.leefgebied)),
  );
}
