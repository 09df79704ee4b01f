import { type SubgraphContext, today } from '@ketenhub/subgraph';
import type { Scenario } from '../store/scenarios.ts';
import type { Sources } from '../store/sources.ts';
import { geldigTot, scenariostandOp } from '../values/scenario.ts';

/** Whether it counts is said at each reading: nothing has to run for a scenario to end. */
export const CasusScenario = {
  geldigTot: ({ peildatum }: Scenario) => geldigTot(peildatum),
  scenariostand: async (scenario: Scenario, _: unknown, { sources }: SubgraphContext<Sources>) => {
    const nieuwste = (await sources.scenarioversies(scenario.casus)).get(scenario.volgnummer) ?? 0;
    return scenariostandOp(scenario, { nieuwste, dag: today() });
  },
};
