import type { Transaction } from '@ketenhub/database';
import { type Bladwens, type Bladzijde, pageOfList, type SubgraphContext } from '@ketenhub/subgraph';
import { and, eq, inArray } from 'drizzle-orm';
import { relaties } from './tables.ts';
import { newHandle } from './write-aanmelding.ts';

export type Relatie = typeof relaties.$inferSelect;

/** What these others of the casus are to the aangemelde betrokkene, the latest first; a count of them is of these alone (attack 98). */
export function readRelaties(
  context: SubgraphContext<unknown>,
  { betrokkene, anderen }: { readonly betrokkene: string; readonly anderen: readonly string[] },
  wens: Bladwens,
): Promise<Bladzijde<Relatie>> {
  const { peildatum: op, id, ander } = relaties;
  const where = and(eq(relaties.betrokkene, betrokkene), inArray(ander, [...anderen]));
  // The persons of the token are of the place in the list: it cannot be taken along to another view of them.
  const keuze = JSON.stringify([betrokkene, [...anderen].sort()]);
  return pageOfList(context, { table: relaties, lijst: 'Betrokkene.relaties', op, id, where, keuze }, wens);
}

/** Adds a relation under a name that says nothing; null when it is there already. */
export async function insertRelatie(
  tx: Transaction,
  relatie: Omit<typeof relaties.$inferInsert, 'kenmerk'>,
): Promise<string | null> {
  const kenmerk = newHandle();
  const rows = await tx
    .insert(relaties)
    .values({ ...relatie, kenmerk })
    .onConflictDoNothing()
    .returning({ kenmerk: relaties.kenmerk });
  return rows[0]?.kenmerk ?? null;
}

/** Takes a relation away; false when this casus has none with this name. */
export async function removeRelatie(
  tx: Transaction,
  { casus, kenmerk }: Pick<Relatie, 'casus' | 'kenmerk'>,
): Promise<boolean> {
  const { rowCount } = await tx.delete(relaties).where(and(eq(relaties.casus, casus), eq(relaties.kenmerk, kenmerk)));
  return rowCount === 1;
}
