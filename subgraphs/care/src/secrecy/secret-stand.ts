import type { PageLoader, SubgraphContext } from '@ketenhub/subgraph';
import type { Stand } from '@ketenhub/vocabulary';

/** Whether row level security leaves anything of one field for one handle. */
export type HasValues = (handle: string) => Promise<boolean>;

interface RecordLoader {
  load(handle: string): Promise<readonly unknown[] | null>;
}

// The page that is handed out when nobody wishes another: the same statement serves the field and the stand.
const FIRST_PAGE = { eerste: 50, na: null };

export function anyRecord(records: RecordLoader): HasValues {
  return async (handle) => ((await records.load(handle))?.length ?? 0) > 0;
}

export function anyOnPages(pages: PageLoader<unknown>): HasValues {
  return async (handle) => ((await pages.load(handle, FIRST_PAGE))?.aantal ?? 0) > 0;
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
  fields: Readonly<Record<string, HasValues>>,
): Promise<Stand> {
  const soort = principal.betrokkenen.get(handle) ?? null;
  const permitted = Object.entries(fields).filter(([coordinate]) => access.zouMogen(coordinate, soort));
  const found = await Promise.all(permitted.map(([, hasValues]) => hasValues(handle)));
  return found.includes(true) ? 'GEKOPPELD' : 'GEEN_GEGEVENS_BESCHIKBAAR';
}
