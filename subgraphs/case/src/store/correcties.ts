import type { Transaction } from '@ketenhub/database';
import {
  type Bladwens,
  type Bladzijde,
  type LangeBladzijde,
  pageOfList,
  pageOfLongList,
  type SubgraphContext,
} from '@ketenhub/subgraph';
import DataLoader from 'dataloader';
import { and, asc, eq, inArray, isNull, min } from 'drizzle-orm';
import { JUISTHEIDSGEBREKEN } from '../values/avg.ts';
import { correcties } from './tables.ts';
import { newHandle } from './write-aanmelding.ts';

export type Correctie = typeof correcties.$inferSelect;
type Read = SubgraphContext<unknown>['reader']['read'];

const { gemeldOp: op, id } = correcties;

/** Of one casus, the latest first; row level security leaves an organisation its own. */
export function readCorrecties(
  context: SubgraphContext<unknown>,
  casus: string,
  wens: Bladwens,
): Promise<Bladzijde<Correctie>> {
  const where = eq(correcties.casus, casus);
  return pageOfList(context, { table: correcties, lijst: 'Casus.correcties', op, id, where }, wens);
}

/** What the asker's organisation still has to answer, over all casussen, the oldest first. */
export function readOpenCorrecties(
  context: SubgraphContext<unknown>,
  wens: Bladwens,
): Promise<LangeBladzijde<Correctie>> {
  // Row level security says the same; here it makes the index count.
  const where = and(eq(correcties.oin, context.principal.organisatie), isNull(correcties.antwoord));
  const list = { table: correcties, lijst: 'Query.correcties', op, id, where, volgorde: 'OUDSTE_EERST' } as const;
  return pageOfLongList(context, list, wens);
}

/** What was told to sources, per request of the betrokkene. */
export function loadCorrecties(read: Read) {
  return new DataLoader(async (verzoeken: readonly string[]): Promise<Correctie[][]> => {
    const where = inArray(correcties.verzoek, [...verzoeken]);
    const rows = await read((tx) => tx.select().from(correcties).where(where).orderBy(asc(op), asc(id)));
    return verzoeken.map((kenmerk) => rows.filter(({ verzoek }) => verzoek === kenmerk));
  });
}

/** How many were told of this request. */
export function countCorrecties(tx: Transaction, verzoek: string): Promise<number> {
  return tx.$count(correcties, eq(correcties.verzoek, verzoek));
}

export async function insertCorrectie(
  tx: Transaction,
  correctie: Omit<typeof correcties.$inferInsert, 'kenmerk'>,
): Promise<void> {
  await tx.insert(correcties).values({ ...correctie, kenmerk: newHandle() });
}

/** The one with this name that the context of the transaction shows, or null. */
export async function findCorrectie(tx: Transaction, kenmerk: string): Promise<Correctie | null> {
  const [row] = await tx.select().from(correcties).where(eq(correcties.kenmerk, kenmerk));
  return row ?? null;
}

/** Day since which the accuracy of this field of this organisation is contested in the casus, or null (AVG 18(1)(a)). */
export async function betwistSinds(
  tx: Transaction,
  { casus, oin, veld }: Pick<Correctie, 'casus' | 'oin' | 'veld'>,
): Promise<string | null> {
  const [row] = await tx
    .select({ sinds: min(correcties.gemeldOp) })
    .from(correcties)
    .where(
      and(
        ...[eq(correcties.casus, casus), eq(correcties.oin, oin), eq(correcties.veld, veld)],
        ...[inArray(correcties.gebrek, [...JUISTHEIDSGEBREKEN]), isNull(correcties.antwoord)],
      ),
    );
  return row?.sinds ?? null;
}

/** Sets what the source did, and counts the version. */
export async function answerCorrectie(
  tx: Transaction,
  { kenmerk, versie }: Correctie,
  answer: Pick<Correctie, 'antwoord' | 'afgehandeldOp' | 'oorsprongIngelichtOp'>,
): Promise<void> {
  await tx
    .update(correcties)
    .set({ ...answer, versie: versie + 1 })
    .where(eq(correcties.kenmerk, kenmerk));
}
