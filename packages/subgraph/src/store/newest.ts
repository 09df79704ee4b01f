/** The first of the rows, which come newest first, or null. */
export async function newest<Row>(rows: Promise<readonly Row[] | null>): Promise<Row | null> {
  return (await rows)?.[0] ?? null;
}
