import { newest, type SubgraphContext } from '@ketenhub/subgraph';
import type { Sources } from '../store/sources.ts';
import type { JustitieBeeldParent } from './JustitieBeeld.ts';

type Context = SubgraphContext<Sources>;

export const DjiBeeld = {
  stand: ({ betrokkene }: JustitieBeeldParent, _: unknown, { sources }: Context) => sources.dji.stand.load(betrokkene),
  begeleiding: ({ betrokkene }: JustitieBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.dji.begeleidingen.load(betrokkene)),
};
