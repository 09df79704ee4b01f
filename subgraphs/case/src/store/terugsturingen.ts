import type { Transaction } from '@ketenhub/database';
import { type Bladwens, type Bladzijde, pageOfList, type SubgraphContext } from '@ketenhub/subgraph';
import { eq, max } from 'drizzle-orm';
import { MELDINGONDERDELEN, type Terugstuurpunt } from '../values/terugsturing.ts';
import { terugstuurpunten } from './tables.ts';

export type Terugstuurregel = typeof terugstuurpunten.$inferSelect;

/** Adds what the melding lacks, as the next ronde of its casus; those before it stay. The transaction must hold the casus. */
export async function insertTerugstuurpunten(
  tx: Transaction,
  {
    casus,
    punten,
    teruggestuurdOp,
  }: {
    readonly casus: string;
    readonly punten: readonly Terugstuurpunt[];
    readonly teruggestuurdOp: Date;
  },
): Promise<void> {
  const [last] = await tx
    .select({ ronde: max(terugstuurpunten.ronde) })
    .from(terugstuurpunten)
    .where(eq(terugstuurpunten.casus, casus));
  const ronde = (last?.ronde ?? 0) + 1;
  const place = ({ onderdeel }: Terugstuurpunt): number => MELDINGONDERDELEN.indexOf(onderdeel);
  // The last part of the form first: the list begins with what was added last.
  const rows = punten.toSorted((one, other) => place(other) - place(one));
  await tx.insert(terugstuurpunten).values(
    rows.map(({ onderdeel, toelichting }) => ({
      casus,
      ronde,
      onderdeel,
      toelichting: toelichting.trim(),
      teruggestuurdOp,
    })),
  );
}

/** What the melding of a casus lacked each time that it was sent back: the newest ronde first, in the order of the form. */
export function readTerugstuurpunten(
  context: SubgraphContext<unknown>,
  casus: string,
  wens: Bladwens,
): Promise<Bladzijde<Terugstuurregel>> {
  const { teruggestuurdOp: op, id } = terugstuurpunten;
  const where = eq(terugstuurpunten.casus, casus);
  return pageOfList(context, { table: terugstuurpunten, lijst: 'Casus.terugstuurpunten', op, id, where }, wens);
}
