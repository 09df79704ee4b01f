import { gekoppeldePersonen, type Reader, vanGekoppelde } from '@ketenhub/subgraph';
import DataLoader from 'dataloader';
import { and, eq, inArray, max } from 'drizzle-orm';
import { mutaties } from './tables.ts';

/** Day of the newest mutatie per handle, or null. */
export function lastContactByHandle(reader: Reader): DataLoader<string, string | null> {
  return new DataLoader(async (handles: readonly string[]) => {
    const rows = await reader.read((tx) =>
      tx
        .select({ handvat: gekoppeldePersonen.handvat, datum: max(mutaties.datum) })
        .from(mutaties)
        .innerJoin(
          gekoppeldePersonen,
          and(vanGekoppelde(mutaties.persoonId), eq(gekoppeldePersonen.organisatie, mutaties.bron)),
        )
        .where(inArray(gekoppeldePersonen.handvat, [...handles]))
        .groupBy(gekoppeldePersonen.handvat),
    );
    const known = new Map(rows.map((row) => [row.handvat, row.datum]));
    return handles.map((handle) => known.get(handle) ?? null);
  });
}
