import { newest, type SubgraphContext } from '@ketenhub/subgraph';
import type { Sources } from '../store/sources.ts';

interface PolitieBeeldParent {
  readonly betrokkene: string;
}
/** All that these resolvers need of their context: rights are the guard's, so a resolver has nothing to check. */
type Context = Pick<SubgraphContext<Sources>, 'sources'>;

export const PolitieBeeld = {
  stand: ({ betrokkene }: PolitieBeeldParent, _: unknown, { sources }: Context) => sources.stand.load(betrokkene),
  veelplegerstatus: async ({ betrokkene }: PolitieBeeldParent, _: unknown, { sources }: Context) =>
    (await newest(sources.veelplegers.load(betrokkene)))?.veelplegerstatus ?? null,
};
