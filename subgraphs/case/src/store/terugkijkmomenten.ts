import type { Transaction } from '@ketenhub/database';
import { type Bladwens, type LangeBladzijde, pageOfLongList, type SubgraphContext } from '@ketenhub/subgraph';
import { and, eq } from 'drizzle-orm';
import { terugkijkmomenten } from './tables.ts';

export type Terugkijkmoment = typeof terugkijkmomenten.$inferSelect;
type Welk = Pick<Terugkijkmoment, 'casus' | 'reden'>;

/** Over the casussen of the house, what is longest overdue first; row level security leaves them to the house (attack 98). */
export function readTerugkijkmomenten(
  context: SubgraphContext<unknown>,
  wens: Bladwens,
): Promise<LangeBladzijde<Terugkijkmoment>> {
  const { dag: op, id } = terugkijkmomenten;
  const list = { table: terugkijkmomenten, lijst: 'Query.terugkijkmomenten', op, id } as const;
  return pageOfLongList(context, { ...list, volgorde: 'OUDSTE_EERST' }, wens);
}

/** Puts this day in the place of what was agreed before; null: it is not looked at again for this reason. */
export async function setTerugkijkmoment(tx: Transaction, { casus, reden }: Welk, dag: string | null): Promise<void> {
  await tx.delete(terugkijkmomenten).where(and(eq(terugkijkmomenten.casus, casus), eq(terugkijkmomenten.reden, reden)));
  if (dag !== null) await tx.insert(terugkijkmomenten).values({ casus, reden, dag });
}

/** A casus that is closed, or of which nothing that was decided counts any more, reminds nobody. */
export async function clearTerugkijkmomenten(tx: Transaction, casus: string): Promise<void> {
  await tx.delete(terugkijkmomenten).where(eq(terugkijkmomenten.casus, casus));
}
