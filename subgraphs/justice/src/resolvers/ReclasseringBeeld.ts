import { newest, type SubgraphContext } from '@ketenhub/subgraph';
import type { Sources } from '../store/sources.ts';
import type { JustitieBeeldParent } from './JustitieBeeld.ts';

type Context = SubgraphContext<Sources>;

export const ReclasseringBeeld = {
  stand: ({ betrokkene }: JustitieBeeldParent, _: unknown, { sources }: Context) =>
    sources.standReclassering.load(betrokkene),
  toezicht: ({ betrokkene }: JustitieBeeldParent, _: unknown, { sources }: Context) =>
    sources.toezichten.load(betrokkene),
  advies: ({ betrokkene }: JustitieBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.adviezen.load(betrokkene)),
};
