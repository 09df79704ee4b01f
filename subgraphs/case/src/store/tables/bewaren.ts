import { THEMAS } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import {
  date,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  pgView,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { BEWAARBESLUITEN, GRONDEN } from '../../retention/bewaartermijn.ts';
import { AFWIJZINGSREDENEN, VERWIJZINGEN } from '../../values/afwijzing.ts';
import { DOMEINEN } from '../../values/domein.ts';
import { betrokkenen, casusColumn, casussen } from './casussen.ts';
import { policies, setting } from './row-policies.ts';

const retaining = sql`${setting('bewaren')} = 'ja'`;
const destroying = sql`coalesce(${setting('vernietigen')}, '') <> ''`;

/** Decisions about how long the data of a casus are kept; added only, and destroyed with the casus (WGS 1.8(7), BGS 1.16). */
export const bewaarbesluiten = pgTable(
  'bewaarbesluiten',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    casus: casusColumn(),
    soort: text({ enum: BEWAARBESLUITEN }).notNull(),
    op: date({ mode: 'string' }).notNull(),
    tot: date({ mode: 'string' }),
    grond: text({ enum: GRONDEN }),
    toelichting: text().notNull(),
    /** OINs of the overheidsdeelnemers that decided. */
    genomenDoor: text('genomen_door').array().notNull(),
    /** OINs of the deelnemers that supplied data and agree to a renewal (BGS 1.16(3)). */
    instemming: text().array().notNull(),
    /** Who recorded it, as the house says it. */
    vastgelegdDoor: text('vastgelegd_door').notNull(),
    vastgelegdOp: timestamp('vastgelegd_op', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index('bewaarbesluiten_casus').on(table.casus, table.id),
    ...policies('bewaarbesluiten', 'casus'),
    pgPolicy('bewaarbesluiten_termijnen', { for: 'select', to: 'public', using: retaining }),
  ],
);

/**
 * What the retention run reads of all casussen: numbers and days, no person. A view of the owner and not a row policy, which
 * would open the whole row of every betrokkene to the run.
 */
export const bewaarstanden = pgView('bewaarstanden', {
  nummer: text().notNull(),
  fase: text().notNull(),
  aangemeldOp: timestamp('aangemeld_op', { withTimezone: true }).notNull(),
  afgeslotenOp: timestamp('afgesloten_op', { withTimezone: true }),
  eersteVerwerkingOp: timestamp('eerste_verwerking_op', { withTimezone: true }),
}).as(
  sql`select ${casussen.nummer}, ${casussen.fase}, ${casussen.aangemeldOp}, ${casussen.afgeslotenOp}, (select min(${betrokkenen.eersteVerwerkingOp}) from ${betrokkenen} where ${betrokkenen.casus} = ${casussen.nummer}) as eerste_verwerking_op from ${casussen} where ${retaining}`,
);

/** Of a casus as a whole, but the last: of one person who turned out not to belong to it (docs/adr/0049). */
export const VERNIETIGINGSGRONDEN = [
  'TERMIJN_VERSTREKEN',
  'NIET_MEER_NODIG',
  'AANMELDING_AFGEWEZEN',
  'PERSOON_VERWIJDERD',
] as const;

/** Proof of one destruction. It names no casus and no person: its id is random and stands nowhere else (WGS 1.8(7)). */
export const vernietigingen = pgTable(
  'vernietigingen',
  {
    id: uuid().primaryKey(),
    vernietigdOp: timestamp('vernietigd_op', { withTimezone: true }).notNull(),
    grond: text({ enum: VERNIETIGINGSGRONDEN }).notNull(),
    /** Rows that were removed, per table of the register. */
    rijen: jsonb().$type<Readonly<Record<string, number>>>().notNull(),
  },
  () => [
    pgPolicy('vernietigingen_lezen', { for: 'select', to: 'public', using: retaining }),
    pgPolicy('vernietigingen_toevoegen', { for: 'insert', to: 'public', withCheck: destroying }),
  ],
);

const ofCasus = sql`casus = ${setting('vernietigen')}`;

/** Per organisation that was ever linked, whether its source has destroyed what it had of the casus. */
export const vernietigingBevestigingen = pgTable(
  'vernietiging_bevestigingen',
  {
    vernietiging: uuid()
      .notNull()
      .references(() => vernietigingen.id),
    oin: text().notNull(),
    /** Number of the casus for as long as the source has to be told; gone with its confirmation. */
    casus: text(),
    /** Handle of the one person that is destroyed; null of a casus as a whole, and gone with the confirmation. */
    handvat: text(),
    /** Newer than every version that the source was told before. */
    versie: integer().notNull(),
    aangebodenOp: timestamp('aangeboden_op', { withTimezone: true }).notNull(),
    bevestigdOp: timestamp('bevestigd_op', { withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.vernietiging, table.oin] }),
    index('vernietiging_bevestigingen_casus').on(table.casus),
    pgPolicy('vernietiging_bevestigingen_lezen', { for: 'select', to: 'public', using: retaining }),
    pgPolicy('vernietiging_bevestigingen_toevoegen', {
      for: 'insert',
      to: 'public',
      withCheck: ofCasus,
    }),
    pgPolicy('vernietiging_bevestigingen_wijzigen', {
      for: 'update',
      to: 'public',
      using: retaining,
      withCheck: retaining,
    }),
  ],
);

/** How many destroyed casussen there were, for the figures of the house; a number per cell, and no row of one casus. */
export const vernietigdeCasussen = pgTable(
  'vernietigde_casussen',
  {
    thema: text({ enum: THEMAS }).notNull(),
    gemeente: text().notNull(),
    /** Domain of the aanmelder. */
    domein: text({ enum: DOMEINEN }).notNull(),
    /** Year of the aanmelding. */
    jaar: integer().notNull(),
    uitkomst: text({ enum: ['AFGEWEZEN', 'AFGESLOTEN', 'NIET_AFGESLOTEN'] }).notNull(),
    aantal: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.thema, table.gemeente, table.domein, table.jaar, table.uitkomst] }),
    pgPolicy('vernietigde_casussen_tellen', { for: 'all', to: 'public', using: destroying, withCheck: destroying }),
  ],
);

/** Why aanmeldingen were not taken up and where to they were referred: what is left of a rejection (BGS 1.16(1)b; R19). */
export const afgewezenAanmeldingen = pgTable(
  'afgewezen_aanmeldingen',
  {
    /** Year of the rejection. */
    jaar: integer().notNull(),
    reden: text({ enum: AFWIJZINGSREDENEN }).notNull(),
    verwijzing: text({ enum: VERWIJZINGEN }).notNull(),
    aantal: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jaar, table.reden, table.verwijzing] }),
    pgPolicy('afgewezen_aanmeldingen_tellen', { for: 'all', to: 'public', using: destroying, withCheck: destroying }),
  ],
);
