import { recordColumns } from '@ketenhub/subgraph/tables';
import { date, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { secretRules } from './secret-rules.ts';

export { gezieneVrijgaven } from '@ketenhub/bundle/tables';
export { boomkoppen, logboek, logregels, regels, sleutels, zegels } from '@ketenhub/logbook/tables';
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
export { grondslagen } from './grondslagen.ts';
export { rechtsposities, toestemmingen, vertegenwoordigers } from './toestemmingen.ts';

const day = (name: string) => date(name, { mode: 'string' });

export const ggzBetrokkenheden = pgTable(
  'ggz_betrokkenheden',
  { ...recordColumns(), sinds: day('sinds').notNull(), team: text().notNull(), behandelaar: text().notNull() },
  (table) => secretRules('ggz_betrokkenheden', 'GGZ_BETROKKENHEID', table.persoonId),
);

export const ggzKaders = pgTable(
  'ggz_kaders',
  { ...recordColumns(), soort: text().notNull(), begin: day('begin').notNull(), geldigTot: day('geldig_tot') },
  (table) => secretRules('ggz_kaders', 'GGZ_KADER', table.persoonId),
);

export const ggzBehandelstatussen = pgTable(
  'ggz_behandelstatussen',
  { ...recordColumns(), tekst: text().notNull() },
  (table) => secretRules('ggz_behandelstatussen', 'GGZ_BEHANDELSTATUS', table.persoonId),
);

export const lvbIndicaties = pgTable(
  'lvb_indicaties',
  { ...recordColumns(), vastgesteldOp: day('vastgesteld_op').notNull(), toelichting: text().notNull() },
  (table) => secretRules('lvb_indicaties', 'LVB_INDICATIE', table.persoonId),
);

export const verslavingszorgBetrokkenheden = pgTable(
  'verslavingszorg_betrokkenheden',
  {
    ...recordColumns(),
    sinds: day('sinds').notNull(),
    tot: day('tot'),
    behandelaar: text().notNull(),
    toelichting: text().notNull(),
  },
  (table) =>
    secretRules('verslavingszorg_betrokkenheden', 'VERSLAVINGSZORG_BETROKKENHEID', table.persoonId, table.sinds),
);

export const vtMeldingen = pgTable(
  'vt_meldingen',
  { ...recordColumns(), datum: day('datum').notNull(), aard: text().notNull() },
  (table) => secretRules('vt_meldingen', 'VT_MELDING', table.persoonId, table.datum),
);

export const vtOnderzoeken = pgTable(
  'vt_onderzoeken',
  { ...recordColumns(), begin: day('begin').notNull(), einde: day('einde'), uitkomst: text() },
  (table) => secretRules('vt_onderzoeken', 'VT_ONDERZOEK', table.persoonId, table.begin),
);

export const vtVeiligheidsafspraken = pgTable(
  'vt_veiligheidsafspraken',
  {
    ...recordColumns(),
    vastgelegdOp: day('vastgelegd_op').notNull(),
    afspraak: text().notNull(),
    geldigTot: day('geldig_tot'),
  },
  (table) => secretRules('vt_veiligheidsafspraken', 'VT_VEILIGHEIDSAFSPRAAK', table.persoonId, table.vastgelegdOp),
);

export const giMaatregelen = pgTable(
  'gi_maatregelen',
  {
    ...recordColumns(),
    soort: text().notNull(),
    begin: day('begin').notNull(),
    einde: day('einde'),
    uitvoerder: text().notNull(),
  },
  (table) => secretRules('gi_maatregelen', 'GI_MAATREGEL', table.persoonId, table.begin),
);

export const ggdBemoeizorgen = pgTable(
  'ggd_bemoeizorgen',
  {
    ...recordColumns(),
    sinds: day('sinds').notNull(),
    tot: day('tot'),
    aanleiding: text().notNull(),
    contact: text().notNull(),
  },
  (table) => secretRules('ggd_bemoeizorgen', 'OGGZ_BEMOEIZORG', table.persoonId, table.sinds),
);

export const wlzIndicaties = pgTable(
  'wlz_indicaties',
  { ...recordColumns(), zorgprofiel: text().notNull(), sinds: day('sinds').notNull(), aanvraag: text() },
  (table) => secretRules('wlz_indicaties', 'ZORG_WONEN', table.persoonId),
);

export const beschermdWonen = pgTable(
  'beschermd_wonen',
  {
    ...recordColumns(),
    voorziening: text().notNull(),
    sinds: day('sinds').notNull(),
    tot: day('tot'),
    toelichting: text().notNull(),
  },
  (table) => secretRules('beschermd_wonen', 'ZORG_WONEN', table.persoonId),
);

export const wachtlijsten = pgTable(
  'wachtlijsten',
  {
    ...recordColumns(),
    voorziening: text().notNull(),
    positie: integer().notNull(),
    sinds: day('sinds').notNull(),
  },
  (table) => secretRules('wachtlijsten', 'ZORG_WONEN', table.persoonId, table.sinds),
);
