import type { Transaction } from '@ketenhub/database';
import { newestVersies, readScenario } from '../store/scenarios.ts';
import { newestPlanversie } from '../store/write-plan.ts';
import { scenariostandOp } from '../values/scenario.ts';
import type { Deel } from './deel.ts';

/** Whether the plan and the scenario's that were asked about are still those in force: what changed since, nobody was asked about. */
export async function isStillCurrent(
  tx: Transaction,
  { casus, dag }: { readonly casus: string; readonly dag: string },
  delen: readonly Pick<Deel, 'deelsoort' | 'verwijzing'>[],
): Promise<boolean> {
  const nieuwsteScenarios = await newestVersies(tx, casus);
  const planversie = await newestPlanversie(tx, casus);
  for (const { deelsoort, verwijzing } of delen) {
    if (deelsoort === 'PLAN' && verwijzing !== String(planversie)) return false;
    if (deelsoort !== 'SCENARIO') continue;
    const [volgnummer = 0, scenarioversie = 0] = verwijzing.split('.').map(Number);
    const scenario = await readScenario(tx, { casus, volgnummer, scenarioversie });
    const nieuwste = nieuwsteScenarios.get(volgnummer) ?? 0;
    if (scenario === null || scenariostandOp(scenario, { nieuwste, dag }) !== 'GELDIG') return false;
  }
  return true;
}
