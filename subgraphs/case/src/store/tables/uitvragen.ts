import { DOELEN, OIN } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgPolicy, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { casusColumn } from './casussen.ts';
import { byDestruction, isThere, likely, policies, removable, setting } from './row-policies.ts';

const ofAsker = sql`(${setting('organisatie')} = '${sql.raw(OIN.zvh)}' or oin = ${setting('organisatie')})`;

/** The casus is looked up with the asker's own rights: it is there for whoever sits at its table (attack 98). */
const onWorklist = likely(sql`${setting('doel')} = 'ZVH-WERKVOORRAAD' and afgerond_op is null and ${ofAsker}
  and ${isThere('casussen c', sql`c.nummer = casus and c.fase in ('UITVRAAG', 'CASUSOVERLEG')`)}`);

/**
 * What a designated deelnemer was asked about one leefgebied, and what people did about it since. No column holds whether the
 * betrokkene is known there, and nothing but an act of a person writes here (docs/adr/0033). Withdrawn is removed.
 */
export const uitvragen = pgTable(
  'uitvragen',
  {
    /** Breaks a tie in the order of a list; never leaves this database. */
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    casus: casusColumn(),
    /** Random: a number would tell a deelnemer how much others were asked (attacks 98, 107). */
    kenmerk: text().notNull().unique(),
    /** OIN of the deelnemer that is asked. */
    oin: text().notNull(),
    /** Code and version of the value list leefgebieden. */
    leefgebied: text().notNull(),
    lijstversie: text().notNull(),
    vraag: text().notNull(),
    reden: text().notNull(),
    /** The doel of the token with which it was asked. */
    doel: text({ enum: DOELEN }).notNull(),
    gevraagdOp: timestamp('gevraagd_op', { withTimezone: true }).notNull(),
    gewenstOp: date('gewenst_op', { mode: 'string' }).notNull(),
    /** How often the house reminded, and the last time; each reminder has a line in the log of actors. */
    herinneringen: integer().notNull().default(0),
    herinnerdOp: timestamp('herinnerd_op', { withTimezone: true }),
    afgerondOp: timestamp('afgerond_op', { withTimezone: true }),
    versie: integer().notNull().default(1),
  },
  (table) => [
    index('uitvragen_casus').on(table.casus, table.gewenstOp, table.id),
    index('uitvragen_open').on(table.gewenstOp, table.id).where(sql`afgerond_op is null`),
    index('uitvragen_oin').on(table.oin, table.gewenstOp, table.id).where(sql`afgerond_op is null`),
    uniqueIndex('uitvragen_een_open').on(table.casus, table.oin, table.leefgebied).where(sql`afgerond_op is null`),
    check('uitvragen_herinnerd_geteld', sql`(herinneringen = 0) = (herinnerd_op is null)`),
    ...policies('uitvragen', 'casus').filter(({ name }) => name !== 'uitvragen_lezen'),
    pgPolicy('uitvragen_lezen', {
      for: 'select',
      to: 'public',
      using: sql`(casus = ${setting('casus')} and ${ofAsker}) or casus = ${setting('besluit')} or ${byDestruction('casus')}`,
    }),
    ...removable('uitvragen', 'casus'),
    pgPolicy('uitvragen_werkvoorraad', { for: 'select', to: 'public', using: onWorklist }),
  ],
);
