import { OIN } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { casusColumn } from './casussen.ts';
import { isThere, likely, policies, removable, setting } from './row-policies.ts';

const atWorklist = sql`${setting('doel')} = 'ZVH-WERKVOORRAAD'`;
/** An action of the house that is of no casus. */
const byHouse = sql`${setting('huis')} = 'ja'`;
const byDecision = sql`${setting('besluit')} <> ''`;
/** Public texts of the house about nobody: for the worklist, an action, and a reader of a casus that stands on a list. */
const readers = sql`${atWorklist} or ${byHouse} or ${byDecision} or ${setting('casus')} <> ''`;

/** The lists of prioritised casussen that the house keeps (WGS 2.26(b)); of no casus, so they stay when one is destroyed. */
export const casuslijsten = pgTable(
  'casuslijsten',
  {
    code: text().primaryKey(),
    naam: text().notNull(),
    vastgesteldOp: date('vastgesteld_op', { mode: 'string' }).notNull(),
    /** The recorder, by the pseudonym that the case subgraph knows. */
    vastgelegdDoor: text('vastgelegd_door').notNull(),
  },
  () => [
    pgPolicy('casuslijsten_lezen', { for: 'select', to: 'public', using: readers }),
    pgPolicy('casuslijsten_toevoegen', { for: 'insert', to: 'public', withCheck: byHouse }),
  ],
);

/** Every version of the criteria of a list, with where it is published (WGS 2.32(1); R20); written once and never changed. */
export const lijstcriteria = pgTable(
  'lijstcriteria',
  {
    lijst: text()
      .notNull()
      .references(() => casuslijsten.code),
    versie: integer().notNull(),
    tekst: text().notNull(),
    publicatieUrl: text('publicatie_url').notNull(),
    /** From this day on it takes the place of the version before it. */
    geldigVanaf: date('geldig_vanaf', { mode: 'string' }).notNull(),
    vastgesteldOp: date('vastgesteld_op', { mode: 'string' }).notNull(),
    vastgelegdDoor: text('vastgelegd_door').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.lijst, table.versie] }),
    pgPolicy('lijstcriteria_lezen', { for: 'select', to: 'public', using: readers }),
    pgPolicy('lijstcriteria_toevoegen', { for: 'insert', to: 'public', withCheck: byHouse }),
  ],
);

/**
 * A casus on a list, for as long as it stands there (WGS 2.32(4)). As a melding that fits the doel it counts beside the day of the
 * doelbesluit (WGS 2.32(3)).
 */
export const lijstplaatsingen = pgTable(
  'lijstplaatsingen',
  {
    /** Breaks a tie in the order of a list; never leaves this database. */
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    casus: casusColumn(),
    lijst: text().notNull(),
    criteriaversie: integer().notNull(),
    /** Why, in the words of who decided; it may quote what deelnemers know. */
    toelichting: text().notNull(),
    /** Codes of the overheidsdeelnemers. */
    genomenDoor: text('genomen_door').array().notNull(),
    geplaatstOp: date('geplaatst_op', { mode: 'string' }).notNull(),
  },
  (table) => [
    unique('lijstplaatsingen_casus_lijst').on(table.casus, table.lijst),
    index('lijstplaatsingen_lijst').on(table.lijst, table.geplaatstOp, table.id),
    foreignKey({
      name: 'lijstplaatsingen_criteria',
      columns: [table.lijst, table.criteriaversie],
      foreignColumns: [lijstcriteria.lijst, lijstcriteria.versie],
    }),
    ...policies('lijstplaatsingen', 'casus'),
    ...removable('lijstplaatsingen', 'casus'),
    // The policies of casussen decide here too: of another casus the house is not shown that it is on a list.
    pgPolicy('lijstplaatsingen_werkvoorraad', {
      for: 'select',
      to: 'public',
      using: likely(sql`${atWorklist} and ${setting('organisatie')} = '${sql.raw(OIN.zvh)}'
        and ${setting('rol')} in ('PROCESREGISSEUR', 'PROCESONDERSTEUNER')
        and ${isThere('casussen c', sql`c.nummer = casus`)}`),
    }),
  ],
);

/** How often in a year a casus came on a list and went off it: no casus and no person. */
export const lijsttellers = pgTable(
  'lijsttellers',
  {
    lijst: text().notNull(),
    jaar: integer().notNull(),
    gebeurtenis: text({ enum: ['GEPLAATST', 'VERWIJDERD'] }).notNull(),
    aantal: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.lijst, table.jaar, table.gebeurtenis] }),
    check('lijsttellers_aantal', sql`aantal > 0`),
    pgPolicy('lijsttellers_tellen', { for: 'all', to: 'public', using: byDecision, withCheck: byDecision }),
  ],
);
