import { and, asc, desc, eq, gt, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { CursorPosition } from './cursors.ts';

export type Volgorde = 'NIEUWSTE_EERST' | 'OUDSTE_EERST';

/** What a list is sorted on; rows without a value come last in either order. */
export interface Keyset {
  readonly op: AnyPgColumn;
  /** Whole number that breaks a tie; may be left out only where no two rows have the same `op`, and none has none. */
  readonly id?: AnyPgColumn;
  readonly volgorde: Volgorde;
}

/** The order of a list, complete: two rows never compare equal, so that paging skips and repeats none. */
export function inOrder({ op, id, volgorde }: Keyset): SQL[] {
  const way = volgorde === 'OUDSTE_EERST' ? asc : desc;
  // An index serves a column that is never null in both directions, unless the order says where its nulls go.
  const first = op.notNull ? way(op) : sql`${way(op)} nulls last`;
  return id === undefined ? [first] : [first, way(id)];
}

/** The rows after a position, by value and never by number: rows that are added meanwhile shift nothing. */
export function afterPosition({ op, id, volgorde }: Keyset, [value, tie]: CursorPosition): SQL | undefined {
  const beyond = volgorde === 'OUDSTE_EERST' ? gt : lt;
  const tied = id === undefined ? sql`false` : beyond(id, tie);
  if (value === null) return and(isNull(op), tied);
  const day = sql`${value}::${sql.raw(op.getSQLType())}`;
  if (!op.notNull) return or(beyond(op, day), and(eq(op, day), tied), isNull(op));
  // As one row: an index begins at it, where two conditions with "or" would read everything before the page again.
  const way = sql.raw(volgorde === 'OUDSTE_EERST' ? '>' : '<');
  return id === undefined ? beyond(op, day) : sql`(${op}, ${id}) ${way} (${day}, ${tie})`;
}
