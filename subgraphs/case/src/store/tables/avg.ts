import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, pgPolicy, pgTable, text } from 'drizzle-orm/pg-core';
import {
  AVG_BESLUITEN,
  AVG_GRONDEN,
  AVG_SOORTEN,
  AVG_VERLENGINGSREDENEN,
  type AvgOnderdeel,
  type AvgStandpunt,
  CORRECTIEANTWOORDEN,
  CORRECTIEGEBREKEN,
} from '../../values/avg.ts';
import { casusColumn } from './casussen.ts';
import { byDestruction, isThere, likely, onTermijn, policies, setting } from './row-policies.ts';

const day = (name: string) => date(name, { mode: 'string' });

/** Last day to decide and to tell so (AVG 12(3)-(4)), as `uiterlijkOp` says it; of what nobody asked a refusal is told to nobody. */
const antwoordOp = `case when besluit_op is null or (informeren_uitgesteld_tot is null and (geinformeerd_op is null or geinformeerd_op < besluit_op) and not (soort = 'INFORMEREN' and besluit = 'AFGEWEZEN')) then (ontvangen_op + case when verlengingsreden is null then interval '1 month' else interval '3 months' end)::date end`;
/** Of a refusal that can be decided anew alone: of another nothing is left to be done. */
const herbeoordelen = `case when grond in ('UAVG_41', 'RAADPLEGING_ONVOLLEDIG') then herbeoordeling_op end`;

/**
 * A request of the betrokkene, with what each deelnemer answered (BGS 1.2). One row holds all of it, so that a decision rests on the
 * answers of one version. No words of the request and none of a deelnemer: codes and days.
 */
export const avgVerzoeken = pgTable(
  'avg_verzoeken',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    casus: casusColumn(),
    kenmerk: text().notNull().unique(),
    soort: text({ enum: AVG_SOORTEN }).notNull(),
    ontvangenOp: day('ontvangen_op').notNull(),
    identiteitGecontroleerdOp: day('identiteit_gecontroleerd_op'),
    identiteitGecontroleerdDoor: text('identiteit_gecontroleerd_door'),
    raadplegingTot: day('raadpleging_tot').notNull(),
    standpunten: jsonb().$type<readonly AvgStandpunt[]>().notNull(),
    verlengingsreden: text({ enum: AVG_VERLENGINGSREDENEN }),
    besluit: text({ enum: AVG_BESLUITEN }),
    grond: text({ enum: AVG_GRONDEN }),
    besluitOp: day('besluit_op'),
    herbeoordelingOp: day('herbeoordeling_op'),
    geinformeerdOp: day('geinformeerd_op'),
    informerenUitgesteldTot: day('informeren_uitgesteld_tot'),
    uitstelgronden: jsonb().$type<readonly AvgOnderdeel[]>().notNull().default([]),
    versie: integer().notNull().default(1),
    /** First day on which something must be done; null when nothing is left. The database keeps it, so that no change forgets it. */
    termijnOp: day('termijn_op').generatedAlwaysAs(
      sql.raw(`least(${antwoordOp}, ${herbeoordelen}, informeren_uitgesteld_tot)`),
    ),
  },
  (table) => [
    index('avg_verzoeken_termijn').on(table.termijnOp, table.id).where(sql`termijn_op is not null`),
    index('avg_verzoeken_casus').on(table.casus, table.ontvangenOp, table.id),
    check(
      'avg_verzoek_met_identiteit',
      sql`num_nulls(identiteit_gecontroleerd_op, identiteit_gecontroleerd_door) = case soort when 'INFORMEREN' then 2 else 0 end`,
    ),
    check('avg_besluit_met_dag', sql`(besluit is null) = (besluit_op is null)`),
    check('avg_afwijzing_met_grond', sql`(besluit is null or besluit = 'TOEGEWEZEN') = (grond is null)`),
    check(
      'avg_tijdelijk_met_herbeoordeling',
      sql`grond is null or grond not in ('UAVG_41', 'RAADPLEGING_ONVOLLEDIG') or herbeoordeling_op is not null`,
    ),
    ...policies('avg_verzoeken', 'casus').filter(({ name }) => name !== 'avg_verzoeken_lezen'),
    pgPolicy('avg_verzoeken_lezen', {
      for: 'select',
      to: 'public',
      using: sql`(casus = ${setting('casus')} and ${setting('rol')} = 'CONTACTPUNT' and ${setting('doel')} = 'AVG-VERZOEK') or casus = ${setting('besluit')} or ${byDestruction('casus')}`,
    }),
    // Those with a day, over the casussen in which the own organisation takes part, closed or not: who may read the request itself.
    pgPolicy('avg_verzoeken_termijnen', {
      for: 'select',
      to: 'public',
      using:
        likely(sql`${onTermijn} and ${setting('rol')} = 'CONTACTPUNT' and termijn_op is not null and ${setting('account')} <> ''
        and ${isThere('casus_deelnemers d', sql`d.casus = avg_verzoeken.casus and d.oin = ${setting('organisatie')} and d.tot is null`)}
        and not ${isThere('belangenconflicten b', sql`b.casus = avg_verzoeken.casus and b.account = ${setting('account')} and b.ingetrokken_op is null`)}`),
    }),
  ],
);

/**
 * What the betrokkene says is wrong, told to the organisation that it is of, and what that organisation did (AVG 16, 19; BGS 1.7).
 * The words are for that organisation in the open casus; the contactpunt and who answers for the organisation see the codes.
 */
export const correcties = pgTable(
  'correcties',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    casus: casusColumn(),
    kenmerk: text().notNull().unique(),
    verzoek: text()
      .notNull()
      .references(() => avgVerzoeken.kenmerk),
    /** OIN of the organisation that it is of. */
    oin: text().notNull(),
    omschrijving: text().notNull(),
    /** Coordinate in the graph of the hub, `PolitieMutatie.toelichting`. */
    veld: text().notNull(),
    gebrek: text({ enum: CORRECTIEGEBREKEN }).notNull(),
    gemeldOp: day('gemeld_op').notNull(),
    antwoord: text({ enum: CORRECTIEANTWOORDEN }),
    afgehandeldOp: day('afgehandeld_op'),
    /** Day on which the organisation that the value first came from was told. */
    oorsprongIngelichtOp: day('oorsprong_ingelicht_op'),
    versie: integer().notNull().default(1),
  },
  (table) => [
    index('correcties_casus').on(table.casus, table.gemeldOp, table.id),
    index('correcties_verzoek').on(table.verzoek),
    index('correcties_open').on(table.oin, table.gemeldOp, table.id).where(sql`antwoord is null`),
    check('correcties_antwoord_met_dag', sql`(antwoord is null) = (afgehandeld_op is null)`),
    ...policies('correcties', 'casus').filter(({ name }) => name !== 'correcties_lezen'),
    pgPolicy('correcties_lezen', {
      for: 'select',
      to: 'public',
      using: sql`(casus = ${setting('casus')} and (oin = ${setting('organisatie')} or (${setting('rol')} = 'CONTACTPUNT' and ${setting('doel')} = 'AVG-VERZOEK')))
        or casus = ${setting('besluit')} or ${byDestruction('casus')}`,
    }),
    // Open ones of the own organisation, of any casus: nothing else of a casus has a policy for this doel.
    pgPolicy('correcties_open', {
      for: 'select',
      to: 'public',
      using: likely(sql`${setting('doel')} = 'AVG-CORRECTIE' and antwoord is null and oin = ${setting('organisatie')}`),
    }),
  ],
);
