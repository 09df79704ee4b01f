/**
 * The first of the rows, which come newest first, or null. With `isInForce` the first that is in force goes before a newer
 * one that has yet to begin: who is inside now must not look free because a next sentence is known.
 */
export async function newest<Row>(
  rows: Promise<readonly Row[] | null>,
  isInForce: (row: Row) => boolean = () => false,
): Promise<Row | null> {
  const found = await rows;
  return found?.find(isInForce) ?? found?.[0] ?? null;
}
