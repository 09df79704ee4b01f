import type { Transaction } from '@ketenhub/database';
import { type Bladwens, type Bladzijde, pageOfList, type SubgraphContext } from '@ketenhub/subgraph';
import DataLoader from 'dataloader';
import { count, desc, eq, inArray, sql } from 'drizzle-orm';
import { casuslijsten, lijstcriteria } from './tables.ts';

export type Casuslijst = typeof casuslijsten.$inferSelect;
export type Lijstcriteria = typeof lijstcriteria.$inferSelect;

/** The lists of the house, in order of their codes. */
export function readCasuslijsten(context: SubgraphContext<unknown>, wens: Bladwens): Promise<Bladzijde<Casuslijst>> {
  const list = { table: casuslijsten, lijst: 'Query.casuslijsten', op: casuslijsten.code } as const;
  return pageOfList(context, { ...list, volgorde: 'OUDSTE_EERST' }, wens);
}

/** A screen shows this many versions of one list; what stands on it names its own. */
const VERSIES_MAX = 20;
/** So that what a casus stands on has an end. */
export const LIJSTEN_MAX = 20;

/** The newest versions of the criteria by code of the list, the newest first. */
export function loadLijstcriteria(read: SubgraphContext<unknown>['reader']['read']) {
  return new DataLoader(async (codes: readonly string[]): Promise<Lijstcriteria[][]> => {
    const rows = await read((tx) =>
      tx
        .select()
        .from(lijstcriteria)
        .where(inArray(lijstcriteria.lijst, [...codes]))
        .orderBy(desc(lijstcriteria.versie)),
    );
    return codes.map((code) => rows.filter(({ lijst }) => lijst === code).slice(0, VERSIES_MAX));
  });
}

/** Holds this list until the end of the transaction, also one that is not there yet: two people never make the same version. */
export async function lockLijst(tx: Transaction, code: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`casuslijst ${code}`}, 0))`);
}

/** How many lists the house has. */
export async function countLijsten(tx: Transaction): Promise<number> {
  const [row] = await tx.select({ aantal: count() }).from(casuslijsten);
  return row?.aantal ?? 0;
}

/** A list with its criteria, the newest first; null when the house has no such list. */
export async function findLijst(
  tx: Transaction,
  code: string,
): Promise<(Casuslijst & { readonly criteria: readonly Lijstcriteria[] }) | null> {
  const [lijst] = await tx.select().from(casuslijsten).where(eq(casuslijsten.code, code));
  if (lijst === undefined) return null;
  const of = eq(lijstcriteria.lijst, code);
  return { ...lijst, criteria: await tx.select().from(lijstcriteria).where(of).orderBy(desc(lijstcriteria.versie)) };
}

export async function insertLijst(tx: Transaction, lijst: typeof casuslijsten.$inferInsert): Promise<void> {
  await tx.insert(casuslijsten).values(lijst);
}

export async function insertLijstcriteria(tx: Transaction, criteria: typeof lijstcriteria.$inferInsert): Promise<void> {
  await tx.insert(lijstcriteria).values(criteria);
}
