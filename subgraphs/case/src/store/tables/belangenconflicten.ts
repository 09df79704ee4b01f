import { OIN } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgPolicy, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { casusColumn } from './casussen.ts';
import { byDestruction, onTermijn, policies, setting } from './row-policies.ts';

const byTheHouse = sql`${setting('organisatie')} = '${sql.raw(OIN.zvh)}'
  and ${setting('rol')} in ('PROCESREGISSEUR', 'PROCESONDERSTEUNER')`;

/**
 * Who may not see this casus, because he or a relative of his is in it (attack 90, docs/adr/0040). No column says which of the two,
 * or who the relative is. It is no besluit: those are read by everybody at the table.
 */
export const belangenconflicten = pgTable(
  'belangenconflicten',
  {
    /** Breaks a tie in the order of a list; never leaves this database. */
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    casus: casusColumn(),
    /** Random. */
    kenmerk: text().notNull().unique(),
    /** The `sub` of the user at the token service. */
    account: text().notNull(),
    gemeldOp: date('gemeld_op', { mode: 'string' }).notNull(),
    /** Pseudonym of who recorded it, as is the one below. */
    gemeldDoor: text('gemeld_door').notNull(),
    ingetrokkenOp: date('ingetrokken_op', { mode: 'string' }),
    ingetrokkenDoor: text('ingetrokken_door'),
    /** Why it no longer counts. */
    intrekkingsreden: text(),
  },
  (table) => [
    index('belangenconflicten_casus').on(table.casus, table.gemeldOp, table.id),
    uniqueIndex('belangenconflicten_een_open').on(table.casus, table.account).where(sql`ingetrokken_op is null`),
    check(
      'belangenconflicten_intrekking_geheel',
      sql`num_nulls(ingetrokken_op, ingetrokken_door, intrekkingsreden) in (0, 3)`,
    ),
    ...policies('belangenconflicten', 'casus').filter(({ name }) => name !== 'belangenconflicten_lezen'),
    pgPolicy('belangenconflicten_lezen', {
      for: 'select',
      to: 'public',
      using: sql`(casus = ${setting('casus')} and ${byTheHouse}) or casus = ${setting('autoriteit')}
        or casus = ${setting('besluit')} or ${byDestruction('casus')}`,
    }),
    // What the worklist and the days of requests leave out; no field shows these rows.
    pgPolicy('belangenconflicten_eigen', {
      for: 'select',
      to: 'public',
      using: sql`(${setting('doel')} = 'ZVH-WERKVOORRAAD' or ${onTermijn}) and account = ${setting('account')}`,
    }),
  ],
);
