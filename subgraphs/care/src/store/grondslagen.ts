import { linkedRows, personen } from '@ketenhub/subgraph/tables';
import { sql } from 'drizzle-orm';
import { check, date, index, pgPolicy, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
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

/**
 * The gates of WGS 2.29(2): why an organisation may give one subcategorie of one person in one casus. They belong to the
 * care organisation's own file and are only ever read by the row policies of the records; no field, status or log line
 * tells that there is one. Explicit consent opens only when it was given by whoever can give it (see `toestemmingen`).
 */
export const grondslagen = pgTable(
  'grondslagen',
  {
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
    motivering: text().notNull(),
  },
  (table) => [
    index('grondslagen_persoon').on(table.persoonId, table.subcategorie, table.casus),
    // So that a consent can name the gate together with the person whose secret it is.
    unique('grondslagen_van_persoon').on(table.id, table.persoonId),
    // A gate is a decision that can be accounted for; goed hulpverlenerschap is the written weighing itself.
    check('grondslagen_gemotiveerd', sql`btrim(motivering) <> ''`),
    pgPolicy('grondslagen_toetsen', { for: 'select', to: 'public', using: openToday }),
  ],
);
