import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable, TableConfig } from 'drizzle-orm/pg-core';
import { type Bladwens, type Bladzijde, pageSize } from './bladzijde.ts';
import type { CursorPlace } from './cursors.ts';
import { afterPosition, type Keyset, type Volgorde } from './keyset.ts';
import { asBladzijde, type PageContext, type PageRow, pageParts } from './page-parts.ts';

export interface ListOptions {
  /** Coordinate of the list, `Casus.acties`. */
  readonly lijst: string;
  /** Column sorted on. */
  readonly op: AnyPgColumn;
  /** Whole-number column that breaks a tie; may be left out only where `op` is unique in the list and never null. */
  readonly id?: AnyPgColumn;
  readonly volgorde?: Volgorde;
  readonly where?: SQL | undefined;
  /** Text of the filter choice: a cursor opens only under the filters that it was made under. */
  readonly keuze?: string;
}

/**
 * One page of a list that is not per handle, such as the acties of the casus; one statement. Row level security decides
 * which rows exist. @throws GraphQLError BLADZIJDE or BLADGROOTTE, before anything is read
 */
export async function pageOfList<Table extends PgTable<TableConfig>>(
  { reader, cursors, principal }: PageContext,
  { table, ...options }: ListOptions & { readonly table: Table },
  wens: Bladwens,
): Promise<Bladzijde<Table['$inferSelect']>> {
  const { volgorde = 'NIEUWSTE_EERST', lijst, op, id, where } = options;
  const place: CursorPlace = { lijst, keuze: `${volgorde} ${options.keuze ?? ''}`, casus: principal.casus };
  const size = pageSize(wens);
  const mark = wens.na == null ? null : await cursors.open(wens.na, place);
  const keyset: Keyset = { op, volgorde, ...(id === undefined ? {} : { id }) };
  const rows = await reader.read((tx) => {
    const { telling, rijen, columns, order } = pageParts(tx, {
      table,
      keyset,
      where,
      beyond: mark === null ? undefined : afterPosition(keyset, mark.na),
      limit: size + 1,
    });
    return tx
      .select(columns)
      .from(telling)
      .leftJoinLateral(rijen, sql`true`)
      .orderBy(...order);
  });
  const found = rows as unknown as PageRow<Table['$inferSelect']>[];
  return asBladzijde(found, size, (position) => cursors.seal({ ...place, handvat: null, na: position }));
}
