import { OIN } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import { date, index, integer, pgPolicy, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { casusColumn } from './casussen.ts';
import { isThere, likely, policies, removable, setting } from './row-policies.ts';

const atWorklist = sql`${setting('doel')} = 'ZVH-WERKVOORRAAD'`;
/** An action of the house that is of no casus. */
const byHouse = sql`${setting('huis')} = 'ja'`;

export const RITMES = ['WEKELIJKS', 'TWEEWEKELIJKS', 'MAANDELIJKS', 'OP_AFROEP'] as const;
export const INFORMATIEDELINGEN = ['MONDELING', 'SCHERM_VAN_HET_HUIS', 'EIGEN_SCHERM', 'VERSLAG_ACHTERAF'] as const;

/**
 * Every version of the oplegger of each tafel; the newest one is in force. It is of the house and of no casus, so it stays when a
 * casus is destroyed, and holds functions and organisations, no person.
 */
export const tafels = pgTable(
  'tafels',
  {
    code: text().notNull(),
    versie: integer().notNull(),
    naam: text().notNull(),
    /** Code of the organisation, as are those below. */
    eigenaar: text().notNull(),
    /** Function of who presides. */
    voorzitter: text().notNull(),
    voorzitterVan: text('voorzitter_van').notNull(),
    /** A proposal for the deelnemersbesluit of a casus, and nothing more (WGS 2.31(4)). */
    vasteDeelnemers: text('vaste_deelnemers').array().notNull(),
    wisselendeDeelnemers: text('wisselende_deelnemers').array().notNull(),
    ritme: text({ enum: RITMES }).notNull(),
    informatiedeling: text({ enum: INFORMATIEDELINGEN }).array().notNull(),
    duurMinuten: integer('duur_minuten').notNull(),
    casussenMax: integer('casussen_max').notNull(),
    vastgesteldOp: date('vastgesteld_op', { mode: 'string' }).notNull(),
    /** The recorder, by the pseudonym that the case subgraph knows. */
    vastgelegdDoor: text('vastgelegd_door').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.code, table.versie] }),
    pgPolicy('tafels_lezen', {
      for: 'select',
      to: 'public',
      // Also while an overleg of a casus is recorded: it names the tafel.
      using: sql`${atWorklist} or ${byHouse} or ${setting('besluit')} <> ''`,
    }),
    pgPolicy('tafels_toevoegen', { for: 'insert', to: 'public', withCheck: byHouse }),
  ],
);

/** A meeting that is planned: when and how long, and nothing of what is on its agenda. Only the house sees it. */
export const overlegmomenten = pgTable(
  'overlegmomenten',
  {
    /** Random. */
    kenmerk: text().primaryKey(),
    tafel: text().notNull(),
    dag: date({ mode: 'string' }).notNull(),
    /** Minutes after midnight. */
    begint: integer().notNull(),
    duurMinuten: integer('duur_minuten').notNull(),
    versie: integer().notNull(),
  },
  () => {
    const byTheHouse = sql`${atWorklist} and ${setting('organisatie')} = '${sql.raw(OIN.zvh)}'
      and ${setting('rol')} in ('PROCESREGISSEUR', 'PROCESONDERSTEUNER')`;
    return [
      pgPolicy('overlegmomenten_lezen', { for: 'select', to: 'public', using: sql`(${byTheHouse}) or ${byHouse}` }),
      pgPolicy('overlegmomenten_toevoegen', { for: 'insert', to: 'public', withCheck: byHouse }),
      pgPolicy('overlegmomenten_wijzigen', { for: 'update', to: 'public', using: byHouse, withCheck: byHouse }),
    ];
  },
);

/**
 * A casus on the agenda of a meeting. Day and time stand here again, so that who sits at this casus need not see the meeting, from
 * which the time of others could be read (attacks 98, 99).
 */
export const agendapunten = pgTable(
  'agendapunten',
  {
    /** Breaks a tie in the order of a list; never leaves this database. */
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    casus: casusColumn(),
    overleg: text()
      .notNull()
      .references(() => overlegmomenten.kenmerk),
    tafel: text().notNull(),
    dag: date({ mode: 'string' }).notNull(),
    /** Minutes after midnight. */
    vanaf: integer().notNull(),
    minuten: integer().notNull(),
    volgorde: integer().notNull(),
  },
  (table) => [
    index('agendapunten_dag').on(table.dag, table.id),
    index('agendapunten_casus').on(table.casus),
    ...policies('agendapunten', 'casus'),
    ...removable('agendapunten', 'casus'),
    // The policies of casussen decide here too: who sees the casus in the worklist sees when it is discussed, and nobody else.
    pgPolicy('agendapunten_werkvoorraad', {
      for: 'select',
      to: 'public',
      using: likely(sql`${atWorklist} and ${isThere('casussen c', sql`c.nummer = casus`)}`),
    }),
  ],
);
