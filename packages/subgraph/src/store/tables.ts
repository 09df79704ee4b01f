import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  type PgColumn,
  pgPolicy,
  pgTable,
  pgView,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

const setting = (name: string) => sql.raw(`current_setting('ketenhub.${name}', true)`);
const linking = sql`casus = ${setting('koppelen')}`;

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/**
 * The key of the seals, made by the migration: one row that only the owner reads. It keeps the BSN of a person who is not
 * known here from being read back out of a link; who reads key and links together can still find it.
 */
export const koppelsleutel = pgTable(
  'koppelsleutel',
  { enige: boolean().primaryKey().default(true), sleutel: bytea().notNull() },
  () => [check('koppelsleutel_enige', sql`enige`)],
).enableRLS();

/**
 * The persons that one organisation knows. Whoever fills it gives the BSN; a trigger puts its seal beside it. No process reads it:
 * a link finds its person through `gekoppelde_personen`.
 */
export const personen = pgTable(
  'personen',
  {
    id: uuid().primaryKey().defaultRandom(),
    organisatie: text().notNull(),
    bsn: text().notNull(),
    /** By which the organisation's own people recognise the person; may stay empty. No question reads it. */
    naam: text(),
    // The default keeps it out of what is inserted; the trigger gives it, and without the trigger the row is refused.
    zegel: bytea().notNull().default(sql`null`),
  },
  (table) => [
    uniqueIndex('personen_bsn').on(table.organisatie, table.bsn),
    index('personen_zegel').on(table.organisatie, table.zegel),
  ],
).enableRLS();

/**
 * Which handle of which casus is whom, per organisation: by the seal of the BSN and not by the person, so that it holds for who becomes
 * known here afterwards. Written while linking; questions read `gekoppelde_personen`.
 */
export const koppelingen = pgTable(
  'koppelingen',
  {
    handvat: text().notNull(),
    organisatie: text().notNull(),
    casus: text().notNull(),
    soort: text({ enum: ['HOOFDPERSOON', 'DIRECTE_KRING'] }).notNull(),
    zegel: bytea().notNull(),
    gekoppeldOp: timestamp('gekoppeld_op', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.handvat, table.organisatie] }),
    index('koppelingen_casus').on(table.casus),
    pgPolicy('koppelingen_lezen', { for: 'select', to: 'public', using: linking }),
    pgPolicy('koppelingen_maken', { for: 'insert', to: 'public', withCheck: linking }),
    pgPolicy('koppelingen_wijzigen', { for: 'update', to: 'public', using: linking, withCheck: linking }),
    pgPolicy('koppelingen_verwijderen', { for: 'delete', to: 'public', using: linking }),
  ],
);

/**
 * The links of the persons in the token, for its casus, each with the organisation's own person as of this moment; no person means: not
 * known here. A view of the migration that reads with its owner's rights: the process reads no BSN, no seal and no other person.
 */
export const gekoppeldePersonen = pgView('gekoppelde_personen', {
  handvat: text().notNull(),
  organisatie: text().notNull(),
  casus: text().notNull(),
  soort: text({ enum: ['HOOFDPERSOON', 'DIRECTE_KRING'] }).notNull(),
  persoonId: uuid('persoon_id'),
}).existing();

/**
 * Who is linked for one organisation, for its own people and in the context of their key: its own record of the person, as far as it has
 * one. A view of the migration, like the one above; without BSN.
 */
export const betrokkenenVanBeheer = pgView('betrokkenen_van_beheer', {
  casus: text().notNull(),
  handvat: text().notNull(),
  soort: text({ enum: ['HOOFDPERSOON', 'DIRECTE_KRING'] }).notNull(),
  gekoppeldOp: timestamp('gekoppeld_op', { withTimezone: true }).notNull(),
  persoonId: uuid('persoon_id'),
  naam: text(),
}).existing();

/** The newest version of a casus that was applied per organisation: an older message comes too late (WGS 2.31(4), (8)). */
export const koppelstanden = pgTable(
  'koppelstanden',
  { casus: text().notNull(), organisatie: text().notNull(), versie: integer().notNull() },
  (table) => [
    primaryKey({ columns: [table.casus, table.organisatie] }),
    pgPolicy('koppelstanden_koppelen', { for: 'all', to: 'public', using: linking, withCheck: linking }),
  ],
);

/** The casus that the case authority says is destroyed. */
const destroyed = sql`casus = ${setting('vernietigen')}`;
const eigenBeheer = sql`organisatie = ${setting('bronbeheer')}`;

