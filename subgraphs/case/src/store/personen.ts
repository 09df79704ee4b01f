import type { SubgraphContext } from '@ketenhub/subgraph';
import DataLoader from 'dataloader';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import { betrokkenen } from './tables.ts';

type Read = SubgraphContext<unknown>['reader']['read'];

/** The hoofdpersoon first, then the eldest: an order that whoever sees the persons also sees in their leeftijd. */
const personOrder = [
  sql`${betrokkenen.soort} = 'DIRECTE_KRING'`,
  asc(betrokkenen.geboortedatum),
  asc(betrokkenen.handvat),
];

const handlesVan = (read: Read, nummer: string): Promise<{ readonly id: string }[]> =>
  read((tx) =>
    tx
      .select({ id: betrokkenen.handvat })
      .from(betrokkenen)
      .where(eq(betrokkenen.casus, nummer))
      .orderBy(...personOrder),
  );

/** The persons of one request: who is in the casus, and each by his handle. */
export function loadPersonen(read: Read) {
  let ahead: { readonly nummer: string; readonly handles: ReturnType<typeof handlesVan> } | null = null;
  const betrokkene = new DataLoader(async (handles: readonly string[]) => {
    const rows = await read((tx) =>
      tx
        .select()
        .from(betrokkenen)
        .where(inArray(betrokkenen.handvat, [...handles])),
    );
    const known = new Map(rows.map((row) => [row.handvat, row]));
    return handles.map((handle) => known.get(handle) ?? null);
  });
  return {
    betrokkene,
    /**
     * Asks in the message of the casus itself who is in it, for the first who wants to know, and these persons: those whom the log of the
     * request names, and of whom something will be asked. Whoever never wants to know hears of no fault.
     */
    readAhead(nummer: string, personen: readonly string[]): void {
      const handles = handlesVan(read, nummer);
      handles.catch(() => undefined);
      ahead = { nummer, handles };
      if (personen.length > 0) betrokkene.loadMany(personen).catch(() => undefined);
    },
    handlesOfCasus(nummer: string): ReturnType<typeof handlesVan> {
      const asked = ahead?.nummer === nummer ? ahead.handles : handlesVan(read, nummer);
      ahead = null;
      return asked;
    },
  };
}
