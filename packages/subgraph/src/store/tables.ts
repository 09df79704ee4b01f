import { sql } from 'drizzle-orm';
import {
  bigint,
  date,
  foreignKey,
  index,
  integer,
  type PgColumn,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

const setting = (name: string) => sql.raw(`current_setting('ketenhub.${name}', true)`);
const rowOfToken = sql`casus = ${setting('casus')} and handvat = any(string_to_array(${setting('betrokkenen')}, ','))`;
const linking = sql`casus = ${setting('koppelen')}`;

const withoutBsn = sql`bsn is null and ${setting('koppelen')} <> ''`;

/**
 * The persons that one organisation knows; only the row with the BSN of the link at hand can be read. Without a BSN it stands for
 * one handle of an organisation that answers by hand: made with its link and gone with it, and nobody finds anyone by it.
 */
export const personen = pgTable(
  'personen',
  { id: uuid().primaryKey().defaultRandom(), organisatie: text().notNull(), bsn: text() },
  (table) => [
    uniqueIndex('personen_bsn').on(table.organisatie, table.bsn),
    pgPolicy('personen_koppelen', { for: 'select', to: 'public', using: sql`bsn = ${setting('bsn')}` }),
    pgPolicy('personen_van_handvat', { for: 'all', to: 'public', using: withoutBsn, withCheck: withoutBsn }),
  ],
);

/** Which handle of which casus is which own person, per organisation; no person means: not known here. */
export const koppelingen = pgTable(
  'koppelingen',
  {
    handvat: text().notNull(),
    organisatie: text().notNull(),
    casus: text().notNull(),
    soort: text({ enum: ['HOOFDPERSOON', 'DIRECTE_KRING'] }).notNull(),
    persoonId: uuid('persoon_id').references(() => personen.id),
    gekoppeldOp: timestamp('gekoppeld_op', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.handvat, table.organisatie] }),
    index('koppelingen_casus').on(table.casus),
    pgPolicy('koppelingen_lezen', { for: 'select', to: 'public', using: sql`(${rowOfToken}) or ${linking}` }),
    pgPolicy('koppelingen_maken', { for: 'insert', to: 'public', withCheck: linking }),
    pgPolicy('koppelingen_wijzigen', { for: 'update', to: 'public', using: linking, withCheck: linking }),
    pgPolicy('koppelingen_verwijderen', { for: 'delete', to: 'public', using: linking }),
  ],
);

/** The newest version of a casus that was applied per organisation: an older message comes too late (WGS 2.31(4), (8)). */
export const koppelstanden = pgTable(
  'koppelstanden',
  { casus: text().notNull(), organisatie: text().notNull(), versie: integer().notNull() },
  (table) => [
    primaryKey({ columns: [table.casus, table.organisatie] }),
    pgPolicy('koppelstanden_koppelen', { for: 'all', to: 'public', using: linking, withCheck: linking }),
  ],
);

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
      using: sql`casus = ${setting('casus')} or ${linking} or ${eigenBeheer}`,
    }),
    pgPolicy('weigeringen_maken', { for: 'insert', to: 'public', withCheck: eigenBeheer }),
    pgPolicy('weigeringen_intrekken', { for: 'update', to: 'public', using: eigenBeheer, withCheck: eigenBeheer }),
  ],
);

/**
 * What an organisation that answers by hand is asked: one subcategorie of one person of one casus. Nothing in it is about what
 * is known; whether it is open follows from the answers and the refusals.
 */
