import { linkedRows, personen } from '@ketenhub/subgraph/tables';
import { sql } from 'drizzle-orm';
import { bigint, date, index, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { SECRET_SUBCATEGORIEEN } from './secret-rules.ts';

/**
 * The gates of WGS 2.29(2): why an organisation may give one subcategorie of one person in one casus. They belong to the
 * care organisation's own file and are only ever read by the row policies of the records; no field, status or log line
 * tells that there is one.
 */
export const grondslagen = pgTable(
  'grondslagen',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    persoonId: uuid('persoon_id')
      .notNull()
      .references(() => personen.id),
    organisatie: text().notNull(),
    subcategorie: text({ enum: SECRET_SUBCATEGORIEEN }).notNull(),
    grondslag: text({
      enum: ['UITDRUKKELIJKE_TOESTEMMING', 'WETTELIJKE_PLICHT', 'WETTELIJK_MELDRECHT', 'GOED_HULPVERLENERSCHAP'],
    }).notNull(),
    casus: text().notNull(),
    vanaf: date({ mode: 'string' }).notNull(),
    /** First day on which it no longer holds; null: until further notice. */
    tot: date({ mode: 'string' }),
    ingetrokkenOp: date('ingetrokken_op', { mode: 'string' }),
    motivering: text().notNull(),
  },
  (table) => [
    index('grondslagen_persoon').on(table.persoonId, table.subcategorie, table.casus),
    pgPolicy('grondslagen_toetsen', {
      for: 'select',
      to: 'public',
      using: sql`casus = current_setting('ketenhub.casus', true) and ${linkedRows('grondslagen', 'persoon_id', 'organisatie')}`,
    }),
  ],
);

/** The app role may test a gate and not read why it is open: no error or mistake in a query brings the motivering out. */
export const GATE_GRANT = {
  table: 'grondslagen',
  privileges: ['SELECT'],
  columns: ['persoon_id', 'organisatie', 'subcategorie', 'casus', 'vanaf', 'tot', 'ingetrokken_op'],
} as const;
