import type { SubgraphContext } from '@ketenhub/subgraph';
import type { Stand } from '@ketenhub/vocabulary';

/** The rows of one field that row level security leaves for one handle. */
export interface VisibleRows {
  load(handle: string): Promise<readonly unknown[] | null>;
}

/**
 * What a care organisation says of one person: GEKOPPELD only when it gives this asker at least one value, and in every
 * other case one and the same GEEN_GEGEVENS_BESCHIKBAAR, so that nobody tells unknown, refused, without consent and "only
 * what you may not see" apart (WGS 2.29(2); R05). Which fields are read follows from the asker's rights alone, and all
 * of them are always read: the work tells nothing either (attack 93).
 */
export async function secretStand(
  handle: string,
  { access, principal }: SubgraphContext<unknown>,
  fields: Readonly<Record<string, VisibleRows>>,
): Promise<Stand> {
  const soort = principal.betrokkenen.get(handle) ?? null;
  const permitted = Object.entries(fields).filter(([coordinate]) => access.zouMogen(coordinate, soort));
  const rows = await Promise.all(permitted.map(([, visible]) => visible.load(handle)));
  return rows.some((found) => (found?.length ?? 0) > 0) ? 'GEKOPPELD' : 'GEEN_GEGEVENS_BESCHIKBAAR';
}
