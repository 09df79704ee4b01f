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
import { byDestruction, likely, policies, setting } from './row-policies.ts';

const day = (name: string) => date(name, { mode: 'string' });

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
  },
  (table) => [
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
