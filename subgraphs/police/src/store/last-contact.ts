import {
  gekoppeldePersonen,
  HANDLES,
  once,
  oneOf,
  type Reader,
  type Transaction,
  vanGekoppelde,
} from '@ketenhub/subgraph';
import DataLoader from 'dataloader';
import { and, eq, max } from 'drizzle-orm';
import { mutaties } from './tables.ts';

function newestQuery(tx: Transaction) {
  return tx
    .select({ handvat: gekoppeldePersonen.handvat, datum: max(mutaties.datum) })
    .from(mutaties)
    .innerJoin(
      gekoppeldePersonen,
      and(vanGekoppelde(mutaties.persoonId), eq(gekoppeldePersonen.organisatie, mutaties.bron)),
    )
    .where(oneOf(gekoppeldePersonen.handvat, HANDLES))
    .groupBy(gekoppeldePersonen.handvat)
    .prepare('');
}

/** Day of the newest mutatie per handle, or null. */
export function lastContactByHandle(reader: Reader): DataLoader<string, string | null> {
  return new DataLoader(async (handles: readonly string[]) => {
    const rows = await reader.read((tx) =>
      once(tx, [mutaties, 'laatste contact'], () => newestQuery(tx)).execute({ [HANDLES.name]: handles }),
    );
    const known = new Map(rows.map((row) => [row.handvat, row.datum]));
    return handles.map((handle) => known.get(handle) ?? null);
  });
}
