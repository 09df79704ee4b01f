import { once, type Transaction } from '@ketenhub/database';
import { type Bladwens, type Bladzijde, pageOfList, type SubgraphContext } from '@ketenhub/subgraph';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { belangenconflicten } from './tables.ts';
import { newHandle } from './write-aanmelding.ts';

export type Belangenconflict = typeof belangenconflicten.$inferSelect;
type Welke = Pick<Belangenconflict, 'casus' | 'kenmerk'>;

const which = ({ casus, kenmerk }: Welke) =>
  and(eq(belangenconflicten.casus, casus), eq(belangenconflicten.kenmerk, kenmerk));

/** Built once for each connection: the evidence of every question waits for it. */
function openConflict(tx: Transaction) {
  const { id, casus, account, ingetrokkenOp } = belangenconflicten;
  return tx
    .select({ id })
    .from(belangenconflicten)
    .where(and(eq(casus, sql.placeholder('casus')), eq(account, sql.placeholder('account')), isNull(ingetrokkenOp)))
    .prepare('');
}

/** Whether this user is shut out of this casus now (attack 90); the same read for a casus that does not exist. */
export async function isGeweerd(
  tx: Transaction,
  { casus, account }: Pick<Belangenconflict, 'casus' | 'account'>,
): Promise<boolean> {
  const rows = await once(tx, [belangenconflicten, 'open'], openConflict).execute({ casus, account });
  return rows.length > 0;
}

/** Of one casus, the latest first; row level security leaves them to the house. */
export function readBelangenconflicten(
  context: SubgraphContext<unknown>,
  nummer: string,
  wens: Bladwens,
): Promise<Bladzijde<Belangenconflict>> {
  const { casus, gemeldOp: op, id } = belangenconflicten;
  const where = eq(casus, nummer);
  return pageOfList(context, { table: belangenconflicten, lijst: 'Casus.belangenconflicten', op, id, where }, wens);
}

/** Shuts a user out of the casus; null when he is already. */
export async function insertBelangenconflict(
  tx: Transaction,
  conflict: Omit<typeof belangenconflicten.$inferInsert, 'kenmerk'>,
): Promise<Belangenconflict | null> {
  const [row] = await tx
    .insert(belangenconflicten)
    .values({ ...conflict, kenmerk: newHandle() })
    .onConflictDoNothing()
    .returning();
  return row ?? null;
}

/** The one of this casus with this name; the casus is locked by who changes it. */
export async function readBelangenconflict(tx: Transaction, welke: Welke): Promise<Belangenconflict | null> {
  const [row] = await tx.select().from(belangenconflicten).where(which(welke));
  return row ?? null;
}

/** Lets the user in again, with who did so and why. */
export async function closeBelangenconflict(
  tx: Transaction,
  welke: Welke,
  intrekking: Required<Pick<Belangenconflict, 'ingetrokkenOp' | 'ingetrokkenDoor' | 'intrekkingsreden'>>,
): Promise<Belangenconflict> {
  const [row] = await tx
    .update(belangenconflicten)
    .set(intrekking)
    .where(and(which(welke), isNull(belangenconflicten.ingetrokkenOp)))
    .returning();
  if (row === undefined) throw new Error('a belangenconflict changed while its casus was locked');
  return row;
}
