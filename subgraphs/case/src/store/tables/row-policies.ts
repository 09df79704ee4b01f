import { type SQL, sql } from 'drizzle-orm';
import { pgPolicy } from 'drizzle-orm/pg-core';

export const setting = (name: string): SQL => sql.raw(`current_setting('ketenhub.${name}', true)`);
/** Rows of the casus of the token, of the casus that the case authority attests, or that an action changes. */
const ofCasus = (column: string): SQL =>
  sql`${sql.raw(column)} = ${setting('casus')} or ${sql.raw(column)} = ${setting('autoriteit')}`;
const byAction = (column: string): SQL => sql`${sql.raw(column)} = ${setting('besluit')}`;
/** Rows of the casus that is being destroyed, for the length of that one action. */
export const byDestruction = (column: string): SQL => sql`${sql.raw(column)} = ${setting('vernietigen')}`;

/**
 * Whether there is such a row: asked row by row through an index. Of an `exists` the planner may read the whole other table first, and then
 * the first page of a list costs as much as all of it.
 */
export const isThere = (from: string, where: SQL): SQL =>
  sql`coalesce((select true from ${sql.raw(from)} where ${where} limit 1), false)`;

/**
 * The same condition, of which the planner thinks that half of the rows meet it: it cannot know a setting, takes one in two hundred for
 * each, and then sorts a whole list that it could read in order until the page is full.
 */
export const likely = (condition: SQL): SQL => sql`case when ${condition} then true else false end`;

/** Asking which requests of betrokkenen have a day that comes. */
export const onTermijn = sql`${setting('doel')} = 'AVG-TERMIJN'`;

/** The row policies of one table of the register; `column` holds the number of the casus. */
export const policies = (name: string, column: string) => [
  pgPolicy(`${name}_lezen`, { for: 'select', to: 'public', using: sql`${ofCasus(column)} or ${byAction(column)}` }),
  pgPolicy(`${name}_toevoegen`, { for: 'insert', to: 'public', withCheck: byAction(column) }),
  pgPolicy(`${name}_vernietigen`, { for: 'delete', to: 'public', using: byDestruction(column) }),
  pgPolicy(`${name}_wijzigen`, { for: 'update', to: 'public', using: byAction(column), withCheck: byAction(column) }),
];

/** The policy with which an action takes away what it replaces; only of tables whose grants say so. */
export const removable = (name: string, column: string) => [
  pgPolicy(`${name}_verwijderen`, { for: 'delete', to: 'public', using: byAction(column) }),
];
