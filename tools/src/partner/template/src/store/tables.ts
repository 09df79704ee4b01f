import { recordColumns, recordRules } from '@ketenhub/subgraph/tables';
import { sql } from 'drizzle-orm';
import { check, integer, type PgColumn, pgTable, text } from 'drizzle-orm/pg-core';

// The tables that the kit itself works with: they belong in the migrations of every subgraph.
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

/** Columns of a politiegegeven: under which article of the Wpg it is processed travels with it. */
function politiegegeven() {
  return { ...recordColumns(), wpgArtikel: integer('wpg_artikel').notNull() };
}

/**
 * A ZVH gets data of Wpg art. 8 and 13 and never of 9, 10 or 12 (WGS 2.30(1)a). The database refuses the rest, so that no
 * filter on the way out can be forgotten.
 */
function politieRules(name: string, persoonId: PgColumn) {
  return [
    ...recordRules(name, persoonId),
    check(`${name}_bron`, sql.raw(`bron = 'politie'`)),
    check(`${name}_wpg`, sql.raw('wpg_artikel in (8, 13)')),
  ];
}

export const veelplegers = pgTable(
  'veelplegers',
  {
    ...politiegegeven(),
    veelplegerstatus: text({ enum: ['GEEN', 'VEELPLEGER', 'ZEER_ACTIEVE_VEELPLEGER'] }).notNull(),
  },
  (table) => politieRules('veelplegers', table.persoonId),
);
