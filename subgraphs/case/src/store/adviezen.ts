import type { Transaction } from '@ketenhub/database';
import { type Bladwens, type LangeBladzijde, pageOfLongList, type SubgraphContext } from '@ketenhub/subgraph';
import { and, desc, eq, lt } from 'drizzle-orm';
import { adviesvragen, afwijzingsadviezen, besluiten } from './tables.ts';
import { newHandle } from './write-aanmelding.ts';

export type Adviesvraag = typeof adviesvragen.$inferSelect;
export type Afwijzingsadvies = typeof afwijzingsadviezen.$inferSelect;

/** The latest first: for the procesregisseur all, for anybody else what he asked himself. */
export function readAdviesvragen(
  context: SubgraphContext<unknown>,
  wens: Bladwens,
): Promise<LangeBladzijde<Adviesvraag>> {
  const { gesteldOp: op, id, vrager } = adviesvragen;
  const { rol, gebruiker } = context.principal;
  // Row level security leaves an organisation its own; a colleague's question is not one's own either.
  const where = rol === 'PROCESREGISSEUR' ? undefined : eq(vrager, gebruiker);
  return pageOfLongList(context, { table: adviesvragen, lijst: 'Query.adviesvragen', op, id, where }, wens);
}

export async function insertAdviesvraag(
  tx: Transaction,
  vraag: Omit<typeof adviesvragen.$inferInsert, 'kenmerk'>,
): Promise<Adviesvraag> {
  const [row] = await tx
    .insert(adviesvragen)
    .values({ ...vraag, kenmerk: newHandle() })
    .returning();
  if (row === undefined) throw new Error('an adviesvraag was not written');
  return row;
}

/** Takes the question with this name for this transaction; null when there is none (any more). */
export async function lockAdviesvraag(tx: Transaction, kenmerk: string): Promise<Adviesvraag | null> {
  const [row] = await tx.select().from(adviesvragen).where(eq(adviesvragen.kenmerk, kenmerk)).for('update');
  return row ?? null;
}

export async function updateAdviesvraag(
  tx: Transaction,
  { kenmerk, versie }: Adviesvraag,
  advies: Pick<Adviesvraag, 'advies' | 'strekking' | 'gegevenOp' | 'gegevenDoor'>,
): Promise<Adviesvraag> {
  const [row] = await tx
    .update(adviesvragen)
    .set({ ...advies, versie: versie + 1 })
    .where(eq(adviesvragen.kenmerk, kenmerk))
    .returning();
  if (row === undefined) throw new Error('an adviesvraag went while it was locked');
  return row;
}

/** The latest first: of the meldingen that the asker filled in himself, and of nobody else's. */
export function readAfwijzingsadviezen(
  context: SubgraphContext<unknown>,
  wens: Bladwens,
): Promise<LangeBladzijde<Afwijzingsadvies>> {
  const { gegevenOp: op, id, aanmelder } = afwijzingsadviezen;
  // Row level security leaves an organisation its own; a colleague's melding is not one's own either.
  const where = eq(aanmelder, context.principal.gebruiker);
  return pageOfLongList(context, { table: afwijzingsadviezen, lijst: 'Query.afwijzingsadviezen', op, id, where }, wens);
}

/** Who filled in the melding of this casus last; null of one that came from elsewhere than the form. */
export async function readAanmelder(tx: Transaction, casus: string): Promise<string | null> {
  const [row] = await tx
    .select({ door: besluiten.vastgelegdDoor })
    .from(besluiten)
    .where(and(eq(besluiten.casus, casus), eq(besluiten.soort, 'AANMELDING')))
    .orderBy(desc(besluiten.versie))
    .limit(1);
  return row?.door ?? null;
}

/** Without `returning`: who destroys may add this row and not read it. */
export async function insertAfwijzingsadvies(
  tx: Transaction,
  advies: Omit<typeof afwijzingsadviezen.$inferInsert, 'kenmerk'>,
): Promise<void> {
  await tx.insert(afwijzingsadviezen).values({ ...advies, kenmerk: newHandle() });
}

/** Removes what was asked, and what was given with a rejection, before this day; in a transaction with `adviezenvoor`. */
export async function removeOldAdviezen(tx: Transaction, dag: string): Promise<void> {
  await tx.delete(adviesvragen).where(lt(adviesvragen.gesteldOp, dag));
  await tx.delete(afwijzingsadviezen).where(lt(afwijzingsadviezen.gegevenOp, dag));
}