export const handmatigeVragen = pgTable(
  'handmatige_vragen',
  {
    id: uuid().primaryKey().defaultRandom(),
    organisatie: text().notNull(),
    casus: text().notNull(),
    handvat: text().notNull(),
    soort: text({ enum: ['HOOFDPERSOON', 'DIRECTE_KRING'] }).notNull(),
    thema: text().notNull(),
    subcategorie: text().notNull(),
    /** The person as linked now; records that answer it follow when the organisation comes to know the person. */
    persoonId: uuid('persoon_id')
      .notNull()
      .references(() => personen.id),
    gesteldOp: timestamp('gesteld_op', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    unique('handmatige_vragen_een').on(table.organisatie, table.casus, table.handvat, table.subcategorie),
    unique('handmatige_vragen_van_persoon').on(table.id, table.persoonId, table.organisatie, table.casus),
    pgPolicy('handmatige_vragen_lezen', {
      for: 'select',
      to: 'public',
      using: sql`(${rowOfToken}) or ${linking} or ${eigenBeheer}`,
    }),
    pgPolicy('handmatige_vragen_stellen', { for: 'insert', to: 'public', withCheck: linking }),
    pgPolicy('handmatige_vragen_wijzigen', { for: 'update', to: 'public', using: linking, withCheck: linking }),
    pgPolicy('handmatige_vragen_verwijderen', { for: 'delete', to: 'public', using: linking }),
  ],
);

/**
 * That a question was answered, with records (GEGEVENS) or with the word that nothing is known. The records themselves stand in
 * the tables of the source; they follow the answer when it moves to another person, and go when it or its question goes.
 */
export const handmatigeAntwoorden = pgTable(
  'handmatige_antwoorden',
  {
    id: uuid().primaryKey().defaultRandom(),
    vraagId: uuid('vraag_id').notNull().unique('handmatige_antwoorden_een'),
    organisatie: text().notNull(),
    casus: text().notNull(),
    persoonId: uuid('persoon_id').notNull(),
    soort: text({ enum: ['GEGEVENS', 'NIETS_BEKEND'] }).notNull(),
    door: text().notNull(),
    vastgelegdOp: timestamp('vastgelegd_op', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    unique('handmatige_antwoorden_van_persoon').on(table.id, table.persoonId, table.organisatie),
    foreignKey({
      name: 'handmatige_antwoorden_vraag',
      columns: [table.vraagId, table.persoonId, table.organisatie, table.casus],
      foreignColumns: [
        handmatigeVragen.id,
        handmatigeVragen.persoonId,
        handmatigeVragen.organisatie,
        handmatigeVragen.casus,
      ],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    pgPolicy('handmatige_antwoorden_lezen', {
      for: 'select',
      to: 'public',
      using: sql`casus = ${setting('casus')} or ${linking} or ${eigenBeheer}`,
    }),
    pgPolicy('handmatige_antwoorden_geven', { for: 'insert', to: 'public', withCheck: eigenBeheer }),
    pgPolicy('handmatige_antwoorden_intrekken', { for: 'delete', to: 'public', using: eigenBeheer }),
  ],
);

/**
 * Whom an open question is about, sealed with a key of this process: for the people of the organisation only. No question of the
 * hub reaches a row of it, and it goes with the last open question about the person.
 */
export const handmatigePersonalia = pgTable(
  'handmatige_personalia',
  {
    handvat: text().notNull(),
    organisatie: text().notNull(),
    casus: text().notNull(),
    verzegeld: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.handvat, table.organisatie] }),
    pgPolicy('handmatige_personalia_lezen', { for: 'select', to: 'public', using: sql`${linking} or ${eigenBeheer}` }),
    pgPolicy('handmatige_personalia_bewaren', { for: 'insert', to: 'public', withCheck: linking }),
    pgPolicy('handmatige_personalia_wijzigen', { for: 'update', to: 'public', using: linking, withCheck: linking }),
    pgPolicy('handmatige_personalia_wissen', {
      for: 'delete',
      to: 'public',
      using: sql`${linking} or ${eigenBeheer}`,
    }),
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
    /** The answer by hand that it is part of; null for a record of the source system. */
    antwoordId: uuid('antwoord_id'),
  };
}

/** Rows of persons that are linked for the casus and handles of the token, for the organisation that holds them (R04). */
export function linkedRows(table: string, persoonId = 'persoon_id', bron = 'bron') {
  return sql.raw(
    `exists (select 1 from koppelingen k where k.persoon_id = "${table}"."${persoonId}" and k.organisatie = "${table}"."${bron}"` +
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
      ` and w.ingetrokken_op is null and (w.handvat is null or exists (select 1 from koppelingen k` +
      ` where k.persoon_id = "${table}"."persoon_id" and k.organisatie = w.organisatie and k.handvat = w.handvat)))`,
  );
}

/** What was answered by hand for one casus is there in that casus only, also of a person whom the organisation knows from others. */
export function answeredHere(table: string) {
  return sql.raw(
    `("${table}"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "${table}"."antwoord_id"` +
      ` and a.casus = current_setting('ketenhub.casus', true)))`,
  );
}

interface AnswerColumns {
  readonly antwoordId: PgColumn;
  readonly bron: PgColumn;
}

/**
 * A record that answers by hand is of the person and the organisation of its answer, and goes with it. Only that organisation, in
 * its own management, writes one; every other record comes from the source system alone.
 */
export function answerRules(name: string, persoonId: PgColumn) {
  const { antwoordId, bron } = persoonId.table as unknown as AnswerColumns;
  return [
    foreignKey({
      name: `${name}_antwoord`,
      columns: [antwoordId, persoonId, bron],
      foreignColumns: [handmatigeAntwoorden.id, handmatigeAntwoorden.persoonId, handmatigeAntwoorden.organisatie],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    index(`${name}_antwoord`).on(sql`antwoord_id`).where(sql`antwoord_id is not null`),
    pgPolicy(`${name}_met_de_hand`, {
      for: 'insert',
      to: 'public',
      withCheck: sql.raw(`antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true)`),
    }),
  ];
}

/**
 * Index and row policy of a record table. A table that is handed out by the page names the day that it is sorted on, so that
 * the index gives a person's rows in that order; the count still reads them all.
 */
export function recordRules(name: string, persoonId: PgColumn, op?: PgColumn) {
  return [
    index(`${name}_persoon`).on(persoonId, ...(op === undefined ? [] : [op])),
    pgPolicy(`${name}_lezen`, {
      for: 'select',
      to: 'public',
      using: sql`${linkedRows(name)} and ${answeredHere(name)}`,
    }),
    ...answerRules(name, persoonId),
  ];
}

export const LINK_GRANTS = [
  { table: 'koppelstanden', privileges: ['SELECT', 'INSERT', 'UPDATE'] },
  { table: 'personen', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'handmatige_vragen', privileges: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] },
  { table: 'handmatige_antwoorden', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'handmatige_personalia', privileges: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] },
  { table: 'weigeringen', privileges: ['SELECT', 'INSERT'] },
  { table: 'weigeringen', privileges: ['UPDATE'], columns: ['ingetrokken_op', 'ingetrokken_door'] },
  { table: 'koppelingen', privileges: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] },
] as const;
