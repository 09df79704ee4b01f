import type { Organisatie } from '@ketenhub/vocabulary';
import DataLoader from 'dataloader';
import { and, eq, getTableColumns, type SQL } from 'drizzle-orm';
import type { AnyPgColumn, PgTable, TableConfig } from 'drizzle-orm/pg-core';
import type { Reader } from './reader.ts';
import { oneOf } from './one-of.ts';
import { gekoppeldePersonen, vanGekoppelde } from './tables.ts';

/** A table made with `recordColumns`. */
export type RecordTable = PgTable<TableConfig> & { id: AnyPgColumn; persoonId: AnyPgColumn; bron: AnyPgColumn };

export interface LoadOptions {
  /** The organisation that supplies these records. */
  readonly organisatie: Organisatie;
  readonly where?: SQL | undefined;
  readonly orderBy?: readonly SQL[];
}

/** Null for a handle without a link: nobody looked yet, which is not the same as finding nothing. */
function groupByHandle<Row>(
  handles: readonly string[],
  rows: readonly { handvat: string; id: unknown; row: Row }[],
): (Row[] | null)[] {
  const groups = new Map<string, Row[]>();
  for (const { handvat, id, row } of rows) {
    const group = groups.get(handvat) ?? [];
    if (id !== null) group.push(row);
    groups.set(handvat, group);
  }
  return handles.map((handle) => groups.get(handle) ?? null);
}

/**
 * The records of one table per handle: one statement for all handles of the request, however many betrokkenen. Row
 * level security leaves only rows of linked persons of this casus. A person who is not linked to the organisation
 * gives null, a linked one without records an empty list: a false "niets bekend" is as bad as a leak.
 */
export function recordsByHandle<Table extends RecordTable>(
  reader: Reader,
  table: Table,
  options: LoadOptions,
): DataLoader<string, Table['$inferSelect'][] | null> {
  return new DataLoader(async (handles: readonly string[]) => {
    const ofPerson = and(vanGekoppelde(table.persoonId), eq(table.bron, gekoppeldePersonen.organisatie), options.where);
    const rows = await reader.read((tx) =>
      tx
        .select({ handvat: gekoppeldePersonen.handvat, id: table.id, row: getTableColumns(table) })
        .from(gekoppeldePersonen)
        .leftJoin(table as PgTable, ofPerson)
        .where(
          and(
            oneOf(gekoppeldePersonen.handvat, handles),
            eq(gekoppeldePersonen.organisatie, options.organisatie),
          ),
        )
        .orderBy(...(options.orderBy ?? [])),
    );
    return groupByHandle(handles, rows as unknown as { handvat: string; id: unknown; row: Table['$inferSelect'] }[]);
  });
}
