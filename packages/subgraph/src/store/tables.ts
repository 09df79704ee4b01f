import { type SQL, sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  type PgColumn,
  pgPolicy,
  pgTable,
  pgView,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

const setting = (name: string) => sql.raw(`current_setting('ketenhub.${name}', true)`);
const linking = sql`casus = ${setting('koppelen')}`;

const rowOfToken = sql`casus = ${setting('casus')} and handvat = any(string_to_array(${setting('betrokkenen')}, ','))`;
const vanHandvat = sql`van_handvat is not null and ${setting('koppelen')} <> ''`;

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
 * a link finds its person through `gekoppelde_personen`. A row with a handle in place of the BSN stands for one link of an organisation
 * that answers by hand: what its people type about the person hangs on it, and it goes with the link. No process reads more of it than that.
 */
export const personen = pgTable(
  'personen',
  {
    id: uuid().primaryKey().defaultRandom(),
    organisatie: text().notNull(),
    bsn: text(),
    /** By which the organisation's own people recognise the person; may stay empty. No question reads it. */
    naam: text(),
    // The default keeps it out of what is inserted; the trigger gives it, and without the trigger the row is refused.
    zegel: bytea().default(sql`null`),
    /** The link that it stands for; named apart, so that a join by organisation and seal stays what it was. */
    vanHandvat: text('van_handvat'),
  },
  (table) => [
    uniqueIndex('personen_bsn').on(table.organisatie, table.bsn),
    index('personen_zegel').on(table.organisatie, table.zegel),
    uniqueIndex('personen_handvat').on(table.organisatie, table.vanHandvat),
    check('personen_bsn_of_handvat', sql`(bsn is null) <> (van_handvat is null)`),
    check('personen_verzegeld', sql`(bsn is null) = (zegel is null)`),
    pgPolicy('personen_van_handvat', { for: 'all', to: 'public', using: vanHandvat, withCheck: vanHandvat }),
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
  /** Whom the answers by hand to this link hang on; null where the organisation does not answer by hand. */
  handPersoonId: uuid('hand_persoon_id'),
}).existing();

/** That a record is of the person of a link: from the organisation's own system, or typed by its people for this link. */
export function vanGekoppelde(persoonId: AnyPgColumn): SQL {
  return sql`${persoonId} = any(array[${gekoppeldePersonen.persoonId}, ${gekoppeldePersonen.handPersoonId}])`;
}

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
      using: sql`casus = ${setting('casus')} or ${linking} or ${eigenBeheer}`,
    }),
    pgPolicy('weigeringen_vernietigen_lezen', { for: 'select', to: 'public', using: destroyed }),
    pgPolicy('weigeringen_vernietigen', { for: 'delete', to: 'public', using: destroyed }),
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
    /** The row that stands for the handle, also where the organisation knows the person: answers are of this link alone. */
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
 * the tables of the source, and go when it or its question goes.
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
    }).onDelete('cascade'),
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

/**
 * Rows of persons that are linked for the casus and handles of the token, for the organisation that holds them (R04): of the person
 * whom it knows, or of the one that stands for the handle. Two conditions in place of one, so that the planner can hash each.
 */
export function linkedRows(table: string, persoonId = 'persoon_id', bron = 'bron') {
  const linked = (persoon: string) =>
    `exists (select 1 from gekoppelde_personen k where k.${persoon} = "${table}"."${persoonId}" and k.organisatie = "${table}"."${bron}"` +
    ` and k.casus = current_setting('ketenhub.casus', true))`;
  return sql.raw(`(${linked('persoon_id')} or ${linked('hand_persoon_id')})`);
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
      ` where "${table}"."persoon_id" in (k.persoon_id, k.hand_persoon_id) and k.organisatie = w.organisatie and k.handvat = w.handvat)))`,
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
    }).onDelete('cascade'),
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
  { table: 'gekoppelde_personen', privileges: ['SELECT'] },
  { table: 'betrokkenen_van_beheer', privileges: ['SELECT'] },
  // Only who stands for a handle, by the row policy; never a BSN, a name or a seal.
  { table: 'personen', privileges: ['SELECT'], columns: ['id', 'organisatie', 'van_handvat'] },
  { table: 'personen', privileges: ['DELETE'] },
  { table: 'handmatige_vragen', privileges: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] },
  { table: 'handmatige_antwoorden', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'handmatige_personalia', privileges: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] },
  { table: 'weigeringen', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'weigeringen', privileges: ['UPDATE'], columns: ['ingetrokken_op', 'ingetrokken_door'] },
  { table: 'koppelingen', privileges: ['INSERT', 'UPDATE', 'DELETE'] },
  // Not the seal: a process that can make seals may compare none.
  { table: 'koppelingen', privileges: ['SELECT'], columns: ['handvat', 'organisatie', 'casus'] },
] as const;
