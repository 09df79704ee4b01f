import DataLoader from 'dataloader';
import { and, eq, getTableColumns, inArray, type SQL } from 'drizzle-orm';
import type { AnyPgColumn, PgTable, TableConfig } from 'drizzle-orm/pg-core';
import type { Reader } from './reader.ts';
import { koppelingen } from './tables.ts';

type RecordTable = PgTable<TableConfig> & { persoonId: AnyPgColumn; bron: AnyPgColumn };

export interface LoadOptions {
  readonly where?: SQL | undefined;
  readonly orderBy?: readonly SQL[];
}

function groupByHandle<Row>(handles: readonly string[], rows: readonly { handvat: string; row: Row }[]): Row[][] {
  const groups = new Map(handles.map((handle) => [handle, [] as Row[]]));
  for (const { handvat, row } of rows) groups.get(handvat)?.push(row);
  return handles.map((handle) => groups.get(handle) ?? []);
}

/**
 * The records of one table per handle: one statement for all handles of the request, however many betrokkenen.
 * Row level security leaves only rows of linked persons of this casus.
 */
export function recordsByHandle<Table extends RecordTable>(
  reader: Reader,
  table: Table,
  options: LoadOptions = {},
): DataLoader<string, Table['$inferSelect'][]> {
  return new DataLoader(async (handles: readonly string[]) => {
    const rows = await reader.read((tx) =>
      tx
        .select({ handvat: koppelingen.handvat, row: getTableColumns(table) })
        .from(table as PgTable)
        .innerJoin(
          koppelingen,
          and(eq(koppelingen.persoonId, table.persoonId), eq(koppelingen.organisatie, table.bron)),
        )
        .where(and(inArray(koppelingen.handvat, [...handles]), options.where))
        .orderBy(...(options.orderBy ?? [])),
    );
    return groupByHandle(handles, rows as { handvat: string; row: Table['$inferSelect'] }[]);
  });
}
