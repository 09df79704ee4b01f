import type { SubgraphContext } from '@ketenhub/subgraph';
import type { Plan, Sources } from '../store/sources.ts';

export const CasusPlan = {
  doelen: (plan: Plan, _: unknown, { sources }: SubgraphContext<Sources>) => sources.plandoelen(plan),
};
