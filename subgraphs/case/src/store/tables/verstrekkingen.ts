import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import { casusColumn } from './casussen.ts';
import { policies } from './row-policies.ts';

/** To whom a result of the casus may go, each on conditions of its own (WGS 1.7, 2.28). */
export const ONTVANGERSOORTEN = ['DEELNEMER', 'DERDE', 'ANDER_ZVH', 'SAMENWERKINGSVERBAND'] as const;
export const DEELSOORTEN = ['FEIT', 'PLAN', 'SCENARIO', 'BESLUITEN', 'DEELNEMERS'] as const;

const verstrekkingColumn = () =>
  text()
    .notNull()
    .references(() => verstrekkingen.kenmerk);

/** What was or will be supplied to whom, and on which conditions. The hub sends nothing: this is the record of it. */
export const verstrekkingen = pgTable(
  'verstrekkingen',
  {
    /** Breaks a tie in the order of a list; never leaves this database. */
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    casus: casusColumn(),
    /** Random: a number would tell by its gaps that there is more than one sees. */
    kenmerk: text().notNull().unique(),
    ontvangersoort: text({ enum: ONTVANGERSOORTEN }).notNull(),
    /** Code of a deelnemer, OIN of another house, code of a samenwerkingsverband; null for a derde without one. */
    ontvanger: text(),
    ontvangerNaam: text('ontvanger_naam').notNull(),
    grondslag: text().notNull(),
    noodzaak: text().notNull(),
    voorwaarden: text().notNull(),
    verstrekkingstand: text({ enum: ['VOORBEREID', 'VERSTREKT', 'INGETROKKEN'] }).notNull(),
    vastgelegdOp: date('vastgelegd_op', { mode: 'string' }).notNull(),
    /** The recorder, by the pseudonym that the case subgraph knows. */
    vastgelegdDoor: text('vastgelegd_door').notNull(),
    verstrektOp: date('verstrekt_op', { mode: 'string' }),
    verstrektDoor: text('verstrekt_door'),
    /** Overheidsdeelnemers that decided, where the law leaves it to them (WGS 2.28, 2.31(11)). */
    genomenDoor: text('genomen_door').array().notNull(),
    /** Day on which the RAC tested it (WGS 1.7(2)). */
    racGetoetstOp: date('rac_getoetst_op', { mode: 'string' }),
  },
  (table) => [
    index('verstrekkingen_casus').on(table.casus, table.vastgelegdOp, table.id),
    check('verstrekkingen_verstrekt', sql`(verstrekkingstand = 'VERSTREKT') = (verstrekt_op is not null)`),
    ...policies('verstrekkingen', 'casus'),
  ],
);

/** What is in a verstrekking: references, never a copy of what a partner gave. */
export const verstrekkingsdelen = pgTable(
  'verstrekkingsdelen',
  {
    casus: casusColumn(),
    verstrekking: verstrekkingColumn(),
    volgnummer: integer().notNull(),
    deelsoort: text({ enum: DEELSOORTEN }).notNull(),
    /** Kenmerk of the fact, version of the plan, number and version of the scenario; of the casus for the others. */
    verwijzing: text().notNull(),
    /** Where the fact came from, which decides who sees that it was supplied, also when it has left the dossier. */
    betrokkene: text(),
    veld: text(),
    subcategorie: text(),
    bron: text(),
  },
  (table) => [
    primaryKey({ columns: [table.verstrekking, table.volgnummer] }),
    index('verstrekkingsdelen_casus').on(table.casus),
    check(
      'verstrekkingsdelen_herkomst',
      sql`(deelsoort = 'FEIT') = (betrokkene is not null and veld is not null and subcategorie is not null and bron is not null)`,
    ),
    ...policies('verstrekkingsdelen', 'casus'),
  ],
);

/** What the recipient told of it (WGS 1.7(4)); the newest of a verstrekking is shown, those before it stay. */
export const terugkoppelingen = pgTable(
  'terugkoppelingen',
  {
    casus: casusColumn(),
    verstrekking: text().notNull(),
    volgnummer: integer().notNull(),
    gevraagdOp: date('gevraagd_op', { mode: 'string' }).notNull(),
    uiterlijkOp: date('uiterlijk_op', { mode: 'string' }).notNull(),
    ontvangenOp: date('ontvangen_op', { mode: 'string' }),
    gevolg: text({ enum: ['OPGEVOLGD', 'DEELS_OPGEVOLGD', 'NIET_OPGEVOLGD'] }),
    isBruikbaar: boolean('is_bruikbaar'),
    /** How far it worked, or why nothing came of it. */
    toelichting: text(),
  },
  (table) => [
    primaryKey({ columns: [table.verstrekking, table.volgnummer] }),
    foreignKey({ columns: [table.verstrekking], foreignColumns: [verstrekkingen.kenmerk] }),
    index('terugkoppelingen_casus').on(table.casus),
    check('terugkoppelingen_ontvangen', sql`(ontvangen_op is null) = (gevolg is null)`),
    ...policies('terugkoppelingen', 'casus'),
  ],
);

/** What an organisation was asked before the supply, and what it answered; it may answer anew until the supply. */
export const verstrekkingstandpunten = pgTable(
  'verstrekkingstandpunten',
  {
    /** Breaks a tie in the order of a list; never leaves this database. */
    id: integer().notNull().unique().generatedAlwaysAsIdentity(),
    casus: casusColumn(),
    verstrekking: verstrekkingColumn(),
    /** Code. */
    organisatie: text().notNull(),
    /** INSTEMMING: it must agree (WGS 1.7(3), 2.28(4), 2.29(3)). BEZWAAR: it may object (WGS 1.7(1)-(2)). */
    gevraagd: text({ enum: ['INSTEMMING', 'BEZWAAR'] }).notNull(),
    antwoord: text({ enum: ['AKKOORD', 'GEWEIGERD'] }),
    gevraagdOp: date('gevraagd_op', { mode: 'string' }).notNull(),
    beantwoordOp: timestamp('beantwoord_op', { withTimezone: true }),
    /** The person of that organisation, by the pseudonym that the case subgraph knows. */
    beantwoordDoor: text('beantwoord_door'),
    /** Raised by each answer: two people of one organisation never lose each other's. */
    versie: integer().notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.verstrekking, table.organisatie] }),
    index('verstrekkingstandpunten_casus').on(table.casus, table.gevraagdOp),
    check(
      'verstrekkingstandpunten_antwoord',
      sql`(antwoord is null) = (beantwoord_op is null) and (antwoord is null) = (beantwoord_door is null)`,
    ),
    ...policies('verstrekkingstandpunten', 'casus'),
  ],
);
