import { once, type Transaction } from '@ketenhub/database';
import type { Organisatie } from '@ketenhub/vocabulary';
import DataLoader from 'dataloader';
import { and, eq, getTableColumns, type SQL } from 'drizzle-orm';
import type { AnyPgColumn, PgTable, TableConfig } from 'drizzle-orm/pg-core';
import { inOrder, type Volgorde } from '../pages/keyset.ts';
import { HANDLES, oneOf } from './one-of.ts';
import type { Reader } from './reader.ts';
import { gekoppeldePersonen, vanGekoppelde } from './tables.ts';

/** A table made with `recordColumns`. */
export type RecordTable = PgTable<TableConfig> & { id: AnyPgColumn; persoonId: AnyPgColumn; bron: AnyPgColumn };

export interface LoadOptions {
  /** The organisation that supplies these records. */
  readonly organisatie: Organisatie;
  /** Column sorted on; the id breaks a tie. Rows without a value come last. */
  readonly op: AnyPgColumn;
  readonly volgorde?: Volgorde;
  readonly where?: SQL | undefined;
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

function recordQuery(tx: Transaction, table: RecordTable, options: LoadOptions) {
  const { organisatie, op, volgorde = 'NIEUWSTE_EERST', where } = options;
  const ofPerson = and(vanGekoppelde(table.persoonId), eq(table.bron, gekoppeldePersonen.organisatie), where);
  return tx
    .select({ handvat: gekoppeldePersonen.handvat, id: table.id, row: getTableColumns(table) })
    .from(gekoppeldePersonen)
    .leftJoin(table as PgTable, ofPerson)
    .where(and(oneOf(gekoppeldePersonen.handvat, HANDLES), eq(gekoppeldePersonen.organisatie, organisatie)))
    .orderBy(...inOrder({ op, id: table.id, volgorde }))
    .prepare('');
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
  const { organisatie, op, volgorde, where } = options;
  return new DataLoader(async (handles: readonly string[]) => {
    const rows = await reader.read((tx) => {
      const build = () => recordQuery(tx, table, options);
      // A condition may hold a value of this request; without one, table, organisation and order are the whole query.
      const query =
        where === undefined ? once(tx, [table, `records ${organisatie} ${op.name} ${volgorde}`], build) : build();
      return query.execute({ [HANDLES.name]: handles });
    });
    return groupByHandle(handles, rows as unknown as { handvat: string; id: unknown; row: Table['$inferSelect'] }[]);
  });
}
