import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import {
  AFSCHAALCHECKS,
  AFSLUITREDENEN,
  AVEFASEN,
  EVALUATIECONCLUSIES,
  OPDRACHTSOORTEN,
  OPSCHAALREDENEN,
  REGIEKLEUREN,
} from '../../values/casusregie.ts';
import { casusColumn } from './casussen.ts';
import { policies } from './row-policies.ts';

const recordColumns = () => ({
  /** Breaks a tie in the order of a list; never leaves this database. */
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  casus: casusColumn(),
});

/**
 * Every step down and up again. The newest one of a casus says how it stands: an afschaling with the last checks and who gets the
 * regie, an opschaling after which that afschaling no longer counts, or why it was closed without one.
 */
export const schaalstappen = pgTable(
  'schaalstappen',
  {
    ...recordColumns(),
    richting: text({ enum: ['AFSCHALING', 'OPSCHALING', 'AFSLUITING'] }).notNull(),
    risicocheck: text({ enum: AFSCHAALCHECKS }),
    samenwerkingscheck: text({ enum: AFSCHAALCHECKS }),
    /** OIN of the one ketenpartner that gets the regie back. */
    regieBij: text('regie_bij'),
    consultOp: date('consult_op', { mode: 'string' }),
    /** OIN of who takes the initiative on that day. */
    consultDoor: text('consult_door'),
    naarFase: text('naar_fase', { enum: ['CASUSOVERLEG', 'UITVOERING'] }),
    reden: text({ enum: OPSCHAALREDENEN }),
    /** Why it was closed without the last checks. */
    afsluitreden: text({ enum: AFSLUITREDENEN }),
    toelichting: text(),
    vastgelegdOp: timestamp('vastgelegd_op', { withTimezone: true }).notNull(),
  },
  (table) => [
    index('schaalstappen_casus').on(table.casus, table.vastgelegdOp, table.id),
    check(
      'schaalstappen_afschaling',
      sql`richting <> 'AFSCHALING' or num_nulls(risicocheck, samenwerkingscheck, regie_bij, consult_op, consult_door) = 0`,
    ),
    check('schaalstappen_opschaling', sql`richting <> 'OPSCHALING' or num_nulls(naar_fase, reden) = 0`),
    check(
      'schaalstappen_afsluiting',
      sql`(richting = 'AFSLUITING') = (afsluitreden is not null) and (richting <> 'AFSLUITING' or toelichting is not null)`,
    ),
    ...policies('schaalstappen', 'casus'),
  ],
);

/** Which ketenpartner has the casusregie, and had it before; the one without an end has it now. */
export const casusregisseurs = pgTable(
  'casusregisseurs',
  {
    ...recordColumns(),
    /** OIN of a deelnemer, never of the house. */
    oin: text().notNull(),
    /** Whom to reach there: name and contact and nothing else of an employee (WGS 2.30(1)c). Gone when the regie ends. */
    naam: text(),
    functie: text(),
    telefoon: text(),
    vanaf: date({ mode: 'string' }).notNull(),
    tot: date({ mode: 'string' }),
  },
  (table) => [
    index('casusregisseurs_casus').on(table.casus, table.vanaf, table.id),
    check('casusregisseurs_contact', sql`num_nulls(naam, functie, telefoon) in (0, 3)`),
    ...policies('casusregisseurs', 'casus'),
  ],
);

/** An opdracht to one deelnemer to do the casemanagement or the trajectregie. */
export const opdrachten = pgTable(
  'opdrachten',
  {
    ...recordColumns(),
    /** Random. */
    kenmerk: text().notNull().unique().default(sql`gen_random_uuid()::text`),
    opdrachtsoort: text({ enum: OPDRACHTSOORTEN }).notNull(),
    /** OIN. */
    oin: text().notNull(),
    omschrijving: text().notNull(),
    vanaf: date({ mode: 'string' }).notNull(),
    /** Last day that was agreed; null for as long as it is needed. */
    tot: date({ mode: 'string' }),
    beeindigdOp: date('beeindigd_op', { mode: 'string' }),
  },
  (table) => [
    index('opdrachten_casus').on(table.casus, table.vanaf, table.id),
    check('opdrachten_tot', sql`tot is null or tot >= vanaf`),
    ...policies('opdrachten', 'casus'),
  ],
);

/** Every judgement of the AVE-fase: what people judge, by features that they name, and never computed (WGS 1.9). */
export const aveOordelen = pgTable(
  'ave_oordelen',
  {
    ...recordColumns(),
    avefase: text({ enum: AVEFASEN }).notNull(),
    kenmerken: text().array().notNull(),
    /** OINs: who holds which regie in this fase. */
    casusregie: text().notNull(),
    procesregie: text().notNull(),
    opdrachtgever: text().notNull(),
    bestuurlijk: text().notNull(),
    vastgelegdOp: date('vastgelegd_op', { mode: 'string' }).notNull(),
  },
  (table) => [
    index('ave_oordelen_casus').on(table.casus, table.vastgelegdOp, table.id),
    check('ave_oordelen_kenmerken', sql`cardinality(kenmerken) > 0`),
    ...policies('ave_oordelen', 'casus'),
  ],
);

/**
 * Every judgement of the regiekleur: what people judge, by features that they name, and never computed (WGS 1.9). The colour of now stands at the
 * casus: it is taken away when a casus goes back to the triage, and these stay.
 */
export const regieoordelen = pgTable(
  'regieoordelen',
  {
    ...recordColumns(),
    regiekleur: text({ enum: REGIEKLEUREN }).notNull(),
    kenmerken: text().array().notNull(),
    toelichting: text().notNull(),
    /** OIN of the organisation of who recorded it. */
    oin: text().notNull(),
    /** The recorder, by the pseudonym that the case subgraph knows; never answered (WGS 2.30(1)c). */
    vastgelegdDoor: text('vastgelegd_door').notNull(),
    vastgelegdOp: timestamp('vastgelegd_op', { withTimezone: true }).notNull(),
  },
  (table) => [
    index('regieoordelen_casus').on(table.casus, table.vastgelegdOp, table.id),
    check('regieoordelen_kenmerken', sql`cardinality(kenmerken) > 0`),
    ...policies('regieoordelen', 'casus'),
  ],
);

/** How the plan worked, on a day, with what follows (WGS 2.26(a), 2.31(6)). */
export const evaluaties = pgTable(
  'evaluaties',
  {
    ...recordColumns(),
    /** Version of the plan that was looked at. */
    planversie: integer().notNull(),
    evaluatiedag: date({ mode: 'string' }).notNull(),
    evaluatieconclusie: text({ enum: EVALUATIECONCLUSIES }).notNull(),
    vervolg: text().notNull(),
    volgendeOp: date('volgende_op', { mode: 'string' }),
  },
  (table) => [
    index('evaluaties_casus').on(table.casus, table.evaluatiedag, table.id),
    ...policies('evaluaties', 'casus'),
  ],
);
