import type { Organisatie, Stand } from '@ketenhub/vocabulary';
import DataLoader from 'dataloader';
import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from './reader.ts';
import { koppelingen } from './tables.ts';

/** What an organisation without secrecy says of a person: not linked yet, nothing known, or linked. */
export function standByHandle(reader: Reader, organisatie: Organisatie): DataLoader<string, Stand> {
  return new DataLoader(async (handles: readonly string[]) => {
    const rows = await reader.read((tx) =>
      tx
        .select({ handvat: koppelingen.handvat, persoonId: koppelingen.persoonId })
        .from(koppelingen)
        .where(and(inArray(koppelingen.handvat, [...handles]), eq(koppelingen.organisatie, organisatie))),
    );
    const known = new Map(rows.map((row) => [row.handvat, row.persoonId]));
    return handles.map((handle): Stand => {
      if (!known.has(handle)) return 'NOG_NIET_GEKOPPELD';
      return known.get(handle) === null ? 'NIETS_BEKEND' : 'GEKOPPELD';
    });
  });
}
