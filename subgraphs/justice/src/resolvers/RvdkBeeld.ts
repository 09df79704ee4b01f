import type { SubgraphContext } from '@ketenhub/subgraph';
import type { Sources } from '../store/sources.ts';
import type { JustitieBeeldParent } from './JustitieBeeld.ts';

type Context = SubgraphContext<Sources>;

export const RvdkBeeld = {
  stand: ({ betrokkene }: JustitieBeeldParent, _: unknown, { sources }: Context) => sources.standRvdk.load(betrokkene),
  onderzoeken: ({ betrokkene }: JustitieBeeldParent, _: unknown, { sources }: Context) =>
    sources.onderzoeken.load(betrokkene),
};
