import type { Accountklasse } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';

export { gezieneVrijgaven } from '@ketenhub/bundle/tables';
export { boomkoppen, logboek, logregels, regels, sleutels, zegels } from '@ketenhub/logbook';

/** Value of the transaction-local setting `ketenhub.proces` without which the table gives the app role no rows. */
export const PROCES = 'token-service';

const thisProcess = sql`current_setting('ketenhub.proces', true) = 'token-service'`;

/**
 * What the authorization server keeps: sessions, interactions, grants, codes, used client assertions. The key is a
 * digest, because the id of a session or code is itself a secret: who reads this table cannot become a user with it.
 */
export const artefacten = pgTable(
  'artefacten',
  {
    sleutel: text().primaryKey(),
    soort: text().notNull(),
    inhoud: jsonb().notNull(),
    grantId: text('grant_id'),
    uid: text(),
    gebruiktOp: timestamp('gebruikt_op', { withTimezone: true }),
    verlooptOp: timestamp('verloopt_op', { withTimezone: true }).notNull(),
  },
  (table) => [
    index('artefacten_grant').on(table.grantId),
    index('artefacten_uid').on(table.uid),
    index('artefacten_verloopt').on(table.verlooptOp),
    pgPolicy('artefacten_proces', { for: 'all', to: 'public', using: thisProcess, withCheck: thisProcess }),
  ],
);

/**
 * Proposals to change the privacyprotocol. What a proposal needs was worked out when it came in; before a version is put in
 * force everything is worked out again from the two versions. The app role can only add: what was proposed stays.
 */
export const beleidsvoorstellen = pgTable(
  'beleidsvoorstellen',
  {
    digest: text().primaryKey(),
    van: text().notNull(),
    naar: text().notNull(),
    beleid: jsonb().notNull(),
    vereisten: jsonb().notNull(),
    /** What opens and closes, as sentences. */
    zinnen: jsonb().notNull(),
    toelichting: text().notNull(),
    indiener: text().notNull(),
    ingediendOp: timestamp('ingediend_op', { withTimezone: true }).notNull().defaultNow(),
  },
  () => [
    pgPolicy('beleidsvoorstellen_proces', { for: 'all', to: 'public', using: thisProcess, withCheck: thisProcess }),
  ],
);

/** What was signed about a proposal, in the order in which it was accepted; two at one place cannot both be there. */
export const beleidsstukken = pgTable(
  'beleidsstukken',
  {
    voorstel: text()
      .notNull()
      .references(() => beleidsvoorstellen.digest),
    plaats: integer().notNull(),
    jws: text().notNull(),
    ontvangenOp: timestamp('ontvangen_op', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.voorstel, table.plaats] }),
    pgPolicy('beleidsstukken_proces', { for: 'all', to: 'public', using: thisProcess, withCheck: thisProcess }),
  ],
);

/** How BGS 1.11 was met: a verklaring omtrent het gedrag, or the statutory screening of the organisation itself. */
export type Screening = 'VOG' | 'WETTELIJKE_SCREENING';

const eigenOrganisatie = sql`organisatie = current_setting('ketenhub.autorisatiebeheer', true)`;

/**
 * The system of authorisations of WGS 1.8(2): whom an organisation designated, for which class, and when it last judged that
 * anew. Of the screening only that the organisation confirmed it, of which day: never what came out of it. Everyone in this process may be asked about;
 * an organisation writes its own rows only, and none is ever removed.
 */
export const autorisaties = pgTable(
  'autorisaties',
  {
    account: text().notNull(),
    /** OIN. */
    organisatie: text().notNull(),
    klasse: text().$type<Accountklasse>().notNull(),
    aangewezenOp: date('aangewezen_op').notNull(),
    aangewezenDoor: text('aangewezen_door').notNull(),
    screening: text().$type<Screening>().notNull(),
    gescreendOp: date('gescreend_op').notNull(),
    /** Day of the training (BGS 1.17). */
    opgeleidOp: date('opgeleid_op').notNull(),
    /** Confirmed that this person has no commercial task (WGS 1.4(3)); asked of a private deelnemer. */
    geenCommercieleTaken: boolean('geen_commerciele_taken').notNull(),
    beoordeeldOp: date('beoordeeld_op').notNull(),
    beoordeeldDoor: text('beoordeeld_door').notNull(),
    ingetrokkenOp: date('ingetrokken_op'),
    ingetrokkenDoor: text('ingetrokken_door'),
  },
  (table) => [
    primaryKey({ columns: [table.account, table.organisatie] }),
    pgPolicy('autorisaties_lezen', { for: 'select', to: 'public', using: thisProcess }),
    pgPolicy('autorisaties_beheren', {
      for: 'all',
      to: 'public',
      using: eigenOrganisatie,
      withCheck: eigenOrganisatie,
    }),
  ],
);

export type Autorisatie = typeof autorisaties.$inferSelect;

/** What the app role may do with our own tables; the rows it sees are another matter (row level security). */
export const STORE_GRANTS = [
  { table: 'artefacten', privileges: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] },
  { table: 'autorisaties', privileges: ['SELECT', 'INSERT', 'UPDATE'] },
  { table: 'beleidsvoorstellen', privileges: ['SELECT', 'INSERT'] },
  { table: 'beleidsstukken', privileges: ['SELECT', 'INSERT'] },
] as const;
