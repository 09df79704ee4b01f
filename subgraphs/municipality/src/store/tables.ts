import { recordColumns, recordRules } from '@ketenhub/subgraph/tables';
import type { Organisatie } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import { boolean, check, date, type PgColumn, pgTable, text } from 'drizzle-orm/pg-core';

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

/** College and burgemeester are two deelnemers (WGS 2.27(1)): the link and the refusal of the one never open the other's. */
const suppliedBy = (bron: Organisatie) => (name: string, persoonId: PgColumn, op?: PgColumn) => [
  ...recordRules(name, persoonId, op),
  check(`${name}_bron`, sql.raw(`bron = '${bron}'`)),
];
const suppliedByCollege = suppliedBy('college');
const suppliedByBurgemeester = suppliedBy('burgemeester');

/** Names as in the BRP API; the one place where geheimhouding is recorded, for the address too. */
export const brpPersonen = pgTable(
  'brp_personen',
  {
    ...recordColumns(),
    voornamen: text(),
    voorvoegsel: text(),
    geslachtsnaam: text().notNull(),
    geboortedatum: date({ mode: 'string' }).notNull(),
    /** Code of the national table of the BRP. */
    geslacht: text({ enum: ['M', 'V', 'O'] }).notNull(),
    indicatieCurateleRegister: boolean('indicatie_curatele_register').notNull(),
    geheimhoudingPersoonsgegevens: boolean('geheimhouding_persoonsgegevens').notNull(),
    inOnderzoek: boolean('in_onderzoek').notNull(),
  },
  (table) => suppliedByCollege('brp_personen', table.persoonId),
);

export const brpVerblijfplaatsen = pgTable(
  'brp_verblijfplaatsen',
  {
    ...recordColumns(),
    functieAdres: text('functie_adres', { enum: ['WOONADRES', 'BRIEFADRES'] }).notNull(),
    datumVan: date('datum_van', { mode: 'string' }).notNull(),
    adresregel1: text().notNull(),
    adresregel2: text().notNull(),
    inOnderzoek: boolean('in_onderzoek').notNull(),
  },
  (table) => suppliedByCollege('brp_verblijfplaatsen', table.persoonId),
);

/** The other person is a name and never a reference: nobody walks on from here (R09). */
export const brpRelaties = pgTable(
  'brp_relaties',
  {
    ...recordColumns(),
    soort: text({ enum: ['OUDER', 'KIND', 'PARTNER'] }).notNull(),
    naam: text().notNull(),
  },
  (table) => suppliedByCollege('brp_relaties', table.persoonId),
);

/** One row per minor, with the minor and with each inhabitant who has the gezag; both are names and never references. */
export const brpGezag = pgTable(
  'brp_gezag',
  {
    ...recordColumns(),
    type: text({
      enum: [
        'GEZAMENLIJK_OUDERLIJK_GEZAG',
        'EENHOOFDIG_OUDERLIJK_GEZAG',
        'GEZAMENLIJK_GEZAG',
        'VOOGDIJ',
        'TIJDELIJK_GEEN_GEZAG',
        'GEZAG_NIET_TE_BEPALEN',
      ],
    }).notNull(),
    minderjarige: text().notNull(),
    gezaghebbenden: text().array().notNull(),
    /** Eighteenth birthday of the minor; not supplied: from that day on the row is no longer given. */
    minderjarigTot: date('minderjarig_tot', { mode: 'string' }).notNull(),
  },
  (table) => suppliedByCollege('brp_gezag', table.persoonId),
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
  (table) => suppliedByCollege('voorzieningen', table.persoonId, table.begin),
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
  {
    ...recordColumns(),
    traject: text().notNull(),
    sinds: date({ mode: 'string' }).notNull(),
    toelichting: text().notNull(),
  },
  (table) => suppliedByCollege('schuldhulpen', table.persoonId),
);

export const leerplichten = pgTable(
  'leerplichten',
  {
    ...recordColumns(),
    datum: date({ mode: 'string' }).notNull(),
    soort: text().notNull(),
    toelichting: text().notNull(),
  },
  (table) => suppliedByCollege('leerplichten', table.persoonId, table.datum),
);

export const huisvestingen = pgTable(
  'huisvestingen',
  {
    ...recordColumns(),
    situatie: text().notNull(),
    sinds: date({ mode: 'string' }).notNull(),
    urgentie: boolean().notNull(),
    urgentieTot: date('urgentie_tot', { mode: 'string' }),
  },
  (table) => suppliedByCollege('huisvestingen', table.persoonId),
);

/** Whether somebody can identify himself; the number of the document is not needed for that, and not kept (AVG 5(1)(c)). */
export const identiteitsbewijzen = pgTable(
  'identiteitsbewijzen',
  { ...recordColumns(), soort: text().notNull(), geldigTot: date('geldig_tot', { mode: 'string' }).notNull() },
  (table) => suppliedByCollege('identiteitsbewijzen', table.persoonId),
);

/** Never a gebiedsverbod or huisverbod: those have a table, and the huisverbod a subcategorie, of their own. */
export const maatregelen = pgTable(
  'maatregelen',
  {
    ...recordColumns(),
    soort: text().notNull(),
    begin: date({ mode: 'string' }).notNull(),
    einde: date({ mode: 'string' }),
    toelichting: text().notNull(),
  },
  (table) => suppliedByBurgemeester('maatregelen', table.persoonId, table.begin),
);

export const gebiedsverboden = pgTable(
  'gebiedsverboden',
  {
    ...recordColumns(),
    gebied: text().notNull(),
    begin: date({ mode: 'string' }).notNull(),
    einde: date({ mode: 'string' }),
  },
  (table) => suppliedByBurgemeester('gebiedsverboden', table.persoonId, table.begin),
);

/** About the person who has to stay away (Wth 2), never about the housemates. */
export const huisverboden = pgTable(
  'huisverboden',
  {
    ...recordColumns(),
    begin: date({ mode: 'string' }).notNull(),
    einde: date({ mode: 'string' }).notNull(),
    verlengd: boolean().notNull(),
    toelichting: text().notNull(),
  },
  (table) => suppliedByBurgemeester('huisverboden', table.persoonId, table.begin),
);

export const woonoverlasten = pgTable(
  'woonoverlasten',
  { ...recordColumns(), datum: date({ mode: 'string' }).notNull(), toelichting: text().notNull() },
  (table) => suppliedByBurgemeester('woonoverlasten', table.persoonId, table.datum),
);
