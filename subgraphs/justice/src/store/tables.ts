import { recordColumns, recordRules } from '@ketenhub/subgraph/tables';
import type { Organisatie } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import { check, date, type PgColumn, pgTable, text } from 'drizzle-orm/pg-core';

export { logboek, logregels } from '@ketenhub/logbook/tables';
export { koppelingen, koppelstanden, personen } from '@ketenhub/subgraph/tables';

/** Only this organisation may supply the record (R08), so that its own link and its own refusal decide (R04). */
const suppliedBy = (bron: Organisatie) => (name: string, persoonId: PgColumn) => [
  ...recordRules(name, persoonId),
  check(`${name}_bron`, sql.raw(`bron = '${bron}'`)),
];
const suppliedByOm = suppliedBy('om');
const suppliedByReclassering = suppliedBy('reclassering');

export const strafzaken = pgTable(
  'strafzaken',
  {
    ...recordColumns(),
    pleegdatum: date({ mode: 'string' }).notNull(),
    feit: text().notNull(),
    zittingDatum: date('zitting_datum', { mode: 'string' }),
    zittingToelichting: text('zitting_toelichting'),
    afdoening: text(),
  },
  (table) => suppliedByOm('strafzaken', table.persoonId),
);

export const voorwaarden = pgTable(
  'voorwaarden',
  { ...recordColumns(), omschrijving: text().notNull(), geldigTot: date('geldig_tot', { mode: 'string' }) },
  (table) => suppliedByOm('voorwaarden', table.persoonId),
);

/** Comes into being at DJI; the OM is the one that may supply it (Wjsg; R08). */
export const tenuitvoerleggingen = pgTable(
  'tenuitvoerleggingen',
  {
    ...recordColumns(),
    soort: text().notNull(),
    inrichting: text().notNull(),
    begin: date({ mode: 'string' }).notNull(),
    verwachtEinde: date('verwacht_einde', { mode: 'string' }),
    toelichting: text().notNull(),
  },
  (table) => suppliedByOm('tenuitvoerleggingen', table.persoonId),
);

export const toezichten = pgTable(
  'toezichten',
  {
    ...recordColumns(),
    begin: date({ mode: 'string' }).notNull(),
    einde: date({ mode: 'string' }),
    naleving: text().notNull(),
  },
  (table) => suppliedByReclassering('toezichten', table.persoonId),
);

export const adviezen = pgTable(
  'adviezen',
  { ...recordColumns(), datum: date({ mode: 'string' }).notNull(), tekst: text().notNull() },
  (table) => suppliedByReclassering('adviezen', table.persoonId),
);

export const begeleidingen = pgTable(
  'begeleidingen',
  { ...recordColumns(), casemanager: text().notNull(), drPlan: text('dr_plan').notNull() },
  (table) => suppliedBy('dji')('begeleidingen', table.persoonId),
);

export const onderzoeken = pgTable(
  'onderzoeken',
  { ...recordColumns(), begin: date({ mode: 'string' }).notNull(), uitkomst: text() },
  (table) => suppliedBy('rvdk')('onderzoeken', table.persoonId),
);
