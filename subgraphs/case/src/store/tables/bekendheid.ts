import { sql } from 'drizzle-orm';
import { boolean, check, date, integer, pgPolicy, pgTable, pgView, primaryKey, text } from 'drizzle-orm/pg-core';
import { lijstplaatsingen } from './casuslijsten.ts';
import { betrokkenen, casussen } from './casussen.ts';
import { setting } from './row-policies.ts';

const own = sql`wie = ${setting('teller')}`;
const past = sql`dag < nullif(${setting('opruimen')}, '')::date`;

/** How often somebody asked on a day whether a person is known: who and how often, never about whom (attack 95). */
export const bekendheidTellers = pgTable(
  'bekendheid_tellers',
  {
    soort: text({ enum: ['GEBRUIKER', 'HUIS'] }).notNull(),
    /** Pseudonym of a user of this house, or OIN of another house. */
    wie: text().notNull(),
    dag: date({ mode: 'string' }).notNull(),
    aantal: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.soort, table.wie, table.dag] }),
    check('bekendheid_tellers_aantal', sql`aantal > 0`),
    pgPolicy('bekendheid_tellers_lezen', { for: 'select', to: 'public', using: sql`${own} or ${past}` }),
    pgPolicy('bekendheid_tellers_toevoegen', { for: 'insert', to: 'public', withCheck: own }),
    pgPolicy('bekendheid_tellers_wijzigen', { for: 'update', to: 'public', using: own, withCheck: own }),
    pgPolicy('bekendheid_tellers_opruimen', { for: 'delete', to: 'public', using: past }),
  ],
);

/**
 * In which casussen that run the one person of this transaction is the hoofdpersoon, but for the casus that it is asked for: a view of the
 * owner and not a row policy, which would open the whole row of that person. A closed casus is shielded (WGS 2.31(8)).
 */
export const bekendeBetrokkenen = pgView('bekende_betrokkenen', {
  handvat: text().notNull(),
  /** The doelbesluit is taken, or the casus stands on a list (WGS 2.32(3)); before that another house hears nothing of a melding. */
  besloten: boolean().notNull(),
})
  .with({ securityBarrier: true })
  .as(
    sql`select ${betrokkenen.handvat}, ${casussen.doelbesluitOp} is not null or exists (select 1 from ${lijstplaatsingen} where ${lijstplaatsingen.casus} = ${casussen.nummer}) as besloten from ${betrokkenen} join ${casussen} on ${casussen.nummer} = ${betrokkenen.casus} where ${betrokkenen.bsn} = ${setting('bekendheid')} and ${betrokkenen.soort} = 'HOOFDPERSOON' and ${casussen.fase} <> 'AFGESLOTEN' and ${betrokkenen.casus} is distinct from nullif(${setting('autoriteit')}, '')`,
  );
