import type { Transaction } from '@ketenhub/database';
import { type Bladwens, pageOfList, type SubgraphContext } from '@ketenhub/subgraph';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { verstrekkingstandpunten } from './tables.ts';
import type { Verstrekking } from './verstrekkingen.ts';

export type Standpunt = typeof verstrekkingstandpunten.$inferSelect;

/** Asks these organisations about one verstrekking. */
export async function insertStandpunten(
  tx: Transaction,
  { casus, kenmerk }: Pick<Verstrekking, 'casus' | 'kenmerk'>,
  { gevraagdOp, gevraagd }: { gevraagdOp: string; gevraagd: readonly Pick<Standpunt, 'organisatie' | 'gevraagd'>[] },
): Promise<void> {
  if (gevraagd.length === 0) return;
  const rows = gevraagd.map((een) => ({ ...een, casus, verstrekking: kenmerk, gevraagdOp }));
  await tx.insert(verstrekkingstandpunten).values(rows);
}

/** What the organisations were asked about these verstrekkingen, and answered. */
export function readStandpunten(tx: Pick<Transaction, 'select'>, kenmerken: readonly string[]): Promise<Standpunt[]> {
  return tx
    .select()
    .from(verstrekkingstandpunten)
    .where(inArray(verstrekkingstandpunten.verstrekking, [...kenmerken]))
    .orderBy(asc(verstrekkingstandpunten.organisatie));
}

/** Writes the answer of one organisation, over an earlier one, and counts its version. */
export async function answerStandpunt(
  tx: Transaction,
  { casus, verstrekking, organisatie, versie }: Standpunt,
  antwoord: Pick<Standpunt, 'antwoord' | 'beantwoordOp' | 'beantwoordDoor'>,
): Promise<Standpunt> {
  const own = and(
    eq(verstrekkingstandpunten.casus, casus),
    eq(verstrekkingstandpunten.verstrekking, verstrekking),
    eq(verstrekkingstandpunten.organisatie, organisatie),
    eq(verstrekkingstandpunten.versie, versie),
  );
  const [row] = await tx
    .update(verstrekkingstandpunten)
    .set({ ...antwoord, versie: versie + 1 })
    .where(own)
    .returning();
  if (row === undefined) throw new Error('an answer changed while its casus was locked');
  return row;
}

/** What this organisation was asked, the latest first; of nobody else. */
export function readInstemmingsvragen(
  context: SubgraphContext<unknown>,
  { casus, organisatie }: Pick<Standpunt, 'casus' | 'organisatie'>,
  wens: Bladwens,
) {
  const { gevraagdOp: op, id } = verstrekkingstandpunten;
  const where = and(eq(verstrekkingstandpunten.casus, casus), eq(verstrekkingstandpunten.organisatie, organisatie));
  return pageOfList(context, { table: verstrekkingstandpunten, lijst: 'Casus.instemmingsvragen', op, id, where }, wens);
}
