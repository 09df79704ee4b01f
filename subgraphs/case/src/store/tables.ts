import { OIN, THEMAS } from '@ketenhub/vocabulary';
import { type SQL, sql } from 'drizzle-orm';
import { boolean, date, index, integer, pgPolicy, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

export { logboek, logregels } from '@ketenhub/logbook/tables';

const setting = (name: string): SQL => sql.raw(`current_setting('ketenhub.${name}', true)`);
/** Rows of the casus of the token, of the casus that the case authority attests, or that an action changes. */
const ofCasus = (column: string): SQL =>
  sql`${sql.raw(column)} = ${setting('casus')} or ${sql.raw(column)} = ${setting('autoriteit')}`;
const byAction = (column: string): SQL => sql`${sql.raw(column)} = ${setting('besluit')}`;
const policies = (name: string, column: string) => [
  pgPolicy(`${name}_lezen`, { for: 'select', to: 'public', using: sql`${ofCasus(column)} or ${byAction(column)}` }),
  pgPolicy(`${name}_toevoegen`, { for: 'insert', to: 'public', withCheck: byAction(column) }),
  pgPolicy(`${name}_wijzigen`, { for: 'update', to: 'public', using: byAction(column), withCheck: byAction(column) }),
];

export const casusDeelnemers = pgTable(
  'casus_deelnemers',
  {
    casus: text().notNull(),
    /** OIN of the deelnemer. */
    oin: text().notNull(),
    vanaf: timestamp({ withTimezone: true }).notNull(),
    tot: timestamp({ withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.casus, table.oin, table.vanaf] }),
    index('casus_deelnemers_oin').on(table.oin, table.casus),
    ...policies('casus_deelnemers', 'casus'),
    pgPolicy('casus_deelnemers_eigen', {
      for: 'select',
      to: 'public',
      using: sql`${setting('doel')} = 'ZVH-WERKVOORRAAD' and oin = ${setting('organisatie')}`,
    }),
  ],
);

const atTable = sql`${setting('doel')} = 'ZVH-WERKVOORRAAD' and fase <> 'AFGESLOTEN' and (
  (${setting('rol')} in ('PROCESREGISSEUR', 'PROCESONDERSTEUNER') and ${setting('organisatie')} = '${sql.raw(OIN.zvh)}')
  or (deelnemersbesluit_op is null and aanmelder = ${setting('organisatie')})
  or exists (select 1 from casus_deelnemers d where d.casus = nummer and d.oin = ${setting('organisatie')} and d.tot is null))`;

export const casussen = pgTable(
  'casussen',
  {
    nummer: text().primaryKey(),
    thema: text({ enum: THEMAS }).notNull(),
    fase: text({
      enum: ['AANMELDING', 'TRIAGE', 'UITVRAAG', 'CASUSOVERLEG', 'UITVOERING', 'AFSCHALING', 'AFGESLOTEN'],
    }).notNull(),
    regiekleur: text({ enum: ['GROEN', 'ORANJE', 'ROOD'] }),
    versie: integer().notNull().default(1),
    /** OIN of the deelnemer that brought the casus in. */
    aanmelder: text().notNull(),
    aangemeldOp: timestamp('aangemeld_op', { withTimezone: true }).notNull(),
    doelbesluitOp: timestamp('doelbesluit_op', { withTimezone: true }),
    deelnemersbesluitOp: timestamp('deelnemersbesluit_op', { withTimezone: true }),
  },
  () => [
    ...policies('casussen', 'nummer'),
    pgPolicy('casussen_werkvoorraad', { for: 'select', to: 'public', using: atTable }),
  ],
);

export const betrokkenen = pgTable(
  'betrokkenen',
  {
    /** Cryptographically random, exists only within this casus, never derived from the person (attack 107). */
    handvat: text().primaryKey(),
    casus: text()
      .notNull()
      .references(() => casussen.nummer),
    soort: text({ enum: ['HOOFDPERSOON', 'DIRECTE_KRING'] }).notNull(),
    bsn: text().notNull(),
    naam: text().notNull(),
    geboortedatum: date({ mode: 'string' }).notNull(),
    /** Start of the retention clock of this person in this casus; never reset (WGS 1.8(7)). */
    eersteVerwerkingOp: timestamp('eerste_verwerking_op', { withTimezone: true }).notNull(),
  },
  (table) => [index('betrokkenen_casus').on(table.casus), ...policies('betrokkenen', 'casus')],
);

export const criteria = pgTable(
  'criteria',
  {
    casus: text()
      .notNull()
      .references(() => casussen.nummer),
    criterium: text({ enum: ['a', 'b', 'c', 'd'] }).notNull(),
    voldaan: boolean().notNull(),
    toelichting: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.casus, table.criterium] }), ...policies('criteria', 'casus')],
);

export const acties = pgTable(
  'acties',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    casus: text()
      .notNull()
      .references(() => casussen.nummer),
    omschrijving: text().notNull(),
    actiehouder: text().notNull(),
    deadline: date({ mode: 'string' }).notNull(),
    actieStatus: text('actie_status', { enum: ['OPEN', 'GEDAAN', 'VERVALLEN'] }).notNull(),
    bron: text().notNull(),
    herkomst: text().notNull(),
    peildatum: date({ mode: 'string' }).notNull(),
    status: text({ enum: ['FEIT', 'VERMOEDEN', 'MENING_PROFESSIONAL'] }).notNull(),
    beperking: text(),
  },
  (table) => [index('acties_casus').on(table.casus, table.deadline), ...policies('acties', 'casus')],
);

/** Who took which decision, and who recorded it: what stands in the register rests on this (WGS 2.31(2), (4), (8); R22). */
export const besluiten = pgTable(
  'besluiten',
  {
    casus: text()
      .notNull()
      .references(() => casussen.nummer),
    /** The version of the casus that the decision made. */
    versie: integer().notNull(),
    soort: text({ enum: ['DOELBESLUIT', 'DEELNEMERSBESLUIT', 'FASE'] }).notNull(),
    inhoud: text().notNull(),
    genomenDoor: text('genomen_door').array().notNull(),
    /** The recorder, by the pseudonym that the case subgraph knows. */
    vastgelegdDoor: text('vastgelegd_door').notNull(),
    vastgelegdOp: timestamp('vastgelegd_op', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.casus, table.versie] }), ...policies('besluiten', 'casus')],
);

export const CASE_GRANTS = [
  { table: 'besluiten', privileges: ['SELECT', 'INSERT'] },
  { table: 'casussen', privileges: ['SELECT', 'UPDATE'] },
  { table: 'casus_deelnemers', privileges: ['SELECT', 'INSERT', 'UPDATE'] },
  { table: 'betrokkenen', privileges: ['SELECT'] },
  { table: 'criteria', privileges: ['SELECT'] },
  { table: 'acties', privileges: ['SELECT'] },
] as const;
