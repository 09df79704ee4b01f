import { sql } from 'drizzle-orm';
import { date, foreignKey, index, integer, pgPolicy, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { betrokkenen, casusColumn } from './casussen.ts';
import { overleggen } from './regie.ts';
import { policies, removable, setting } from './row-policies.ts';

const verlopen = sql`geldig_tot < nullif(${setting('verlopen')}, '')::date`;

const overlegColumn = () =>
  text()
    .notNull()
    .references(() => overleggen.kenmerk);

/** Who was there for a deelnemer or for the house: a function, no name. */
export const aanwezigen = pgTable(
  'aanwezigen',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    casus: casusColumn(),
    overleg: overlegColumn(),
    /** Code of the organisation. */
    organisatie: text().notNull(),
    functie: text().notNull(),
  },
  (table) => [index('aanwezigen_casus').on(table.casus, table.overleg), ...policies('aanwezigen', 'casus')],
);

/**
 * Who was there without being of a deelnemer (WGS 2.31(9)-(10)). There is no account and no class of token for them (R12): this
 * row, with the day of the signed declaration, is all of them that the hub knows (BGS 2.21(3)).
 */
export const incidenteleDerden = pgTable(
  'incidentele_derden',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    casus: casusColumn(),
    overleg: overlegColumn(),
    /** Random. */
    kenmerk: text().notNull().unique(),
    naam: text().notNull(),
    organisatie: text().notNull(),
    deskundigheid: text().notNull(),
    taak: text().notNull(),
    verklaringGetekendOp: date('verklaring_getekend_op', { mode: 'string' }).notNull(),
  },
  (table) => [
    index('incidentele_derden_casus').on(table.casus, table.overleg),
    ...policies('incidentele_derden', 'casus'),
  ],
);

/** Of which field of which partner a derde was given a value; shown to who may see that field. */
export const verstrektAanDerden = pgTable(
  'verstrekt_aan_derden',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    casus: casusColumn(),
    derde: text()
      .notNull()
      .references(() => incidenteleDerden.kenmerk),
    betrokkene: text()
      .notNull()
      .references(() => betrokkenen.handvat),
    veld: text().notNull(),
    subcategorie: text().notNull(),
    bron: text().notNull(),
    verstrektOp: date('verstrekt_op', { mode: 'string' }).notNull(),
  },
  (table) => [
    index('verstrekt_aan_derden_casus').on(table.casus, table.verstrektOp, table.id),
    ...policies('verstrekt_aan_derden', 'casus'),
  ],
);

/** A paragraph or a decision of a verslag. Taken back is removed, and there is no rewriting, as with facts. */
export const verslagalineas = pgTable(
  'verslagalineas',
  {
    /** Order of the text, and what breaks a tie; never leaves this database (attack 99). */
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    casus: casusColumn(),
    overleg: overlegColumn(),
    /** Random. */
    kenmerk: text().notNull().unique(),
    soort: text({ enum: ['VERSLAG', 'BESLUIT'] }).notNull(),
    betrokkene: text().references(() => betrokkenen.handvat),
    tekst: text().notNull(),
    /** Code of the organisation that wrote it. */
    vastgelegdDoor: text('vastgelegd_door').notNull(),
    eersteVerwerkingOp: timestamp('eerste_verwerking_op', { withTimezone: true }).notNull(),
    /** Last day on which it is shown; where it quotes what is secret-bound always there (WGS 2.29(2)). */
    geldigTot: date('geldig_tot', { mode: 'string' }),
  },
  (table) => [
    index('verslagalineas_casus').on(table.casus, table.eersteVerwerkingOp, table.id),
    ...policies('verslagalineas', 'casus'),
    ...removable('verslagalineas', 'casus'),
    // As of facts: the retention run sees and removes what nobody is shown any more, of any casus, and no other row.
    pgPolicy('verslagalineas_verlopen_lezen', { for: 'select', to: 'public', using: verlopen }),
    pgPolicy('verslagalineas_verlopen_vernietigen', { for: 'delete', to: 'public', using: verlopen }),
  ],
);

/** A field that a paragraph quotes; it goes with the paragraph. */
export const verslagaanhalingen = pgTable(
  'verslagaanhalingen',
  {
    casus: casusColumn(),
    alinea: text().notNull(),
    /** Coordinate in the graph of the hub, and what it was annotated as then; the paragraph is shown only while that holds. */
    veld: text().notNull(),
    subcategorie: text().notNull(),
    bron: text().notNull(),
    /** Day since which the betrokkene contests it, as of a fact (AVG 18(1)(a); docs/adr/0044). */
    betwistSinds: date('betwist_sinds', { mode: 'string' }),
  },
  (table) => [
    primaryKey({ columns: [table.alinea, table.veld] }),
    foreignKey({ columns: [table.alinea], foreignColumns: [verslagalineas.kenmerk] }).onDelete('cascade'),
    index('verslagaanhalingen_casus').on(table.casus),
    ...policies('verslagaanhalingen', 'casus'),
  ],
);
