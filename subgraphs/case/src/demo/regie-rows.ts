import { createHash } from 'node:crypto';
import type { Waardelijsten } from '@ketenhub/policy';
import type { DemoCasus } from '@ketenhub/region';
import type { acties, knelpunten, overleggen, plandoelen, plannen, scenarios } from '../store/tables.ts';
import { chooseValue } from '../values/value-lists.ts';

export function planRows({ nummer, plan }: DemoCasus): (typeof plannen.$inferInsert)[] {
  if (plan === null) return [];
  const { doelen: _, ...row } = plan;
  return [{ ...row, casus: nummer }];
}

/** @throws UnknownValue for a leefgebied outside its value list */
export function plandoelRows({ nummer, plan }: DemoCasus, lijsten: Waardelijsten): (typeof plandoelen.$inferInsert)[] {
  if (plan === null) return [];
  return plan.doelen.map(({ leefgebied, omschrijving }, index) => ({
    casus: nummer,
    planversie: plan.planversie,
    volgnummer: index + 1,
    leefgebied,
    lijstversie: chooseValue(lijsten, 'leefgebieden', { code: leefgebied, dag: plan.vastgesteldOp }).versie,
    omschrijving,
  }));
}

export function actieRows(casus: DemoCasus): (typeof acties.$inferInsert)[] {
  return casus.acties.map((actie, index) => ({ ...actie, volgnummer: index + 1, casus: casus.nummer }));
}

/** The same name at every start, so that a person view of the demo can be compared with an earlier one. */
function kenmerkOf(what: string, index: number): string {
  return createHash('sha256').update(`demo ${what} ${index}`).digest('base64url').slice(0, 22);
}

export function overlegRows({ nummer, overleggen: held }: DemoCasus): (typeof overleggen.$inferInsert)[] {
  return held.map(({ betrokkene, ...overleg }, index) => ({
    ...overleg,
    kenmerk: kenmerkOf(`overleg ${nummer}`, index),
    betrokkeneAanTafel: betrokkene?.wie ?? 'NIEMAND',
    gedeelteMetBetrokkene: betrokkene?.gedeelte ?? null,
    verteldAanBetrokkene: [...(betrokkene?.verteld ?? [])],
    verteldAanBetrokkeneOp: betrokkene === undefined ? null : overleg.datum,
    aanwezig: [...overleg.aanwezig],
    casus: nummer,
  }));
}

/** @throws UnknownValue for a knelpunt outside its value list */
export function knelpuntRows(casus: DemoCasus, lijsten: Waardelijsten): (typeof knelpunten.$inferInsert)[] {
  return casus.knelpunten.map((knelpunt, index) => ({
    ...knelpunt,
    kenmerk: kenmerkOf(`knelpunt ${casus.nummer}`, index),
    leefgebiedVersie: chooseValue(lijsten, 'leefgebieden', { code: knelpunt.leefgebied, dag: knelpunt.sinds }).versie,
    lijstversie: chooseValue(lijsten, 'knelpunten', { code: knelpunt.soort, dag: knelpunt.sinds }).versie,
    casus: casus.nummer,
  }));
}

export function scenarioRows(casus: DemoCasus): (typeof scenarios.$inferInsert)[] {
  return casus.scenarios.map((scenario, index) => ({
    ...scenario,
    casus: casus.nummer,
    volgnummer: index + 1,
    scenarioversie: 1,
  }));
}
