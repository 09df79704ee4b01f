import type { Transaction } from '@ketenhub/database';
import {
  type Bladwens,
  type Bladzijde,
  type LangeBladzijde,
  pageOfList,
  pageOfLongList,
  type SubgraphContext,
} from '@ketenhub/subgraph';
import { OIN } from '@ketenhub/vocabulary';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { uitvragen } from './tables.ts';
import { newHandle } from './write-aanmelding.ts';

export type Uitvraag = typeof uitvragen.$inferSelect;
type Welke = Pick<Uitvraag, 'casus' | 'kenmerk'>;

const { gewenstOp: op, id } = uitvragen;
const which = ({ casus, kenmerk }: Welke) => and(eq(uitvragen.casus, casus), eq(uitvragen.kenmerk, kenmerk));

/** Of one casus; row level security leaves a deelnemer its own. What is wanted first stands first; one statement. */
export function readUitvragen(
  context: SubgraphContext<unknown>,
  casus: string,
  wens: Bladwens,
): Promise<Bladzijde<Uitvraag>> {
  const where = eq(uitvragen.casus, casus);
  const list = { table: uitvragen, lijst: 'Casus.uitvragen', op, id, where, volgorde: 'OUDSTE_EERST' } as const;
  return pageOfList(context, list, wens);
}

/** What is open, over all casussen at whose table one sits. */
export function readOpenUitvragen(
  context: SubgraphContext<unknown>,
  wens: Bladwens,
): Promise<LangeBladzijde<Uitvraag>> {
  const { organisatie } = context.principal;
  // Row level security leaves an organisation its own; said here too, an index finds them.
  const own = organisatie === OIN.zvh ? undefined : eq(uitvragen.oin, organisatie);
  const where = and(isNull(uitvragen.afgerondOp), own);
  const list = { table: uitvragen, lijst: 'Query.uitvragen', op, id, where, volgorde: 'OUDSTE_EERST' } as const;
  return pageOfLongList(context, list, wens);
}

/** Adds a question under a name that says nothing; null when this deelnemer has one open about the same leefgebied. */
export async function insertUitvraag(
  tx: Transaction,
  uitvraag: Omit<typeof uitvragen.$inferInsert, 'kenmerk'>,
): Promise<Uitvraag | null> {
  const [row] = await tx
    .insert(uitvragen)
    .values({ ...uitvraag, kenmerk: newHandle() })
    .onConflictDoNothing()
    .returning();
  return row ?? null;
}

/** The question of this casus with this name; the casus is locked by who changes it. */
export async function readUitvraag(tx: Transaction, welke: Welke): Promise<Uitvraag | null> {
  const [row] = await tx.select().from(uitvragen).where(which(welke));
  return row ?? null;
}

/** Sets what was done about a question, and counts its version. */
export async function updateUitvraag(
  tx: Transaction,
  uitvraag: Uitvraag,
  change: Partial<Pick<Uitvraag, 'herinneringen' | 'herinnerdOp' | 'afgerondOp'>>,
): Promise<Uitvraag> {
  const [row] = await tx
    .update(uitvragen)
    .set({ ...change, versie: uitvraag.versie + 1 })
    .where(and(which(uitvraag), eq(uitvragen.versie, uitvraag.versie)))
    .returning();
  if (row === undefined) throw new Error('a question changed while its casus was locked');
  return row;
}

export async function removeUitvraag(tx: Transaction, welke: Welke): Promise<void> {
  await tx.delete(uitvragen).where(which(welke));
}

/** Takes away what is open: of these organisations, or of everybody when the decisions themselves no longer count. */
export async function removeOpenUitvragen(tx: Transaction, casus: string, oins?: readonly string[]): Promise<void> {
  const wie = oins === undefined ? undefined : inArray(uitvragen.oin, [...oins]);
  await tx.delete(uitvragen).where(and(eq(uitvragen.casus, casus), isNull(uitvragen.afgerondOp), wie));
}
