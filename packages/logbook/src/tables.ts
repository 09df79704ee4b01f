import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgPolicy, pgSchema, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';

export const logboek = pgSchema('logboek');

/** Transaction-local settings of the sealer (`seal/seal-lines.ts`); no other code sets the second. */
export const SEALING = { logdoel: 'INTEGRITEIT_BEVEILIGING', zegelen: 'ja' } as const;
const sealing = sql`current_setting('ketenhub.logdoel', true) = 'INTEGRITEIT_BEVEILIGING' and current_setting('ketenhub.zegelen', true) = 'ja'`;

/** One of the four uses of WGS 1.8(4). */
const rechtmatig = sql`current_setting('ketenhub.logdoel', true) in ('RECHTMATIGHEID', 'INTERNE_CONTROLE', 'INTEGRITEIT_BEVEILIGING', 'GERECHTELIJKE_PROCEDURE')`;

/** What a line has as it is kept and as it is shown. */
const vanElkeRegel = () => ({
  soort: text({ enum: ['LDV', 'ADL', 'ACTOR'] }).notNull(),
  moment: text({ enum: ['VOORNEMEN', 'UITKOMST'] }).notNull(),
  /** OIN of the organisation that answers for the processing. */
  verantwoordelijke: text().notNull(),
  traceId: text('trace_id').notNull(),
  spanId: text('span_id').notNull(),
  /** Single use of a transaction token: the second line with the same jti is refused by the database (attack 70). */
  jti: text(),
});

/**
 * Every node's own logbook, append-only for the app role: LDV, decision and actor lines, each as intent and outcome. LDV lines of one moment
 * that say the same of several persons are one row here, with these persons in it; `regels` shows them as the lines that they are.
 * Reading needs one of the four uses of WGS 1.8(4), and the organisation whose lines they are, as transaction-local settings:
 * organisations that share a process do not read each other's records.
 */
export const logregels = logboek.table(
  'logregels',
  {
    volgnummer: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    ...vanElkeRegel(),
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
      using: sql`${rechtmatig} and verantwoordelijke = current_setting('ketenhub.logoin', true)`,
    }),
    // The sealer alone asks so, of every organisation: its use is one of the four, the integrity of the lines.
    pgPolicy('logregels_verzegelen', { for: 'select', to: 'public', using: sealing }),
  ],
);

/**
 * The lines as the Logboek Dataverwerkingen has them, one a betrokkene, whatever row they are kept in. As whoever asks: the row policies of
 * `logregels` say which are there.
 */
export const regels = logboek
  .view('regels', {
    volgnummer: bigint({ mode: 'number' }).notNull(),
    /** Among those of one row, from 1. */
    plaats: integer().notNull(),
    ...vanElkeRegel(),
    regel: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    geschrevenOp: timestamp('geschreven_op', { withTimezone: true }).notNull(),
  })
  .with({ securityInvoker: true })
  .as(
    sql`select l.volgnummer, coalesce(b.plaats, 1)::integer as plaats, l.soort, l.moment, l.verantwoordelijke, l.trace_id, coalesce(b.eigen ->> 0, l.span_id) as span_id, l.jti, case when b.eigen is null then l.regel else l.regel - 'betrokkenen' || jsonb_build_object('span_id', b.eigen -> 0, 'attributes', l.regel -> 'attributes' || jsonb_build_object('dpl.core.data_subject_id', (b.eigen ->> 1) || '.' || (b.eigen ->> 2))) end as regel, l.geschreven_op from logboek.logregels l left join lateral jsonb_array_elements(case when l.soort = 'LDV' and jsonb_typeof(l.regel -> 'betrokkenen') = 'array' then l.regel -> 'betrokkenen' end) with ordinality as b(eigen, plaats) on true`,
  );

/** The persons whom lines are written about now, and what a destruction names; of nothing else is a key there. */
const vanPersonen = sql`wie = any(string_to_array(current_setting('ketenhub.logboekpersonen', true), ','))`;
const teVernietigen = sql`array[wie, casus] && string_to_array(current_setting('ketenhub.logboekvernietigen', true), ',')`;

/**
 * A key for each person, organisation and year, with which the person stands sealed in the lines (attack 128). Wrapped with the key of the
 * process, and found by texts that only that key makes: the table by itself names nobody. Removed with the casus, and then nothing
 * finds the lines any more and nothing opens them.
 */
export const sleutels = logboek.table(
  'sleutels',
  {
    /** Random; stands in the lines. */
    id: text().primaryKey(),
    wie: text().notNull(),
    jaar: integer().notNull(),
    casus: text(),
    sleutel: text().notNull(),
    gemaaktOp: timestamp('gemaakt_op', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('sleutels_wie_jaar').on(table.wie, table.jaar),
    index('sleutels_casus').on(table.casus),
    pgPolicy('sleutels_lezen', {
      for: 'select',
      to: 'public',
      using: sql`${vanPersonen} or ${teVernietigen} or ${rechtmatig}`,
    }),
    pgPolicy('sleutels_maken', { for: 'insert', to: 'public', withCheck: vanPersonen }),
    pgPolicy('sleutels_vernietigen', {
      for: 'delete',
      to: 'public',
      using: teVernietigen,
    }),
  ],
);

/** The place of a line in the tree: without gaps, in the order of sealing; numbers of lines have gaps and commit out of order. */
export const zegels = logboek.table(
  'zegels',
  {
    positie: bigint({ mode: 'number' }).primaryKey(),
    /** Points at nothing: that a line is gone must be seen, not be prevented by whoever may drop the constraint too. */
    volgnummer: bigint({ mode: 'number' }).notNull(),
    /** RFC 6962 leaf of the row. */
    blad: text().notNull(),
    /** Tells a line that was backdated from one that was changed otherwise; the leaf is what proves it. */
    geschrevenOp: timestamp('geschreven_op', { withTimezone: true, mode: 'string' }).notNull(),
  },
  (table) => [
    uniqueIndex('zegels_volgnummer').on(table.volgnummer),
    pgPolicy('zegels_lezen', { for: 'select', to: 'public', using: sealing }),
    pgPolicy('zegels_schrijven', { for: 'insert', to: 'public', withCheck: sealing }),
  ],
);

/** Signed heads of the tree; one each time that lines were sealed. */
export const boomkoppen = logboek.table(
  'boomkoppen',
  {
    grootte: bigint({ mode: 'number' }).primaryKey(),
    /** Size, root, time and the head before it, signed. */
    jws: text().notNull(),
    /** Whole subtrees, to go on from; their root must be the signed one. */
    rand: jsonb().$type<readonly string[]>().notNull(),
    hoogsteVolgnummer: bigint('hoogste_volgnummer', { mode: 'number' }).notNull(),
    getekendOp: timestamp('getekend_op', { withTimezone: true }).notNull().defaultNow(),
  },
  () => [
    pgPolicy('boomkoppen_lezen', { for: 'select', to: 'public', using: sealing }),
    pgPolicy('boomkoppen_schrijven', { for: 'insert', to: 'public', withCheck: sealing }),
  ],
);

/** What the app role may do with the logbook: add and, for a lawful use, read; never change or remove a line (attack 119). */
export const LOGBOOK_GRANTS = [
  { table: 'logboek.logregels', privileges: ['SELECT', 'INSERT'] },
  { table: 'logboek.regels', privileges: ['SELECT'] },
  { table: 'logboek.sleutels', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'logboek.zegels', privileges: ['SELECT', 'INSERT'] },
  { table: 'logboek.boomkoppen', privileges: ['SELECT', 'INSERT'] },
] as const;
