import { OIN } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  pgView,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { BETROKKENE_AAN_TAFEL, MEDEDELINGEN, OVERLEGGEDEELTEN } from '../../values/betrokkene-aan-tafel.ts';
import { casusColumn, casussen } from './casussen.ts';
import { policies, removable, setting } from './row-policies.ts';

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
    /** Who does it there: name and contact of an employee (WGS 2.30(1)c), for as long as the organisation takes part. */
    naam: text(),
    functie: text(),
    telefoon: text(),
    /** What came of it. */
    opvolging: text(),
  },
  (table) => [
    index('acties_casus').on(table.casus, table.deadline, table.id),
    check('acties_contact', sql`num_nulls(naam, functie, telefoon) in (0, 3)`),
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
    /** Of the betrokkene codes and a day only; null of an overleg of which this was not recorded. */
    betrokkeneAanTafel: text('betrokkene_aan_tafel', { enum: BETROKKENE_AAN_TAFEL }),
    gedeelteMetBetrokkene: text('gedeelte_met_betrokkene', { enum: OVERLEGGEDEELTEN }),
    verteldAanBetrokkene: text('verteld_aan_betrokkene', { enum: MEDEDELINGEN }).array().notNull().default([]),
    verteldAanBetrokkeneOp: date('verteld_aan_betrokkene_op', { mode: 'string' }),
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
    /** Random: a number would tell by its gaps what was withdrawn. */
    kenmerk: text().notNull().unique().default(sql`gen_random_uuid()::text`),
    /** Code and version of the value list leefgebieden; null where it was recorded before a knelpunt had one. */
    leefgebied: text(),
    leefgebiedVersie: text('leefgebied_versie'),
  },
  (table) => [
    index('knelpunten_casus').on(table.casus, table.sinds, table.id),
    check('knelpunten_leefgebied_met_versie', sql`(leefgebied is null) = (leefgebied_versie is null)`),
    ...policies('knelpunten', 'casus'),
    ...removable('knelpunten', 'casus'),
  ],
);

/** Fewer casussen than this are not told: one could know whom it is about (WGS 1.9; docs/adr/0042). */
export const KNELPUNT_DREMPEL = 5;

/**
 * How many casussen an open knelpunt holds up, per leefgebied, for who keeps the regie over the house: a view of the owner and not a
 * row policy, which would open the words of every knelpunt. Small counts and zero are the same: no row. It gives no totals, from which a small one
 * could be worked out.
 */
export const knelpunttellingen = pgView('knelpunttellingen', {
  soort: text().notNull(),
  leefgebied: text(),
  casussen: integer().notNull(),
})
  .with({ securityBarrier: true })
  .as(
    sql`select ${knelpunten.soort}, ${knelpunten.leefgebied}, count(distinct ${knelpunten.casus})::integer as casussen from ${knelpunten} join ${casussen} on ${casussen.nummer} = ${knelpunten.casus} where ${setting('doel')} = 'ZVH-WERKVOORRAAD' and ${setting('rol')} in ('PROCESREGISSEUR', 'PROCESONDERSTEUNER') and ${setting('organisatie')} = '${sql.raw(OIN.zvh)}' and ${knelpunten.opgelostOp} is null and ${casussen.fase} <> 'AFGESLOTEN' group by ${knelpunten.soort}, ${knelpunten.leefgebied} having count(distinct ${knelpunten.casus}) >= ${sql.raw(String(KNELPUNT_DREMPEL))}`,
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
