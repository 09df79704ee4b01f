import { recordColumns } from '@ketenhub/subgraph/tables';
import { date, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { secretRules } from './secret-rules.ts';

export { logboek, logregels } from '@ketenhub/logbook/tables';
export { koppelingen, koppelstanden, personen } from '@ketenhub/subgraph/tables';
export { grondslagen } from './grondslagen.ts';

export const ggzBetrokkenheden = pgTable(
  'ggz_betrokkenheden',
  { ...recordColumns(), sinds: date({ mode: 'string' }).notNull(), team: text().notNull() },
  (table) => secretRules('ggz_betrokkenheden', 'GGZ_BETROKKENHEID', table.persoonId),
);

export const ggzKaders = pgTable(
  'ggz_kaders',
  { ...recordColumns(), soort: text().notNull(), geldigTot: date('geldig_tot', { mode: 'string' }) },
  (table) => secretRules('ggz_kaders', 'GGZ_KADER', table.persoonId),
);

export const ggzBehandelstatussen = pgTable(
  'ggz_behandelstatussen',
  { ...recordColumns(), tekst: text().notNull() },
  (table) => secretRules('ggz_behandelstatussen', 'GGZ_BEHANDELSTATUS', table.persoonId),
);

export const verslavingszorgBetrokkenheden = pgTable(
  'verslavingszorg_betrokkenheden',
  {
    ...recordColumns(),
    sinds: date({ mode: 'string' }).notNull(),
    tot: date({ mode: 'string' }),
    toelichting: text().notNull(),
  },
  (table) => secretRules('verslavingszorg_betrokkenheden', 'VERSLAVINGSZORG_BETROKKENHEID', table.persoonId),
);

export const vtMeldingen = pgTable(
  'vt_meldingen',
  { ...recordColumns(), datum: date({ mode: 'string' }).notNull(), aard: text().notNull() },
  (table) => secretRules('vt_meldingen', 'VT_MELDING', table.persoonId),
);

export const vtVeiligheidsafspraken = pgTable(
  'vt_veiligheidsafspraken',
  { ...recordColumns(), afspraak: text().notNull(), geldigTot: date('geldig_tot', { mode: 'string' }) },
  (table) => secretRules('vt_veiligheidsafspraken', 'VT_VEILIGHEIDSAFSPRAAK', table.persoonId),
);

export const wachtlijsten = pgTable(
  'wachtlijsten',
  {
    ...recordColumns(),
    voorziening: text().notNull(),
    positie: integer().notNull(),
    sinds: date({ mode: 'string' }).notNull(),
  },
  (table) => secretRules('wachtlijsten', 'ZORG_WONEN', table.persoonId),
);
