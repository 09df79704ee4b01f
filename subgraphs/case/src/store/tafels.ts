import type { Transaction } from '@ketenhub/database';
import { type Bladwens, type LangeBladzijde, pageOfLongList, type SubgraphContext } from '@ketenhub/subgraph';
import { and, desc, eq, gt, notExists, sql } from 'drizzle-orm';
import { alias, QueryBuilder } from 'drizzle-orm/pg-core';
import { tafels } from './tables.ts';

export type Tafel = typeof tafels.$inferSelect;

/** The oplegger that is in force of each tafel of the house, in order of their codes. */
export function readTafels(context: SubgraphContext<unknown>, wens: Bladwens): Promise<LangeBladzijde<Tafel>> {
  const later = alias(tafels, 'later');
  const isLast = notExists(
    new QueryBuilder()
      .select({ versie: later.versie })
      .from(later)
      .where(and(eq(later.code, tafels.code), gt(later.versie, tafels.versie))),
  );
  const list = { table: tafels, lijst: 'Query.tafels', op: tafels.code, where: isLast } as const;
  return pageOfLongList(context, { ...list, volgorde: 'OUDSTE_EERST' }, wens);
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
