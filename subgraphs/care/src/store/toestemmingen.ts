import { personen } from '@ketenhub/subgraph/tables';
import { sql } from 'drizzle-orm';
import { bigint, check, date, foreignKey, index, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { TOESTEMMING_ROLLEN, TOESTEMMING_VORMEN, VERTEGENWOORDIGER_ROLLEN, WIJZEN } from '../consent/rechtspositie.ts';
import { grondslagen } from './grondslagen.ts';

// Both go with the person: of who stands for a link of the answers by hand nothing stays when the link goes.

/** Columns of what is known of a person; the view of its own organisation has the same. */
export const rechtspositieColumns = () => ({
  persoonId: uuid('persoon_id')
    .primaryKey()
    .references(() => personen.id, { onDelete: 'cascade' }),
  geboortedatum: date({ mode: 'string' }).notNull(),
});

/** Columns of who stands for a person; the view of its own organisation has the same. */
export const vertegenwoordigerColumns = () => ({
  id: uuid().primaryKey().defaultRandom(),
  persoonId: uuid('persoon_id')
    .notNull()
    .references(() => personen.id, { onDelete: 'cascade' }),
  rol: text({ enum: VERTEGENWOORDIGER_ROLLEN }).notNull(),
  naam: text().notNull(),
  vanaf: date({ mode: 'string' }).notNull(),
  /** First day on which it no longer holds; null: no end is known. */
  tot: date({ mode: 'string' }),
});

/** Columns of a consent; the view of its own organisation has the same. */
export const toestemmingColumns = () => ({
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  grondslagId: uuid('grondslag_id').notNull(),
  persoonId: uuid('persoon_id').notNull(),
  rol: text({ enum: TOESTEMMING_ROLLEN }).notNull(),
  vertegenwoordigerId: uuid('vertegenwoordiger_id'),
  wijze: text({ enum: WIJZEN }).notNull(),
  gegevenOp: date('gegeven_op', { mode: 'string' }).notNull(),
  /** It counts at once, whatever day stands here (R06). */
  ingetrokkenOp: date('ingetrokken_op', { mode: 'string' }),
  ingetrokkenDoor: text('ingetrokken_door'),
  /** How it was given; null where the organisation's own system does not say. */
  vorm: text({ enum: TOESTEMMING_VORMEN }),
  /** Who of the organisation wrote it down, and when. */
  vastgelegdDoor: text('vastgelegd_door'),
  vastgelegdOp: timestamp('vastgelegd_op', { withTimezone: true }).notNull().defaultNow(),
});

// No row policy and no grant on these three: the app role reads none of it, in no context. The row policy of `grondslagen` asks
// the function toestemming_geldt (see the migrations), which runs as the owner and answers yes or no about one gate.

/** What the organisation knows of a person that decides who may consent: the date of birth. No row: nobody may. */
export const rechtsposities = pgTable('rechtsposities', rechtspositieColumns()).enableRLS();

/** Who holds gezag over a person or is curator or mentor, from and until when, as the organisation knows it. */
export const vertegenwoordigers = pgTable('vertegenwoordigers', vertegenwoordigerColumns(), (table) => [
  index('vertegenwoordigers_persoon').on(table.persoonId),
  unique('vertegenwoordigers_van_persoon').on(table.id, table.persoonId, table.rol),
  check('vertegenwoordigers_duur', sql`tot > vanaf`),
]).enableRLS();

/**
 * Who consented to a gate, in which role, and how it was judged on that day who had to (`wijze`). A consent is of the gate and
 * the person whose secret it is, and of a vertegenwoordiger of that same person: a parent's own secret is not the child's.
 */
export const toestemmingen = pgTable('toestemmingen', toestemmingColumns(), (table) => [
  index('toestemmingen_grondslag').on(table.grondslagId),
  foreignKey({
    name: 'toestemmingen_grondslag_fk',
    columns: [table.grondslagId, table.persoonId],
    foreignColumns: [grondslagen.id, grondslagen.persoonId],
  }),
  foreignKey({
    name: 'toestemmingen_vertegenwoordiger_fk',
    columns: [table.vertegenwoordigerId, table.persoonId, table.rol],
    foreignColumns: [vertegenwoordigers.id, vertegenwoordigers.persoonId, vertegenwoordigers.rol],
  }),
  check('toestemmingen_door', sql`(rol = 'BETROKKENE') = (vertegenwoordiger_id is null)`),
  check('toestemmingen_ingetrokken', sql`ingetrokken_op >= gegeven_op`),
]).enableRLS();
