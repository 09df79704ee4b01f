import { linkedRows, personen } from '@ketenhub/subgraph/tables';
import { sql } from 'drizzle-orm';
import { check, date, index, pgPolicy, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { GRONDSLAGEN } from '../consent/grondslag.ts';
import { SECRET_SUBCATEGORIEEN } from './secret-rules.ts';

/** The calendar day in the Netherlands, of the clock of the database. */
const TODAY = "(now() at time zone 'Europe/Amsterdam')::date";

/**
 * A ground that is not named here is none: the gate stays shut. Explicit consent holds only when everyone gave it whose it is
 * to give today, which the function toestemming_geldt (see the migrations) judges.
 */
const GROUNDED =
  "(grondslag in ('WETTELIJKE_PLICHT', 'WETTELIJK_MELDRECHT', 'GOED_HULPVERLENERSCHAP')" +
  " or (grondslag = 'UITDRUKKELIJKE_TOESTEMMING' and toestemming_geldt(id)))";

const IN_FORCE = `vanaf <= ${TODAY} and (tot is null or ${TODAY} < tot) and ingetrokken_op is null`;

/** The gates of the casus and persons of the token that are open today; every other gate is not there at all (R05, R06). */
const openToday = sql`casus = current_setting('ketenhub.casus', true) and ${linkedRows('grondslagen', 'persoon_id', 'organisatie')} and ${sql.raw(IN_FORCE)} and ${sql.raw(GROUNDED)}`;

/** The written weighing of goed hulpverlenerschap: what else was tried, why nobody was asked, which harm, talked over with whom. */
const wegingColumns = () => ({
  alternatieven: text(),
  waaromGeenToestemming: text('waarom_geen_toestemming'),
  schade: text(),
  collegiaalOverleg: text('collegiaal_overleg'),
  overlegMet: text('overleg_met'),
  gewogenOp: date('gewogen_op', { mode: 'string' }),
});

const filled = (column: string): string => `coalesce(btrim(${column}), '') <> ''`;

/**
 * What each kind must have before it can stand. One that was taken back may lack it: an organisation can always close a gate that it
 * should not have opened.
 */
const COMPLETE =
  `${filled('door')} and case grondslag when 'GOED_HULPVERLENERSCHAP' then ` +
  ['alternatieven', 'waarom_geen_toestemming', 'schade', 'collegiaal_overleg', 'overleg_met']
    .map(filled)
    .join(' and ') +
  ` and gewogen_op is not null when 'UITDRUKKELIJKE_TOESTEMMING' then true else ${filled('voorschrift')} end`;

/** Columns of a gate, for its table and for the view through which its own organisation reaches it. */
export const grondslagColumns = () => ({
  id: uuid().primaryKey().defaultRandom(),
  persoonId: uuid('persoon_id')
    .notNull()
    .references(() => personen.id),
  organisatie: text().notNull(),
  subcategorie: text({ enum: SECRET_SUBCATEGORIEEN }).notNull(),
  grondslag: text({ enum: GRONDSLAGEN }).notNull(),
  casus: text().notNull(),
  vanaf: date({ mode: 'string' }).notNull(),
  /** First day on which it no longer holds; null: until further notice. */
  tot: date({ mode: 'string' }),
  ingetrokkenOp: date('ingetrokken_op', { mode: 'string' }),
  ingetrokkenDoor: text('ingetrokken_door'),
  motivering: text().notNull(),
  /** Who of the organisation decided it. */
  door: text(),
  vastgelegdOp: timestamp('vastgelegd_op', { withTimezone: true }).notNull().defaultNow(),
  /** Plicht and meldrecht: the article that obliges or allows. */
  voorschrift: text(),
  ...wegingColumns(),
});

/**
 * The gates of WGS 2.29(2): why an organisation may give one subcategorie of one person in one casus. They belong to the
 * care organisation's own file and are only ever read by the row policies of the records; no field, status or log line
 * tells that there is one. Explicit consent opens only when it was given by whoever can give it (see `toestemmingen`).
 */
export const grondslagen = pgTable('grondslagen', grondslagColumns(), (table) => [
  index('grondslagen_persoon').on(table.persoonId, table.subcategorie, table.casus),
  // So that a consent can name the gate together with the person whose secret it is.
  unique('grondslagen_van_persoon').on(table.id, table.persoonId),
  // A gate is a decision that can be accounted for; goed hulpverlenerschap is the written weighing itself.
  check('grondslagen_gemotiveerd', sql`btrim(motivering) <> ''`),
  check('grondslagen_volledig', sql.raw(`ingetrokken_op is not null or (${COMPLETE})`)),
  pgPolicy('grondslagen_toetsen', { for: 'select', to: 'public', using: openToday }),
]);
