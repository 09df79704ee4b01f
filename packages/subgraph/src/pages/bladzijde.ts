import { pageRefused } from './page-refused.ts';

/** What the asker wishes of a list that is handed out by the page: the arguments `eerste` and `na`. */
export interface Bladwens {
  /** Rows on the page, 1 to 100. */
  readonly eerste: number;
  /** `volgende` of the page before, absent for the first page. */
  readonly na?: string | null;
}

/** One page: its rows, how many the asker may see in all, and where the next page begins. */
export interface Bladzijde<Row> {
  readonly rijen: readonly Row[];
  /** After the filters, before the cursor; over the rows that row level security leaves (attack 98). */
  readonly aantal: number;
  /** Sealed cursor, null on the last page. */
  readonly volgende: string | null;
}

const DEFAULT_ROWS = 50;
const MAX_ROWS = 100;

/** Rows on the page. @throws GraphQLError BLADGROOTTE outside 1 to 100. */
export function pageSize({ eerste }: { readonly eerste?: number | null }): number {
  const size = eerste ?? DEFAULT_ROWS;
  if (!Number.isInteger(size) || size < 1 || size > MAX_ROWS) throw pageRefused('BLADGROOTTE');
  return size;
}
