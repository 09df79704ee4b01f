import type { Poorten, Reader } from '@ketenhub/subgraph';
import { gekoppeldePersonen } from '@ketenhub/subgraph/tables';
import { and, eq, sql } from 'drizzle-orm';
import { grondslagen } from './tables.ts';

const keyOf = (...parts: readonly string[]): string => parts.join(' ');

/**
 * The gates that are open today for the casus of the reader; the row policy of `grondslagen` leaves no other. A link of an organisation
 * that answers by hand can stand for two persons, and what was kept may be of either: then both need their own gate (in doubt, shut).
 */
export async function leesPoorten(reader: Reader): Promise<Poorten> {
  const { handvat, organisatie, persoonId, handPersoonId } = gekoppeldePersonen;
  const ofLink = sql`${grondslagen.persoonId} in (${persoonId}, ${handPersoonId})`;
  const rows = await reader.read((tx) =>
    tx
      .select({ handvat, organisatie, subcategorie: grondslagen.subcategorie })
      .from(gekoppeldePersonen)
      .innerJoin(grondslagen, and(eq(grondslagen.organisatie, organisatie), ofLink))
      .groupBy(handvat, organisatie, persoonId, handPersoonId, grondslagen.subcategorie)
      .having(sql`count(distinct ${grondslagen.persoonId}) = num_nonnulls(${persoonId}, ${handPersoonId})`),
  );
  const open = new Set(rows.map((row) => keyOf(row.organisatie, row.subcategorie, row.handvat)));
  return { isOpen: (organisation, subcategorie, handle) => open.has(keyOf(organisation, subcategorie, handle)) };
}
