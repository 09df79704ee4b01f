import { type Bladwens, newest, type SubgraphContext } from '@ketenhub/subgraph';
import type { Sources } from '../store/sources.ts';
import type { JustitieBeeldParent } from './JustitieBeeld.ts';

type Context = SubgraphContext<Sources>;

export const ReclasseringBeeld = {
  stand: ({ betrokkene }: JustitieBeeldParent, _: unknown, { sources }: Context) =>
    sources.reclassering.stand.load(betrokkene),
  toezichten: ({ betrokkene }: JustitieBeeldParent, wens: Bladwens, { sources }: Context) =>
    sources.reclassering.toezichten.load(betrokkene, wens),
  advies: ({ betrokkene }: JustitieBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.reclassering.adviezen.load(betrokkene)),
  risicotaxaties: ({ betrokkene }: JustitieBeeldParent, wens: Bladwens, { sources }: Context) =>
    sources.reclassering.risicotaxaties.load(betrokkene, wens),
};
