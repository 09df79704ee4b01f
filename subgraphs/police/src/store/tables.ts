import { recordColumns, recordRules } from '@ketenhub/subgraph/tables';
import { boolean, date, pgTable, text } from 'drizzle-orm/pg-core';

export { logboek, logregels } from '@ketenhub/logbook/tables';
export { koppelingen, koppelstanden, personen } from '@ketenhub/subgraph/tables';

export const mutaties = pgTable(
  'mutaties',
  {
    ...recordColumns(),
    datum: date({ mode: 'string' }).notNull(),
    soort: text({ enum: ['OVERLAST', 'GEWELD', 'BEDREIGING', 'VERMOGEN', 'VERWARD_GEDRAG', 'OVERIG'] }).notNull(),
    toelichting: text().notNull(),
  },
  (table) => recordRules('mutaties', table.persoonId),
);

export const hgMeldingen = pgTable(
  'hg_meldingen',
  { ...recordColumns(), datum: date({ mode: 'string' }).notNull(), toelichting: text().notNull() },
  (table) => recordRules('hg_meldingen', table.persoonId),
);

export const zorgmeldingen = pgTable(
  'zorgmeldingen',
  { ...recordColumns(), datum: date({ mode: 'string' }).notNull(), toelichting: text().notNull() },
  (table) => recordRules('zorgmeldingen', table.persoonId),
);

export const veelplegers = pgTable(
  'veelplegers',
  {
    ...recordColumns(),
    veelplegerstatus: text({ enum: ['GEEN', 'VEELPLEGER', 'ZEER_ACTIEVE_VEELPLEGER'] }).notNull(),
  },
  (table) => recordRules('veelplegers', table.persoonId),
);

export const geweldWapens = pgTable(
  'geweld_wapens',
  {
    ...recordColumns(),
    geweldsindicatie: boolean().notNull(),
    wapenindicatie: boolean().notNull(),
    advies: text().notNull(),
  },
  (table) => recordRules('geweld_wapens', table.persoonId),
);

export const contactpunten = pgTable(
  'contactpunten',
  { ...recordColumns(), naam: text().notNull(), functie: text().notNull(), telefoon: text().notNull() },
  (table) => recordRules('contactpunten', table.persoonId),
);
