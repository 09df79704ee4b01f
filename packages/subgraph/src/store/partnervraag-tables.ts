import { sql } from 'drizzle-orm';
import { check, date, integer, pgPolicy, pgTable, pgView, primaryKey, text } from 'drizzle-orm/pg-core';
import { personen } from './tables.ts';

const setting = (name: string) => sql.raw(`nullif(current_setting('ketenhub.${name}', true), '')`);
const own = sql`organisatie = ${setting('partnervraag')}`;
const past = sql`dag < ${setting('opruimen')}::date`;

/** How often an organisation was asked on a day whether it knows somebody: how often, never about whom (attack 95). */
export const partnervraagTellers = pgTable(
  'partnervraag_tellers',
  {
    organisatie: text().notNull(),
    dag: date({ mode: 'string' }).notNull(),
    aantal: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisatie, table.dag] }),
    check('partnervraag_tellers_aantal', sql`aantal > 0`),
    pgPolicy('partnervraag_tellers_lezen', { for: 'select', to: 'public', using: sql`${own} or ${past}` }),
    pgPolicy('partnervraag_tellers_toevoegen', { for: 'insert', to: 'public', withCheck: own }),
    pgPolicy('partnervraag_tellers_wijzigen', { for: 'update', to: 'public', using: own, withCheck: own }),
    pgPolicy('partnervraag_tellers_opruimen', { for: 'delete', to: 'public', using: past }),
  ],
);

/**
 * Whether the one organisation of this transaction knows the one person of it: a row or none. It reads with its owner's rights, so that the
 * process reads no BSN, no seal and no second person; without both of the two nobody is in it.
 */
export const bekendePersonen = pgView('bekende_personen', { organisatie: text().notNull() })
  .with({ securityBarrier: true })
  .as(
    sql`select ${personen.organisatie} from ${personen} where ${personen.organisatie} = ${setting('partnervraag')} and ${personen.zegel} = koppelzegel(${setting('bekendheid')})`,
  );

/** For a source that answers whether it knows somebody; one that does not has neither the tables nor these. */
export const PARTNERVRAAG_GRANTS = [
  { table: 'bekende_personen', privileges: ['SELECT'] },
  { table: 'partnervraag_tellers', privileges: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] },
] as const;
