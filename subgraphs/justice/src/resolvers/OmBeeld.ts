import { newest, type SubgraphContext } from '@ketenhub/subgraph';
import type { Sources } from '../store/sources.ts';
import type { JustitieBeeldParent } from './JustitieBeeld.ts';

type Context = SubgraphContext<Sources>;

interface StrafzakenKeuze {
  readonly volgorde: keyof Sources['strafzaken'];
}

export const OmBeeld = {
  stand: ({ betrokkene }: JustitieBeeldParent, _: unknown, { sources }: Context) => sources.standOm.load(betrokkene),
  strafzaken: ({ betrokkene }: JustitieBeeldParent, { volgorde }: StrafzakenKeuze, { sources }: Context) =>
    sources.strafzaken[volgorde].load(betrokkene),
  voorwaarden: ({ betrokkene }: JustitieBeeldParent, _: unknown, { sources }: Context) =>
    sources.voorwaarden.load(betrokkene),
  tenuitvoerlegging: ({ betrokkene }: JustitieBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.tenuitvoerleggingen.load(betrokkene)),
};
