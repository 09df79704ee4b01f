import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  index,
  integer,
  pgPolicy,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';
import { AVG_ONDERDELEN } from '../../values/avg.ts';
import { MELDINGONDERDELEN } from '../../values/terugsturing.ts';
import { casusColumn } from './casussen.ts';
import { policies, removable, setting } from './row-policies.ts';

export const AANMELDROUTES = ['VELDAANMELDING', 'ZSM'] as const;

/** What the aanmelder wrote, one row per casus; person, criteria and organisation stand in their own tables. */
export const aanmeldingen = pgTable(
  'aanmeldingen',
  {
    casus: casusColumn().primaryKey(),
    route: text({ enum: AANMELDROUTES }).notNull(),
    aanleiding: text().notNull(),
    beoogdResultaat: text('beoogd_resultaat').notNull(),
    /** Codes of organisations. */
    betrokkenPartners: text('betrokken_partners').array().notNull(),
    isBetrokkeneGeinformeerd: boolean('is_betrokkene_geinformeerd').notNull(),
    redenNietGeinformeerd: text('reden_niet_geinformeerd'),
    grondenNietGeinformeerd: text('gronden_niet_geinformeerd', { enum: AVG_ONDERDELEN }).array().notNull().default([]),
    /** Null once the betrokkene knows (BGS 1.3). */
    informerenHerbeoordelenOp: date('informeren_herbeoordelen_op', { mode: 'string' }),
  },
  () => policies('aanmeldingen', 'casus'),
);

/** What a melding lacked that went back to the aanmelder; each time that it went back is a ronde, and none is rewritten. */
export const terugstuurpunten = pgTable(
  'terugstuurpunten',
  {
    /** Breaks a tie in the order of a list; never leaves this database. */
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    casus: casusColumn(),
    ronde: integer().notNull(),
    onderdeel: text({ enum: MELDINGONDERDELEN }).notNull(),
    toelichting: text().notNull(),
    teruggestuurdOp: timestamp('teruggestuurd_op', { withTimezone: true }).notNull(),
  },
  (table) => [
    unique('terugstuurpunten_een').on(table.casus, table.ronde, table.onderdeel),
    index('terugstuurpunten_casus').on(table.casus, table.teruggestuurdOp, table.id),
    ...policies('terugstuurpunten', 'casus'),
  ],
);

/** The overheidsdeelnemers that judge a melding (WGS 2.31(2)); designated for the casus they are only later (2.31(4)). */
export const triagedeelnemers = pgTable(
  'triagedeelnemers',
  {
    casus: casusColumn(),
    /** OIN of the organisation. */
    oin: text().notNull(),
    vanaf: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.casus, table.oin] }),
    ...policies('triagedeelnemers', 'casus'),
    ...removable('triagedeelnemers', 'casus'),
    pgPolicy('triagedeelnemers_eigen', {
      for: 'select',
      to: 'public',
      using: sql`${setting('doel')} = 'ZVH-WERKVOORRAAD' and oin = ${setting('organisatie')}`,
    }),
  ],
);

/** Numbers of casussen that are opened here count on from above those that were entered before there was a hub. */
export const casusnummers = pgSequence('casusnummers', { startWith: 5001 });
