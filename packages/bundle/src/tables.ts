import { sql } from 'drizzle-orm';
import { bigint, pgPolicy, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/**
 * Every policy release that this process has seen. It stands in the process's own database, because that survives a restart
 * and is not the folder that somebody may put an older release back in. The app role can only add rows, and the highest
 * counts: so it can raise what was seen and never lower it.
 */
export const gezieneVrijgaven = pgTable(
  'geziene_vrijgaven',
  {
    serienummer: bigint({ mode: 'number' }).primaryKey(),
    digest: text().notNull(),
    gezienOp: timestamp('gezien_op', { withTimezone: true }).notNull().defaultNow(),
  },
  () => [
    pgPolicy('geziene_vrijgaven_toevoegen', { for: 'insert', to: 'public', withCheck: sql`true` }),
    pgPolicy('geziene_vrijgaven_lezen', { for: 'select', to: 'public', using: sql`true` }),
  ],
);

export const RELEASE_GRANTS = [{ table: 'geziene_vrijgaven', privileges: ['SELECT', 'INSERT'] }] as const;
