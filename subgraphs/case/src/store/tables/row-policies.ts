import { type SQL, sql } from 'drizzle-orm';
import { pgPolicy } from 'drizzle-orm/pg-core';

export const setting = (name: string): SQL => sql.raw(`current_setting('ketenhub.${name}', true)`);
/** Rows of the casus of the token, of the casus that the case authority attests, or that an action changes. */
const ofCasus = (column: string): SQL =>
  sql`${sql.raw(column)} = ${setting('casus')} or ${sql.raw(column)} = ${setting('autoriteit')}`;
const byAction = (column: string): SQL => sql`${sql.raw(column)} = ${setting('besluit')}`;
/** Rows of the casus that is being destroyed, for the length of that one action. */
export const byDestruction = (column: string): SQL => sql`${sql.raw(column)} = ${setting('vernietigen')}`;

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
