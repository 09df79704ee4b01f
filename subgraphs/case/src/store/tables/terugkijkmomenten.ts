import { OIN } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import { date, index, integer, pgPolicy, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { casusColumn } from './casussen.ts';
import { isThere, likely, policies, removable, setting } from './row-policies.ts';

/** What makes a casus be looked at again: the consultmoment of its afschaling, or the next evaluation of its plan. */
export const TERUGKIJKREDENEN = ['CONSULT', 'EVALUATIE'] as const;

/**
 * The day on which a running casus is looked at again, one of each reason: what was agreed last. It stands here again, so that the house is
 * reminded over its casussen without the words beside it. Gone when the casus closes (WGS 2.31(8)).
 */
export const terugkijkmomenten = pgTable(
  'terugkijkmomenten',
  {
    /** Breaks a tie in the order of a list; never leaves this database. */
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    casus: casusColumn(),
    reden: text({ enum: TERUGKIJKREDENEN }).notNull(),
    dag: date({ mode: 'string' }).notNull(),
  },
  (table) => [
    unique('terugkijkmomenten_een_per_reden').on(table.casus, table.reden),
    index('terugkijkmomenten_dag').on(table.dag, table.id),
    ...policies('terugkijkmomenten', 'casus'),
    ...removable('terugkijkmomenten', 'casus'),
    // Of the house alone; the policies of casussen decide here too.
    pgPolicy('terugkijkmomenten_werkvoorraad', {
      for: 'select',
      to: 'public',
      using: likely(sql`${setting('doel')} = 'ZVH-WERKVOORRAAD' and ${setting('organisatie')} = '${sql.raw(OIN.zvh)}'
        and ${setting('rol')} in ('PROCESREGISSEUR', 'PROCESONDERSTEUNER')
        and ${isThere('casussen c', sql`c.nummer = casus`)}`),
    }),
  ],
);
