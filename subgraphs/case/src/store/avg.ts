import type { Transaction } from '@ketenhub/database';
import {
  type Bladwens,
  type Bladzijde,
  type LangeBladzijde,
  pageOfList,
  pageOfLongList,
  type SubgraphContext,
} from '@ketenhub/subgraph';
import { and, eq, lte } from 'drizzle-orm';
import { avgVerzoeken } from './tables.ts';
import { newHandle } from './write-aanmelding.ts';

export type AvgVerzoek = typeof avgVerzoeken.$inferSelect;
type Welk = Pick<AvgVerzoek, 'casus' | 'kenmerk'>;

const which = ({ casus, kenmerk }: Welk) => and(eq(avgVerzoeken.casus, casus), eq(avgVerzoeken.kenmerk, kenmerk));

/** The latest first. */
export function readAvgVerzoeken(
  context: SubgraphContext<unknown>,
  casus: string,
  wens: Bladwens,
): Promise<Bladzijde<AvgVerzoek>> {
  const { ontvangenOp: op, id } = avgVerzoeken;
  const where = eq(avgVerzoeken.casus, casus);
  return pageOfList(context, { table: avgVerzoeken, lijst: 'Casus.avgVerzoeken', op, id, where }, wens);
}

/** With a day until this one, over the casussen of the own organisation, what is longest overdue first; row level security decides of which. */
export function readAvgTermijnen(
  context: SubgraphContext<unknown>,
  tot: string,
  wens: Bladwens,
): Promise<LangeBladzijde<AvgVerzoek>> {
  const { termijnOp: op, id } = avgVerzoeken;
  const list = { table: avgVerzoeken, lijst: 'Query.avgTermijnen', op, id, where: lte(op, tot) } as const;
  return pageOfLongList(context, { ...list, volgorde: 'OUDSTE_EERST' }, wens);
}

export async function insertAvgVerzoek(
  tx: Transaction,
  verzoek: Omit<typeof avgVerzoeken.$inferInsert, 'kenmerk'>,
): Promise<AvgVerzoek> {
  const [row] = await tx
    .insert(avgVerzoeken)
    .values({ ...verzoek, kenmerk: newHandle() })
    .returning();
  if (row === undefined) throw new Error('a request was not written');
  return row;
}

/** The request of this casus with this name; the casus is locked by who changes it. */
export async function readAvgVerzoek(tx: Transaction, welk: Welk): Promise<AvgVerzoek | null> {
  const [row] = await tx.select().from(avgVerzoeken).where(which(welk));
  return row ?? null;
}

/** Sets what was done about a request, and counts its version. */
export async function updateAvgVerzoek(
  tx: Transaction,
  verzoek: AvgVerzoek,
  change: Partial<Omit<AvgVerzoek, 'id' | 'casus' | 'kenmerk' | 'versie' | 'termijnOp'>>,
): Promise<AvgVerzoek> {
  const [row] = await tx
    .update(avgVerzoeken)
    .set({ ...change, versie: verzoek.versie + 1 })
    .where(which(verzoek))
    .returning();
  if (row === undefined) throw new Error('a request went while its casus was locked');
  return row;
}
