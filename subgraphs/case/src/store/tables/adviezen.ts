import { OIN } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgPolicy, pgTable, text } from 'drizzle-orm/pg-core';
import { ADVIESSOORTEN, ADVIESSTREKKINGEN } from '../../values/advies.ts';
import { setting } from './row-policies.ts';

const atWorklist = sql`${setting('doel')} = 'ZVH-WERKVOORRAAD'`;
const byHouse = sql`${setting('organisatie')} = '${sql.raw(OIN.zvh)}' and ${setting('rol')} = 'PROCESREGISSEUR'`;
const ofOrganisation = sql`oin = ${setting('organisatie')}`;
const past = sql`gesteld_op < nullif(${setting('adviezenvoor')}, '')::date`;

/**
 * A question to the house and its advies, of no casus and about no person that can be named: no column refers to either, also
 * not when an aanmelding comes of it (docs/adr/0039). Only the retention run removes it.
 */
export const adviesvragen = pgTable(
  'adviesvragen',
  {
    /** Breaks a tie in the order of a list; never leaves this database. */
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** Random. */
    kenmerk: text().notNull().unique(),
    versie: integer().notNull().default(1),
    soort: text({ enum: ADVIESSOORTEN }).notNull(),
    /** OIN of the organisation that asks. */
    oin: text().notNull(),
    /** Who asks, by the pseudonym that the case subgraph knows. */
    vrager: text().notNull(),
    situatie: text().notNull(),
    /** Codes, and the version of the value list leefgebieden that they are of. */
    leefgebieden: text().array().notNull(),
    lijstversie: text().notNull(),
    geprobeerd: text().notNull(),
    vraag: text().notNull(),
    gesteldOp: date('gesteld_op', { mode: 'string' }).notNull(),
    advies: text(),
    strekking: text({ enum: ADVIESSTREKKINGEN }),
    gegevenOp: date('gegeven_op', { mode: 'string' }),
    gegevenDoor: text('gegeven_door'),
  },
  (table) => [
    index('adviesvragen_gesteld').on(table.gesteldOp, table.id),
    check('adviesvragen_geheel', sql`num_nulls(advies, strekking, gegeven_op, gegeven_door) in (0, 4)`),
    pgPolicy('adviesvragen_lezen', {
      for: 'select',
      to: 'public',
      using: sql`(${atWorklist} and ((${byHouse}) or ${ofOrganisation})) or ${past}`,
    }),
    pgPolicy('adviesvragen_toevoegen', {
      for: 'insert',
      to: 'public',
      withCheck: sql`${setting('adviesvraag')} = 'ja' and ${ofOrganisation}`,
    }),
    pgPolicy('adviesvragen_wijzigen', {
      for: 'update',
      to: 'public',
      using: sql`${setting('huis')} = 'ja' and ${byHouse}`,
      withCheck: sql`${setting('huis')} = 'ja' and ${byHouse}`,
    }),
    pgPolicy('adviesvragen_opruimen', { for: 'delete', to: 'public', using: past }),
  ],
);