/**
 * What an organisation withholds (WEIGERING), or gives with a limitation on onward supply (DOORVERSTREKKING): per casus and
 * subcategorie, of one person or (no handle) of all. It stands with the source and is taken back there (WGS 2.29(3)).
 */
export const weigeringen = pgTable(
  'weigeringen',
  {
    id: uuid().primaryKey().defaultRandom(),
    organisatie: text().notNull(),
    casus: text().notNull(),
    handvat: text(),
    subcategorie: text().notNull(),
    soort: text({ enum: ['WEIGERING', 'DOORVERSTREKKING'] }).notNull(),
    reden: text().notNull(),
    door: text().notNull(),
    vastgelegdOp: timestamp('vastgelegd_op', { withTimezone: true }).notNull().defaultNow(),
    ingetrokkenOp: timestamp('ingetrokken_op', { withTimezone: true }),
    ingetrokkenDoor: text('ingetrokken_door'),
  },
  (table) => [
    index('weigeringen_casus').on(table.casus),
    pgPolicy('weigeringen_lezen', {
      for: 'select',
      to: 'public',
      using: sql`casus = ${setting('casus')} or ${eigenBeheer}`,
    }),
    pgPolicy('weigeringen_vernietigen_lezen', { for: 'select', to: 'public', using: destroyed }),
    pgPolicy('weigeringen_vernietigen', { for: 'delete', to: 'public', using: destroyed }),
    pgPolicy('weigeringen_maken', { for: 'insert', to: 'public', withCheck: eigenBeheer }),
    pgPolicy('weigeringen_intrekken', { for: 'update', to: 'public', using: eigenBeheer, withCheck: eigenBeheer }),
  ],
);

/** Columns of every record: whose it is and the provenance that travels with the value (BGS 1.6; WGS 2.29(3)). */
export function recordColumns() {
  return {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    persoonId: uuid('persoon_id')
      .notNull()
      .references(() => personen.id),
    bron: text().notNull(),
    herkomst: text().notNull(),
    peildatum: date({ mode: 'string' }).notNull(),
    status: text({ enum: ['FEIT', 'VERMOEDEN', 'MENING_PROFESSIONAL'] }).notNull(),
    beperking: text(),
  };
}

/** Rows of persons that are linked for the casus and handles of the token, for the organisation that holds them (R04). */
export function linkedRows(table: string, persoonId = 'persoon_id', bron = 'bron') {
  return sql.raw(
    `exists (select 1 from gekoppelde_personen k where k.persoon_id = "${table}"."${persoonId}" and k.organisatie = "${table}"."${bron}"` +
      ` and k.casus = current_setting('ketenhub.casus', true))`,
  );
}

/**
 * No refusal of this subcategorie in the casus of the token. In a row policy, so that a record that is refused is to every statement
 * what a record that does not exist is: for organisations under secrecy the two may not differ in anything (WGS 2.29(2); R05).
 */
export function notRefused(table: string, subcategorie: string) {
  return sql.raw(
    `not exists (select 1 from weigeringen w where w.casus = current_setting('ketenhub.casus', true)` +
      ` and w.organisatie = "${table}"."bron" and w.subcategorie = '${subcategorie}' and w.soort = 'WEIGERING'` +
      ` and w.ingetrokken_op is null and (w.handvat is null or exists (select 1 from gekoppelde_personen k` +
      ` where k.persoon_id = "${table}"."persoon_id" and k.organisatie = w.organisatie and k.handvat = w.handvat)))`,
  );
}

/**
 * Index and row policy of a record table. A table that is handed out by the page names the day that it is sorted on, so that
 * the index gives a person's rows in that order; the count still reads them all.
 */
export function recordRules(name: string, persoonId: PgColumn, op?: PgColumn) {
  return [
    index(`${name}_persoon`).on(persoonId, ...(op === undefined ? [] : [op])),
    pgPolicy(`${name}_lezen`, { for: 'select', to: 'public', using: linkedRows(name) }),
  ];
}

export const LINK_GRANTS = [
  { table: 'koppelstanden', privileges: ['SELECT', 'INSERT', 'UPDATE'] },
  { table: 'gekoppelde_personen', privileges: ['SELECT'] },
  { table: 'betrokkenen_van_beheer', privileges: ['SELECT'] },
  { table: 'weigeringen', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'weigeringen', privileges: ['UPDATE'], columns: ['ingetrokken_op', 'ingetrokken_door'] },
  { table: 'koppelingen', privileges: ['INSERT', 'UPDATE', 'DELETE'] },
  // Not the seal: a process that can make seals may compare none.
  { table: 'koppelingen', privileges: ['SELECT'], columns: ['handvat', 'organisatie', 'casus'] },
] as const;
