import { type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

/** The persons of a query that is built once: their handles, when it is executed. */
export const HANDLES = sql.placeholder('handvatten');

/** The column is one of these, however many there are: one text of the statement, so that it is planned once. */
export function oneOf(column: AnyPgColumn, values: readonly string[] | Placeholder): SQL {
  return sql`${column} = any(${Array.isArray(values) ? sql.param([...values]) : values})`;
}
