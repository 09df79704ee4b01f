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

const day = (name: string) => date(name, { mode: 'string' });

/**
 * Only this organisation may supply the record (R08), so that its own link and its own refusal decide (R04). `op` is the day
 * by which a list is handed out in pages.
 */
const suppliedBy = (bron: Organisatie) => (name: string, persoonId: PgColumn, op?: PgColumn) => [
  ...recordRules(name, persoonId, op),
  check(`${name}_bron`, sql.raw(`bron = '${bron}'`)),
];
const suppliedByOm = suppliedBy('om');
const suppliedByReclassering = suppliedBy('reclassering');

export const strafzaken = pgTable(
  'strafzaken',
  {
    ...recordColumns(),
    parketnummer: text().notNull(),
    pleegdatum: day('pleegdatum').notNull(),
    feit: text().notNull(),
    stadium: text().notNull(),
  },
  (table) => suppliedByOm('strafzaken', table.persoonId, table.pleegdatum),
);

export const zittingen = pgTable(
  'zittingen',
  { ...recordColumns(), datum: day('datum').notNull(), toelichting: text().notNull() },
  (table) => suppliedByOm('zittingen', table.persoonId, table.datum),
);

export const afdoeningen = pgTable(
  'afdoeningen',
  {
    ...recordColumns(),
    datum: day('datum').notNull(),
    inhoud: text().notNull(),
    onherroepelijk: boolean().notNull(),
  },
  (table) => suppliedByOm('afdoeningen', table.persoonId, table.datum),
);

export const voorwaarden = pgTable(
  'voorwaarden',
  {
    ...recordColumns(),
    omschrijving: text().notNull(),
    begin: day('begin').notNull(),
    geldigTot: day('geldig_tot'),
    uitzondering: text(),
    uitzonderingTot: day('uitzondering_tot'),
  },
  (table) => suppliedByOm('voorwaarden', table.persoonId, table.begin),
);

export const proeftijden = pgTable(
  'proeftijden',
  { ...recordColumns(), begin: day('begin').notNull(), einde: day('einde').notNull() },
  (table) => suppliedByOm('proeftijden', table.persoonId),
);

export const isdMaatregelen = pgTable(
  'isd_maatregelen',
  {
    ...recordColumns(),
    begin: day('begin').notNull(),
    verwachtEinde: day('verwacht_einde'),
    isdFase: text('isd_fase', { enum: ['INTRAMURAAL', 'EXTRAMURAAL', 'BEEINDIGD'] }).notNull(),
    toelichting: text().notNull(),
  },
  (table) => suppliedByOm('isd_maatregelen', table.persoonId),
);

export const zsmBeoordelingen = pgTable(
  'zsm_beoordelingen',
  { ...recordColumns(), datum: day('datum').notNull(), route: text().notNull(), toelichting: text().notNull() },
  (table) => suppliedByOm('zsm_beoordelingen', table.persoonId, table.datum),
);

/**
 * Comes into being at DJI, or at the RvdK where a minor does a taakstraf; the OM is the one that may supply it (Wjsg; R08).
 * Without `inrichting` nobody is held: a taakstraf.
 */
export const tenuitvoerleggingen = pgTable(
  'tenuitvoerleggingen',
  {
    ...recordColumns(),
    soort: text().notNull(),
    inrichting: text(),
    begin: day('begin').notNull(),
    verwachtEinde: day('verwacht_einde'),
    verlof: text(),
    toelichting: text().notNull(),
  },
  (table) => suppliedByOm('tenuitvoerleggingen', table.persoonId),
);

export const toezichten = pgTable(
  'toezichten',
  {
    ...recordColumns(),
    begin: day('begin').notNull(),
    einde: day('einde'),
    kader: text().notNull(),
    toezichthouder: text().notNull(),
    telefoonToezichthouder: text('telefoon_toezichthouder').notNull(),
    meldplicht: text(),
    naleving: text().notNull(),
  },
  (table) => suppliedByReclassering('toezichten', table.persoonId, table.begin),
);

export const adviezen = pgTable(
  'adviezen',
  { ...recordColumns(), datum: day('datum').notNull(), tekst: text().notNull() },
  (table) => suppliedByReclassering('adviezen', table.persoonId),
);

/** The outcome as the professional wrote it down: a text, never a number of ours (R24). */
export const risicotaxaties = pgTable(
  'risicotaxaties',
  {
    ...recordColumns(),
    datum: day('datum').notNull(),
    instrument: text().notNull(),
    uitkomst: text().notNull(),
    afgenomenDoor: text('afgenomen_door').notNull(),
  },
  (table) => suppliedByReclassering('risicotaxaties', table.persoonId, table.datum),
);

export const begeleidingen = pgTable(
  'begeleidingen',
  {
    ...recordColumns(),
    casemanager: text().notNull(),
    telefoonCasemanager: text('telefoon_casemanager').notNull(),
    drPlan: text('dr_plan').notNull(),
  },
  (table) => suppliedBy('dji')('begeleidingen', table.persoonId),
);

export const onderzoeken = pgTable(
  'onderzoeken',
  { ...recordColumns(), begin: day('begin').notNull(), soort: text().notNull(), uitkomst: text() },
  (table) => suppliedBy('rvdk')('onderzoeken', table.persoonId, table.begin),
);
