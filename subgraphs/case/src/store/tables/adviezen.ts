import { OIN } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgPolicy, pgTable, text } from 'drizzle-orm/pg-core';
import { ADVIESSOORTEN, ADVIESSTREKKINGEN } from '../../values/advies.ts';
import { AFWIJZINGSREDENEN, VERWIJZINGEN } from '../../values/afwijzing.ts';
import { likely, setting } from './row-policies.ts';

const atWorklist = sql`${setting('doel')} = 'ZVH-WERKVOORRAAD'`;
const byHouse = sql`${setting('organisatie')} = '${sql.raw(OIN.zvh)}' and ${setting('rol')} = 'PROCESREGISSEUR'`;
const ofOrganisation = sql`oin = ${setting('organisatie')}`;
const past = (day: string) => sql`${sql.raw(day)} < nullif(${setting('adviezenvoor')}, '')::date`;
const destroying = sql`coalesce(${setting('vernietigen')}, '') <> ''`;

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
    index('adviesvragen_vrager').on(table.vrager, table.gesteldOp, table.id),
    check('adviesvragen_geheel', sql`num_nulls(advies, strekking, gegeven_op, gegeven_door) in (0, 4)`),
    pgPolicy('adviesvragen_lezen', {
      for: 'select',
      to: 'public',
      using: sql`${likely(sql`${atWorklist} and ((${byHouse}) or ${ofOrganisation})`)} or ${past('gesteld_op')}`,
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
    pgPolicy('adviesvragen_opruimen', { for: 'delete', to: 'public', using: past('gesteld_op') }),
  ],
);

/**
 * The advice that an aanmelder gets with a rejection, in codes. Of no casus either: the melding that it is about is destroyed in the same
 * transaction, and no column refers to it (docs/adr/0025). Never changed; only the retention run removes it.
 */
export const afwijzingsadviezen = pgTable(
  'afwijzingsadviezen',
  {
    /** Breaks a tie in the order of a list; never leaves this database. */
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** Random. */
    kenmerk: text().notNull().unique(),
    /** OIN of the organisation that brought the melding in. */
    oin: text().notNull(),
    /** Who filled in the melding, by the pseudonym that the case subgraph knows. */
    aanmelder: text().notNull(),
    reden: text({ enum: AFWIJZINGSREDENEN }).notNull(),
    verwijzing: text({ enum: VERWIJZINGEN }).notNull(),
    gegevenOp: date('gegeven_op', { mode: 'string' }).notNull(),
  },
  (table) => [
    index('afwijzingsadviezen_gegeven').on(table.gegevenOp),
    index('afwijzingsadviezen_aanmelder').on(table.aanmelder, table.gegevenOp, table.id),
    pgPolicy('afwijzingsadviezen_lezen', {
      for: 'select',
      to: 'public',
      using: sql`${likely(sql`${atWorklist} and ${ofOrganisation}`)} or ${past('gegeven_op')}`,
    }),
    pgPolicy('afwijzingsadviezen_toevoegen', { for: 'insert', to: 'public', withCheck: destroying }),
    pgPolicy('afwijzingsadviezen_opruimen', { for: 'delete', to: 'public', using: past('gegeven_op') }),
  ],
);
