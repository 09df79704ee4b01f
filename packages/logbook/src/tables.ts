import { sql } from 'drizzle-orm';
import { bigint, index, jsonb, pgPolicy, pgSchema, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';

export const logboek = pgSchema('logboek');

/**
 * Every node's own logbook, append-only for the app role: LDV, decision and actor lines, each as intent and outcome.
 * Reading needs one of the four uses of WGS 1.8(4), and the organisation whose lines they are, as transaction-local settings:
 * organisations that share a process do not read each other's records.
 */
export const logregels = logboek.table(
  'logregels',
  {
    volgnummer: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    soort: text({ enum: ['LDV', 'ADL', 'ACTOR'] }).notNull(),
    moment: text({ enum: ['VOORNEMEN', 'UITKOMST'] }).notNull(),
    /** OIN of the organisation that answers for the processing. */
    verantwoordelijke: text().notNull(),
    traceId: text('trace_id').notNull(),
    spanId: text('span_id').notNull(),
    /** Single use of a transaction token: the second line with the same jti is refused by the database (attack 70). */
    jti: text(),
    regel: jsonb().notNull(),
    geschrevenOp: timestamp('geschreven_op', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('logregels_jti').on(table.jti),
    index('logregels_trace').on(table.traceId),
    pgPolicy('logregels_schrijven', { for: 'insert', to: 'public', withCheck: sql`true` }),
    pgPolicy('logregels_lezen', {
      for: 'select',
      to: 'public',
      using: sql`current_setting('ketenhub.logdoel', true) in ('RECHTMATIGHEID', 'INTERNE_CONTROLE', 'INTEGRITEIT_BEVEILIGING', 'GERECHTELIJKE_PROCEDURE') and verantwoordelijke = current_setting('ketenhub.logoin', true)`,
    }),
  ],
);

/** What the app role may do with the logbook: add and, for a lawful use, read; never change or remove (attack 119). */
export const LOGBOOK_GRANTS = [{ table: 'logboek.logregels', privileges: ['SELECT', 'INSERT'] }] as const;
