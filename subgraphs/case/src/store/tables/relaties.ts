import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { betrokkenen, casusColumn } from './casussen.ts';
import { policies, removable } from './row-policies.ts';

/** What the other is of the aangemelde betrokkene. */
export const RELATIESOORTEN = [
  'OUDER',
  'KIND',
  'PARTNER',
  'EX_PARTNER',
  'BROER_ZUS',
  'ANDER_GEZINSLID',
  'HUISGENOOT',
  'ANDER_SOCIAAL_CONTACT',
] as const;
export type Relatiesoort = (typeof RELATIESOORTEN)[number];

const handvat = (name?: string) =>
  (name === undefined ? text() : text(name)).notNull().references(() => betrokkenen.handvat);

/**
 * What another person of this casus is to the aangemelde betrokkene. It hangs on that one end, so that there is nothing between two
 * persons of the directe kring (BGS 2.19; R09). Taken back is removed.
 */
export const relaties = pgTable(
  'relaties',
  {
    /** Never leaves this database. */
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    casus: casusColumn(),
    /** Random: a number would tell by its gaps that there is more than one sees (attacks 98, 107). */
    kenmerk: text().notNull().unique(),
    betrokkene: handvat(),
    ander: handvat(),
    soort: text({ enum: RELATIESOORTEN }).notNull(),
    /** Code of the deelnemer that told it, never one under professional secrecy. */
    bron: text().notNull(),
    herkomst: text().notNull(),
    peildatum: date({ mode: 'string' }).notNull(),
    status: text({ enum: ['FEIT', 'VERMOEDEN', 'MENING_PROFESSIONAL'] }).notNull(),
    beperking: text(),
  },
  (table) => [
    index('relaties_casus').on(table.casus),
    uniqueIndex('relaties_een_per_soort').on(table.betrokkene, table.ander, table.soort),
    check('relaties_tussen_twee', sql`betrokkene <> ander`),
    ...policies('relaties', 'casus'),
    ...removable('relaties', 'casus'),
  ],
);
