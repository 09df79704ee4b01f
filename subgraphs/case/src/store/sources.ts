import type { SubgraphContext } from '@ketenhub/subgraph';
import DataLoader from 'dataloader';
import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { acties, betrokkenen, casusDeelnemers, casussen, criteria } from './tables.ts';

export type Casus = typeof casussen.$inferSelect;
type ActieStatus = (typeof acties.$inferSelect)['actieStatus'];

/** The hoofdpersoon first, then in order of handle, which says nothing. */
const personOrder = [sql`${betrokkenen.soort} = 'DIRECTE_KRING'`, asc(betrokkenen.handvat)];

/** The reads of one request; row level security leaves only the casus of the token, or the asker's own worklist. */
export function createSources({ reader }: SubgraphContext<unknown>) {
  return {
    casus: async (nummer: string): Promise<Casus | null> => {
      const [row] = await reader.read((tx) => tx.select().from(casussen).where(eq(casussen.nummer, nummer)));
      return row ?? null;
    },
    casussen: (limit: number, after: string) =>
      reader.read((tx) =>
        tx.select().from(casussen).where(gt(casussen.nummer, after)).orderBy(asc(casussen.nummer)).limit(limit),
      ),
    deelnemers: (nummer: string) =>
      reader.read((tx) =>
        tx
          .select()
          .from(casusDeelnemers)
          .where(and(eq(casusDeelnemers.casus, nummer), isNull(casusDeelnemers.tot)))
          .orderBy(asc(casusDeelnemers.oin)),
      ),
    criteria: (nummer: string) =>
      reader.read((tx) =>
        tx.select().from(criteria).where(eq(criteria.casus, nummer)).orderBy(asc(criteria.criterium)),
      ),
    acties: (nummer: string, status: ActieStatus | null | undefined) =>
      reader.read((tx) =>
        tx
          .select()
          .from(acties)
          .where(and(eq(acties.casus, nummer), status == null ? undefined : eq(acties.actieStatus, status)))
          .orderBy(asc(acties.deadline), asc(acties.id)),
      ),
    handlesOfCasus: (nummer: string) =>
      reader.read((tx) =>
        tx
          .select({ id: betrokkenen.handvat })
          .from(betrokkenen)
          .where(eq(betrokkenen.casus, nummer))
          .orderBy(...personOrder),
      ),
    betrokkene: new DataLoader(async (handles: readonly string[]) => {
      const rows = await reader.read((tx) =>
        tx
          .select()
          .from(betrokkenen)
          .where(inArray(betrokkenen.handvat, [...handles])),
      );
      const known = new Map(rows.map((row) => [row.handvat, row]));
      return handles.map((handle) => known.get(handle) ?? null);
    }),
  };
}

export type Sources = ReturnType<typeof createSources>;
