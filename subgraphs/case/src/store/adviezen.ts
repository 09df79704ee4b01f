import type { Transaction } from '@ketenhub/database';
import { type Bladwens, type Bladzijde, pageOfList, type SubgraphContext } from '@ketenhub/subgraph';
import { eq, lt } from 'drizzle-orm';
import { adviesvragen } from './tables.ts';
import { newHandle } from './write-aanmelding.ts';

export type Adviesvraag = typeof adviesvragen.$inferSelect;

/** The latest first: for the procesregisseur all, for anybody else what he asked himself; one statement. */
export function readAdviesvragen(context: SubgraphContext<unknown>, wens: Bladwens): Promise<Bladzijde<Adviesvraag>> {
  const { gesteldOp: op, id, vrager } = adviesvragen;
  const { rol, gebruiker } = context.principal;
  // Row level security leaves an organisation its own; a colleague's question is not one's own either.
  const where = rol === 'PROCESREGISSEUR' ? undefined : eq(vrager, gebruiker);
  return pageOfList(context, { table: adviesvragen, lijst: 'Query.adviesvragen', op, id, where }, wens);
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

/** Removes what was asked before this day; in a transaction with `adviezenvoor`. */
export async function removeOldAdviezen(tx: Transaction, dag: string): Promise<number> {
  return (await tx.delete(adviesvragen).where(lt(adviesvragen.gesteldOp, dag))).rowCount ?? 0;
}
