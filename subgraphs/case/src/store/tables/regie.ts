import { sql } from 'drizzle-orm';
import { date, foreignKey, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { casusColumn } from './casussen.ts';
import { policies } from './row-policies.ts';

/** Where a record comes from and what it is worth: travels with the value (BGS 1.6, 1.8(1); WGS 2.29(3)). */
const provenance = () => ({
  bron: text().notNull(),
  herkomst: text().notNull(),
  peildatum: date({ mode: 'string' }).notNull(),
  status: text({ enum: ['FEIT', 'VERMOEDEN', 'MENING_PROFESSIONAL'] }).notNull(),
  beperking: text(),
});

const recordColumns = () => ({
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  casus: casusColumn(),
  ...provenance(),
});

/** Every version of the plan; the newest one is in force. */
export const plannen = pgTable(
  'plannen',
  {
    casus: casusColumn(),
    planversie: integer().notNull(),
    vastgesteldOp: date('vastgesteld_op', { mode: 'string' }).notNull(),
    ...provenance(),
  },
  (table) => [primaryKey({ columns: [table.casus, table.planversie] }), ...policies('plannen', 'casus')],
);

export const plandoelen = pgTable(
  'plandoelen',
  {
    casus: text().notNull(),
    planversie: integer().notNull(),
    /** Place in the plan, from 1. */
    volgnummer: integer().notNull(),
    /** Code and version of the value list leefgebieden. */
    leefgebied: text().notNull(),
    lijstversie: text().notNull(),
    omschrijving: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.casus, table.planversie, table.volgnummer] }),
    foreignKey({ columns: [table.casus, table.planversie], foreignColumns: [plannen.casus, plannen.planversie] }),
    ...policies('plandoelen', 'casus'),
  ],
);

export const acties = pgTable(
  'acties',
  {
    ...recordColumns(),
    /** Number within the casus, from 1: what a person at the table calls it by. */
    volgnummer: integer().notNull(),
    omschrijving: text().notNull(),
    actiehouder: text().notNull(),
    deadline: date({ mode: 'string' }).notNull(),
    actieStatus: text('actie_status', { enum: ['OPEN', 'GEDAAN', 'VERVALLEN'] }).notNull(),
  },
  (table) => [
    index('acties_casus').on(table.casus, table.deadline, table.id),
    unique('acties_volgnummer').on(table.casus, table.volgnummer),
    ...policies('acties', 'casus'),
  ],
);

/** A casusoverleg that was held; its verslag stands elsewhere. */
export const overleggen = pgTable(
  'overleggen',
  {
    ...recordColumns(),
    /** Random. */
    kenmerk: text().notNull().unique().default(sql`gen_random_uuid()::text`),
    datum: date({ mode: 'string' }).notNull(),
    tafel: text().notNull(),
    /** Codes of the organisations that were there. */
    aanwezig: text().array().notNull(),
    conclusie: text().notNull(),
  },
  (table) => [index('overleggen_casus').on(table.casus, table.datum, table.id), ...policies('overleggen', 'casus')],
);

export const knelpunten = pgTable(
  'knelpunten',
  {
    ...recordColumns(),
    /** Code and version of the value list knelpunten. */
    soort: text().notNull(),
    lijstversie: text().notNull(),
    sinds: date({ mode: 'string' }).notNull(),
    opgelostOp: date('opgelost_op', { mode: 'string' }),
    toelichting: text().notNull(),
  },
  (table) => [index('knelpunten_casus').on(table.casus, table.sinds, table.id), ...policies('knelpunten', 'casus')],
);

/** Every version of every scenario; the newest one of a number is in force, until its term ends (docs/adr/0036). */
export const scenarios = pgTable(
  'scenarios',
  {
    ...recordColumns(),
    /** Number within the casus, from 1. */
    volgnummer: integer().notNull(),
    scenarioversie: integer().notNull(),
    aanleiding: text().notNull(),
    afspraak: text().notNull(),
    /** What ZSM is advised; null where the scenario is for the table only. */
    afdoeningsadvies: text(),
    /** What it rests on (BGS 1.8(2)). */
    onderbouwing: text(),
    vastgesteldOp: date('vastgesteld_op', { mode: 'string' }).notNull(),
  },
  (table) => [
    index('scenarios_casus').on(table.casus, table.vastgesteldOp, table.id),
    unique('scenarios_versie').on(table.casus, table.volgnummer, table.scenarioversie),
    ...policies('scenarios', 'casus'),
  ],
);
