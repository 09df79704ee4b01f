import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable, TableConfig } from 'drizzle-orm/pg-core';
import { type Bladwens, type Bladzijde, pageSize } from './bladzijde.ts';
import type { CursorPlace, CursorPosition } from './cursors.ts';
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

interface Asked<Table extends PgTable<TableConfig>> {
  readonly context: PageContext;
  readonly options: ListOptions & { readonly table: Table };
  readonly wens: Bladwens;
}

/** Where the asked page begins, and what its cursor will say. @throws GraphQLError BLADZIJDE or BLADGROOTTE */
async function opened<Table extends PgTable<TableConfig>>({ context, options, wens }: Asked<Table>) {
  const { volgorde = 'NIEUWSTE_EERST', lijst, table, op, id, where } = options;
  const { cursors, principal } = context;
  const place: CursorPlace = { lijst, keuze: `${volgorde} ${options.keuze ?? ''}`, casus: principal.casus };
  const size = pageSize(wens);
  const mark = wens.na == null ? null : await cursors.open(wens.na, place);
  const keyset: Keyset = { op, volgorde, ...(id === undefined ? {} : { id }) };
  const beyond = mark === null ? undefined : afterPosition(keyset, mark.na);
  return {
    size,
    query: { table, keyset, where, beyond, limit: size + 1 },
    seal: (position: CursorPosition) => cursors.seal({ ...place, handvat: null, na: position }),
  };
}

/**
 * One page of a list that is not per handle, such as the acties of the casus; one statement. Row level security decides
 * which rows exist. @throws GraphQLError BLADZIJDE or BLADGROOTTE, before anything is read
 */
export async function pageOfList<Table extends PgTable<TableConfig>>(
  context: PageContext,
  options: ListOptions & { readonly table: Table },
  wens: Bladwens,
): Promise<Bladzijde<Table['$inferSelect']>> {
  const { size, query, seal } = await opened({ context, options, wens });
  const rows = await context.reader.read((tx) => {
    const { telling, rijen, columns, order } = pageParts(tx, query);
    return tx
      .select(columns)
      .from(telling)
      .leftJoinLateral(rijen, sql`true`)
      .orderBy(...order);
  });
  return asBladzijde(rows as unknown as PageRow<Table['$inferSelect']>[], size, seal);
}

/** A page of which the rows are counted when somebody asks how many there are, and then all of them. */
export type LangeBladzijde<Row> = Omit<Bladzijde<Row>, 'aantal'> & { readonly aantal: () => Promise<number> };

/**
 * The same of a list over casussen, which grows with the house: a page of it reads no more when the list is longer, as long as an
 * index has its order. The count is a statement of its own, in the same snapshot. @throws as `pageOfList`
 */
export async function pageOfLongList<Table extends PgTable<TableConfig>>(
  context: PageContext,
  options: ListOptions & { readonly table: Table },
  wens: Bladwens,
): Promise<LangeBladzijde<Table['$inferSelect']>> {
  const { size, query, seal } = await opened({ context, options, wens });
  const rows = await context.reader.read((tx) => {
    const { rijen, columns, order } = pageParts(tx, query);
    return tx
      .select({ ...columns, aantal: sql<number>`0` })
      .from(rijen)
      .orderBy(...order);
  });
  const page = await asBladzijde(rows as unknown as PageRow<Table['$inferSelect']>[], size, seal);
  const table: PgTable = options.table;
  const aantal = () => context.reader.read((tx) => tx.$count(table, options.where));
  return { ...page, aantal };
}
