import type { Transaction } from '@ketenhub/database';
import { and, getTableColumns, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Principal } from '../access/principal.ts';
import type { Reader } from '../store/reader.ts';
import type { Bladzijde } from './bladzijde.ts';
import type { CursorPosition, CursorSealer } from './cursors.ts';
import { inOrder, type Keyset } from './keyset.ts';

/** The part of a request's context that a page is read with. */
export interface PageContext {
  readonly reader: Reader;
  readonly cursors: CursorSealer;
  readonly principal: Pick<Principal, 'casus'>;
}

/** Of a query that is built once: `limit`, when it is executed. */
export const ROWS = sql.placeholder('rijen');

export interface PageQuery {
  readonly table: PgTable;
  readonly keyset: Keyset;
  readonly where: SQL | undefined;
  /** Which rows come after the cursor; the count does not mind. */
  readonly beyond: SQL | undefined;
  /** One more than the page holds, which tells whether there is a next one. */
  readonly limit: number | Placeholder;
}

/** One row of the statement. */
export interface PageRow<Row> {
  readonly aantal: number;
  /** null: a page without rows, of which there is only the count. */
  readonly aanwezig: true | null;
  readonly op: string | null;
  readonly id: number | null;
  readonly row: Row;
}

/**
 * The two halves of a page, for a lateral join: the count before the cursor, and the rows after it with one more, which
 * tells whether there is a next page. `order` sorts the joined rows as the list.
 */
export function pageParts(tx: Transaction, { table, keyset, where, beyond, limit }: PageQuery) {
  const columns = getTableColumns(table);
  const telling = tx
    .select({ aantal: sql<number>`count(*)::int`.as('aantal') })
    .from(table)
    .where(where)
    .as('telling');
  const rijen = tx
    .select({
      ...columns,
      bladAanwezig: sql<true | null>`true`.as('blad_aanwezig'),
      bladOp: sql<string | null>`${keyset.op}::text`.as('blad_op'),
      bladId: sql<number | null>`${keyset.id ?? sql`0`}`.as('blad_id'),
    })
    .from(table)
    .where(and(where, beyond))
    .orderBy(...inOrder(keyset))
    .limit(limit)
    .as('rijen');
  const selected = rijen as unknown as Record<string, AnyPgColumn>;
  const row = Object.fromEntries(Object.keys(columns).map((name) => [name, selected[name] as AnyPgColumn]));
  const same = (column: AnyPgColumn): AnyPgColumn => {
    const found = Object.keys(columns).find((name) => columns[name] === column);
    if (found === undefined) throw new Error('a page is sorted on columns of its own table');
    return row[found] as AnyPgColumn;
  };
  const { volgorde, op, id } = keyset;
  return {
    telling,
    rijen,
    columns: { aantal: telling.aantal, aanwezig: rijen.bladAanwezig, op: rijen.bladOp, id: rijen.bladId, row },
    order: inOrder({ volgorde, op: same(op), ...(id === undefined ? {} : { id: same(id) }) }),
  };
}

/** The page that these rows of one person or one list make. */
export async function asBladzijde<Row>(
  found: readonly PageRow<Row>[],
  size: number,
  seal: (position: CursorPosition) => Promise<string>,
): Promise<Bladzijde<Row>> {
  const rows = found.filter(({ aanwezig }) => aanwezig !== null);
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return {
    rijen: page.map(({ row }) => row),
    aantal: found[0]?.aantal ?? 0,
    volgende: rows.length > size && last !== undefined ? await seal([last.op, Number(last.id)]) : null,
  };
}
