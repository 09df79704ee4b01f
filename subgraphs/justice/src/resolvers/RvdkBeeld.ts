import type { Bladwens, SubgraphContext } from '@ketenhub/subgraph';
import type { Sources } from '../store/sources.ts';
import type { JustitieBeeldParent } from './JustitieBeeld.ts';

type Context = SubgraphContext<Sources>;

export const RvdkBeeld = {
  stand: ({ betrokkene }: JustitieBeeldParent, _: unknown, { sources }: Context) => sources.rvdk.stand.load(betrokkene),
  onderzoeken: ({ betrokkene }: JustitieBeeldParent, wens: Bladwens, { sources }: Context) =>
    sources.rvdk.onderzoeken.load(betrokkene, wens),
};
