import { boolean, index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { casusColumn } from './casussen.ts';
import { policies } from './row-policies.ts';

export const criteria = pgTable(
  'criteria',
  {
    casus: casusColumn(),
    criterium: text({ enum: ['a', 'b', 'c', 'd'] }).notNull(),
    voldaan: boolean().notNull(),
    toelichting: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.casus, table.criterium] }), ...policies('criteria', 'casus')],
);

/** Who took which decision, and who recorded it: what stands in the register rests on this (WGS 2.31(2), (4), (8); R22). */
export const besluiten = pgTable(
  'besluiten',
  {
    casus: casusColumn(),
    /** The version of the casus that the decision made. */
    versie: integer().notNull(),
    soort: text({ enum: ['DOELBESLUIT', 'DEELNEMERSBESLUIT', 'FASE'] }).notNull(),
    inhoud: text().notNull(),
    genomenDoor: text('genomen_door').array().notNull(),
    /** The recorder, by the pseudonym that the case subgraph knows. */
    vastgelegdDoor: text('vastgelegd_door').notNull(),
    vastgelegdOp: timestamp('vastgelegd_op', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.casus, table.versie] }), ...policies('besluiten', 'casus')],
);

/** Whom to reach at an organisation of this casus; an employee, never a betrokkene. */
export const contactpunten = pgTable(
  'contactpunten',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    casus: casusColumn(),
    /** OIN of the organisation that the contactpunt works for. */
    oin: text().notNull(),
    naam: text().notNull(),
    functie: text().notNull(),
    telefoon: text().notNull(),
  },
  (table) => [index('contactpunten_casus').on(table.casus), ...policies('contactpunten', 'casus')],
);
