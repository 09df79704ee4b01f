import { recordColumns, recordRules } from '@ketenhub/subgraph/tables';
import type { Organisatie } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import { boolean, check, date, type PgColumn, pgTable, text } from 'drizzle-orm/pg-core';

export { logboek, logregels } from '@ketenhub/logbook/tables';
export { koppelingen, koppelstanden, personen } from '@ketenhub/subgraph/tables';

/** College and burgemeester are two deelnemers (WGS 2.27(1)): the link and the refusal of the one never open the other's. */
const suppliedBy = (bron: Organisatie) => (name: string, persoonId: PgColumn) => [
  ...recordRules(name, persoonId),
  check(`${name}_bron`, sql.raw(`bron = '${bron}'`)),
];
const suppliedByCollege = suppliedBy('college');
const suppliedByBurgemeester = suppliedBy('burgemeester');

/** Names as in the BRP API. */
export const brpPersonen = pgTable(
  'brp_personen',
  {
    ...recordColumns(),
    volledigeNaam: text('volledige_naam').notNull(),
    geboortedatum: date({ mode: 'string' }).notNull(),
    geheimhoudingPersoonsgegevens: boolean('geheimhouding_persoonsgegevens').notNull(),
  },
  (table) => suppliedByCollege('brp_personen', table.persoonId),
);

export const brpVerblijfplaatsen = pgTable(
  'brp_verblijfplaatsen',
  {
    ...recordColumns(),
    adresregel1: text().notNull(),
    adresregel2: text().notNull(),
    soortAdres: text('soort_adres', { enum: ['woonadres', 'briefadres'] }).notNull(),
  },
  (table) => suppliedByCollege('brp_verblijfplaatsen', table.persoonId),
);

/** The other person is a name and never a reference: nobody walks on from here (R09). */
export const brpRelaties = pgTable(
  'brp_relaties',
  { ...recordColumns(), soort: text().notNull(), naam: text().notNull() },
  (table) => suppliedByCollege('brp_relaties', table.persoonId),
);

export const voorzieningen = pgTable(
  'voorzieningen',
  {
    ...recordColumns(),
    soort: text({ enum: ['WMO', 'JEUGD', 'OPVANG'] }).notNull(),
    omschrijving: text().notNull(),
    begin: date({ mode: 'string' }).notNull(),
    einde: date({ mode: 'string' }),
  },
  (table) => suppliedByCollege('voorzieningen', table.persoonId),
);

export const uitkeringen = pgTable(
  'uitkeringen',
  {
    ...recordColumns(),
    soort: text().notNull(),
    sinds: date({ mode: 'string' }).notNull(),
    toelichting: text().notNull(),
  },
  (table) => suppliedByCollege('uitkeringen', table.persoonId),
);

export const schuldhulpen = pgTable(
  'schuldhulpen',
  { ...recordColumns(), traject: text().notNull(), toelichting: text().notNull() },
  (table) => suppliedByCollege('schuldhulpen', table.persoonId),
);

export const maatregelen = pgTable(
  'maatregelen',
  {
    ...recordColumns(),
    soort: text().notNull(),
    begin: date({ mode: 'string' }).notNull(),
    einde: date({ mode: 'string' }),
    toelichting: text().notNull(),
  },
  (table) => suppliedByBurgemeester('maatregelen', table.persoonId),
);

export const woonoverlasten = pgTable(
  'woonoverlasten',
  { ...recordColumns(), datum: date({ mode: 'string' }).notNull(), toelichting: text().notNull() },
  (table) => suppliedByBurgemeester('woonoverlasten', table.persoonId),
);
