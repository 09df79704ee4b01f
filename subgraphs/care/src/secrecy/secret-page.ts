import type { Bladzijde } from '@ketenhub/subgraph';

/**
 * The page that may be seen, or null. A list under beroepsgeheim without visible rows is null and never an empty page, for a
 * person who is unknown, refused or without consent alike: null says "geen gegevens beschikbaar", whereas a page that counts
 * none would say "there are none", which only a source that knows the person can say (WGS 2.29(2); R05).
 */
export async function secretPage<Row>(visible: Promise<Bladzijde<Row> | null>): Promise<Bladzijde<Row> | null> {
  const page = await visible;
  return page === null || page.aantal === 0 ? null : page;
}
