import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgPolicy, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { betrokkenen, casusColumn } from './casussen.ts';
import { policies, removable, setting } from './row-policies.ts';

const verlopen = sql`geldig_tot < nullif(${setting('verlopen')}, '')::date`;

/**
 * What partners gave and the deelnemers chose to keep; everything else stays at the source. A row says of which field of which
 * partner it is a value, because the rules of that field decide who sees it. Taken back is removed.
 */
export const feiten = pgTable(
  'feiten',
  {
    /** Breaks a tie in the order of a list; never leaves this database. */
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    casus: casusColumn(),
    /** Random: a number would tell by its gaps that there is more than one sees (attacks 98, 107). */
    kenmerk: text().notNull().unique(),
    betrokkene: text()
      .notNull()
      .references(() => betrokkenen.handvat),
    /** Coordinate in the graph of the hub, `PolitieMutatie.toelichting`. */
    veld: text().notNull(),
    /** What that coordinate was annotated as when the fact was recorded; it is shown only while that holds. */
    subcategorie: text().notNull(),
    bron: text().notNull(),
    waarde: text().notNull(),
    herkomst: text().notNull(),
    peildatum: date({ mode: 'string' }).notNull(),
    status: text({ enum: ['FEIT', 'VERMOEDEN', 'MENING_PROFESSIONAL'] }).notNull(),
    beperking: text(),
    /** Day since which the betrokkene contests it, while the source did not say what it did (AVG 18(1)(a); BGS 1.7). */
    betwistSinds: date('betwist_sinds', { mode: 'string' }),
    /** Last day on which it is shown; of a secret-bound fact always there (WGS 2.29(2)). */
    geldigTot: date('geldig_tot', { mode: 'string' }),
    /** Code of the organisation that recorded it: the source itself, or the house. */
    vastgelegdDoor: text('vastgelegd_door').notNull(),
    /** Every value that is copied into the casus has a day of its own (WGS 1.8(7)). */
    eersteVerwerkingOp: timestamp('eerste_verwerking_op', { withTimezone: true }).notNull(),
  },
  (table) => [
    index('feiten_casus').on(table.casus, table.peildatum, table.id),
    check('feiten_door_huis_of_bron', sql`vastgelegd_door in ('zvh', bron)`),
    ...policies('feiten', 'casus'),
    ...removable('feiten', 'casus'),
    // Past its last day nobody is shown it: the retention run sees and removes those rows, of any casus, and no other.
    pgPolicy('feiten_verlopen_lezen', { for: 'select', to: 'public', using: verlopen }),
    pgPolicy('feiten_verlopen_vernietigen', { for: 'delete', to: 'public', using: verlopen }),
  ],
);
