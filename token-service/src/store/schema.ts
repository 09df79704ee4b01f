import { sql } from 'drizzle-orm';
import { index, jsonb, pgPolicy, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

export { gezieneVrijgaven } from '@ketenhub/bundle/tables';
export { logboek, logregels } from '@ketenhub/logbook';

/** Value of the transaction-local setting `ketenhub.proces` without which the table gives the app role no rows. */
export const PROCES = 'token-service';

const thisProcess = sql`current_setting('ketenhub.proces', true) = 'token-service'`;

/**
 * What the authorization server keeps: sessions, interactions, grants, codes, used client assertions. The key is a
 * digest, because the id of a session or code is itself a secret: who reads this table cannot become a user with it.
 */
export const artefacten = pgTable(
  'artefacten',
  {
    sleutel: text().primaryKey(),
    soort: text().notNull(),
    inhoud: jsonb().notNull(),
    grantId: text('grant_id'),
    uid: text(),
    gebruiktOp: timestamp('gebruikt_op', { withTimezone: true }),
    verlooptOp: timestamp('verloopt_op', { withTimezone: true }).notNull(),
  },
  (table) => [
    index('artefacten_grant').on(table.grantId),
    index('artefacten_uid').on(table.uid),
    index('artefacten_verloopt').on(table.verlooptOp),
    pgPolicy('artefacten_proces', { for: 'all', to: 'public', using: thisProcess, withCheck: thisProcess }),
  ],
);

/** What the app role may do with our own table; the rows it sees are another matter (row level security). */
export const STORE_GRANTS = [{ table: 'artefacten', privileges: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] }] as const;
