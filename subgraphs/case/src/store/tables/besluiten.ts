import { boolean, index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { casusColumn } from './casussen.ts';
import { policies, removable } from './row-policies.ts';

/** Each change of a casus is recorded under one of these; the besluiten of WGS 2.31 are the first two, closing and LIJSTPLAATSING. */
export const BESLUITSOORTEN = [
  'DOELBESLUIT',
  'DEELNEMERSBESLUIT',
  'FASE',
  'AANMELDING',
  'TRIAGEDEELNEMERS',
  'OORDEEL',
  'UITVRAAG',
  'PLAN',
  'ACTIE',
  'VOORTGANG',
  'REGIEKLEUR',
  'HEROPENING',
  'OVERLEG',
  'SCENARIO',
  'LIJSTPLAATSING',
  'LIJSTVERWIJDERING',
  'KNELPUNT',
  'AFSCHALING',
  'CASUSREGISSEUR',
  'OPDRACHT',
  'PROBLEMATIEK',
  'CONTACTPUNT',
  'AVE',
  'EVALUATIE',
  'DIRECTE_KRING',
] as const;

/** BGS 2.20(1). */
export const CRITERIA = ['a', 'b', 'c', 'd'] as const;

/** How far the criteria are met in the words of the aanmelder (BGS 2.20(3)). */
export const criteria = pgTable(
  'criteria',
  {
    casus: casusColumn(),
    criterium: text({ enum: CRITERIA }).notNull(),
    voldaan: boolean().notNull(),
    toelichting: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.casus, table.criterium] }), ...policies('criteria', 'casus')],
);

/**
 * What each overheidsdeelnemer of the triage judges of each criterium (BGS 2.20(3)); a later judgement of the same organisation
 * takes the place of the earlier one, and the besluiten tell when each was given.
 */
export const criteriumoordelen = pgTable(
  'criteriumoordelen',
  {
    casus: casusColumn(),
    /** OIN of the organisation that judges. */
    oin: text().notNull(),
    criterium: text({ enum: CRITERIA }).notNull(),
    voldaan: boolean().notNull(),
    toelichting: text().notNull(),
    beoordeeldOp: timestamp('beoordeeld_op', { withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.casus, table.oin, table.criterium] }),
    ...policies('criteriumoordelen', 'casus'),
    ...removable('criteriumoordelen', 'casus'),
  ],
);

/** Who took which decision, and who recorded it: what stands in the register rests on this (WGS 2.31(2), (4), (8); R22). */
export const besluiten = pgTable(
  'besluiten',
  {
    casus: casusColumn(),
    /** The version of the casus that the decision made. */
    versie: integer().notNull(),
    soort: text({ enum: BESLUITSOORTEN }).notNull(),
    inhoud: text().notNull(),
    /** Why, in the words of who decided; it may quote what deelnemers know, so it is read by fewer than the rest. */
    toelichting: text(),
    genomenDoor: text('genomen_door').array().notNull(),
    /** The recorder, by the pseudonym that the case subgraph knows. */
    vastgelegdDoor: text('vastgelegd_door').notNull(),
    vastgelegdOp: timestamp('vastgelegd_op', { withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.casus, table.versie] }),
    index('besluiten_casus').on(table.casus, table.vastgelegdOp, table.versie),
    ...policies('besluiten', 'casus'),
  ],
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
  (table) => [
    index('contactpunten_casus').on(table.casus),
    ...policies('contactpunten', 'casus'),
    ...removable('contactpunten', 'casus'),
  ],
);
