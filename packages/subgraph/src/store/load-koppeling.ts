import type { Organisatie, Stand } from '@ketenhub/vocabulary';
import DataLoader from 'dataloader';
import { and, eq, inArray } from 'drizzle-orm';
import type { SubgraphContext } from '../subgraph-context.ts';
import type { Weigeringen } from '../weigeringen/weigeringen.ts';
import { gekoppeldePersonen } from './tables.ts';

/**
 * What an organisation without secrecy says of a person: not linked yet, nothing known, linked, or linked but with something
 * withheld that this asker would otherwise see.
 */
export function standByHandle(context: SubgraphContext<unknown>, organisatie: Organisatie): DataLoader<string, Stand> {
  const { reader, weigeringen, access, principal } = context;
  const isBeperkt = (geweigerd: Weigeringen, handle: string): boolean => {
    const soort = principal.betrokkenen.get(handle) ?? null;
    return geweigerd
      .geweigerdVan(organisatie, handle)
      .some((subcategorie) => access.zouIetsMogenVan(organisatie, subcategorie, soort));
  };
  return new DataLoader(async (handles: readonly string[]) => {
    const rows = await reader.read((tx) =>
      tx
        .select({ handvat: gekoppeldePersonen.handvat, persoonId: gekoppeldePersonen.persoonId })
        .from(gekoppeldePersonen)
        .where(and(inArray(gekoppeldePersonen.handvat, [...handles]), eq(gekoppeldePersonen.organisatie, organisatie))),
    );
    const known = new Map(rows.map((row) => [row.handvat, row.persoonId]));
    const geweigerd = await weigeringen.lees();
    return handles.map((handle): Stand => {
      if (!known.has(handle)) return 'NOG_NIET_GEKOPPELD';
      if (known.get(handle) === null) return 'NIETS_BEKEND';
      return isBeperkt(geweigerd, handle) ? 'BEPERKT' : 'GEKOPPELD';
    });
  });
}
