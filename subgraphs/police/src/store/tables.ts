import { recordColumns, recordRules } from '@ketenhub/subgraph/tables';
import { sql } from 'drizzle-orm';
import { boolean, check, date, integer, type PgColumn, pgTable, text } from 'drizzle-orm/pg-core';

export { gezieneVrijgaven } from '@ketenhub/bundle/tables';
export { boomkoppen, logboek, logregels, regels, sleutels, zegels } from '@ketenhub/logbook/tables';
export { bekendePersonen, partnervraagTellers } from '@ketenhub/subgraph/partnervraag-tables';
export {
  handmatigeAntwoorden,
  handmatigePersonalia,
  handmatigeVragen,
  koppelingen,
  koppelsleutel,
  koppelstanden,
  personen,
  weigeringen,
} from '@ketenhub/subgraph/tables';

const day = (name: string) => date(name, { mode: 'string' });

/** Columns of a politiegegeven: under which article of the Wpg it is processed travels with it. */
function politiegegeven() {
  return { ...recordColumns(), wpgArtikel: integer('wpg_artikel').notNull() };
}

/**
 * A ZVH gets data of Wpg art. 8 and 13 and never of 9, 10 or 12 (WGS 2.30(1)a; R07). The database refuses the rest, so that
 * no filter on the way out can be forgotten.
 */
function politieRules(name: string, persoonId: PgColumn, op?: PgColumn) {
  return [
    ...recordRules(name, persoonId, op),
    check(`${name}_bron`, sql.raw(`bron = 'politie'`)),
    check(`${name}_wpg`, sql.raw('wpg_artikel in (8, 13)')),
  ];
}

export const mutaties = pgTable(
  'mutaties',
  {
    ...politiegegeven(),
    datum: day('datum').notNull(),
    soort: text({ enum: ['OVERLAST', 'GEWELD', 'BEDREIGING', 'VERMOGEN', 'VERWARD_GEDRAG', 'OVERIG'] }).notNull(),
    toelichting: text().notNull(),
  },
  (table) => politieRules('mutaties', table.persoonId, table.datum),
);

export const hgMeldingen = pgTable(
  'hg_meldingen',
  { ...politiegegeven(), datum: day('datum').notNull(), toelichting: text().notNull() },
  (table) => politieRules('hg_meldingen', table.persoonId, table.datum),
);

export const zorgmeldingen = pgTable(
  'zorgmeldingen',
  { ...politiegegeven(), datum: day('datum').notNull(), toelichting: text().notNull() },
  (table) => politieRules('zorgmeldingen', table.persoonId, table.datum),
);

export const aanhoudingen = pgTable(
  'aanhoudingen',
  { ...politiegegeven(), datum: day('datum').notNull(), feit: text().notNull(), vervolg: text().notNull() },
  (table) => politieRules('aanhoudingen', table.persoonId, table.datum),
);

export const aandachtsvestigingen = pgTable(
  'aandachtsvestigingen',
  { ...politiegegeven(), begin: day('begin').notNull(), einde: day('einde'), instructie: text().notNull() },
  (table) => politieRules('aandachtsvestigingen', table.persoonId, table.begin),
);

export const veelplegers = pgTable(
  'veelplegers',
  {
    ...politiegegeven(),
    veelplegerstatus: text({ enum: ['GEEN', 'VEELPLEGER', 'ZEER_ACTIEVE_VEELPLEGER'] }).notNull(),
  },
  (table) => politieRules('veelplegers', table.persoonId),
);

export const geweldWapens = pgTable(
  'geweld_wapens',
  {
    ...politiegegeven(),
    geweldsindicatie: boolean().notNull(),
    wapenindicatie: boolean().notNull(),
    advies: text().notNull(),
  },
  (table) => politieRules('geweld_wapens', table.persoonId),
);

export const sfeerPvs = pgTable(
  'sfeer_pvs',
  { ...politiegegeven(), datum: day('datum').notNull(), tekst: text().notNull() },
  (table) => politieRules('sfeer_pvs', table.persoonId, table.datum),
);

/** Contact data of an employee (MEDEWERKER_CONTACT), no politiegegeven: no article of the Wpg. */
export const contactpunten = pgTable(
  'contactpunten',
  { ...recordColumns(), naam: text().notNull(), functie: text().notNull(), telefoon: text().notNull() },
  (table) => recordRules('contactpunten', table.persoonId),
);
