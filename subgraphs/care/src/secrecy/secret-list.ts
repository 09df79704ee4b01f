/**
 * The rows that may be seen, or null. A list under beroepsgeheim without visible rows is null and never empty, for a
 * person who is unknown, refused or without consent alike: null says "geen gegevens beschikbaar", whereas an empty list
 * would say "there are none", which only a source that knows the person can say (WGS 2.29(2); R05).
 */
export async function secretList<Row>(visible: Promise<Row[] | null>): Promise<Row[] | null> {
  const rows = await visible;
  return rows === null || rows.length === 0 ? null : rows;
}
