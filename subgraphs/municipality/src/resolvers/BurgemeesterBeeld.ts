import type { SubgraphContext } from '@ketenhub/subgraph';
import type { Sources } from '../store/sources.ts';
import type { GemeenteBeeldParent } from './GemeenteBeeld.ts';

type Context = SubgraphContext<Sources>;

export const BurgemeesterBeeld = {
  stand: ({ betrokkene }: GemeenteBeeldParent, _: unknown, { sources }: Context) =>
    sources.standBurgemeester.load(betrokkene),
  maatregelen: ({ betrokkene }: GemeenteBeeldParent, _: unknown, { sources }: Context) =>
    sources.maatregelen.load(betrokkene),
  woonoverlast: ({ betrokkene }: GemeenteBeeldParent, _: unknown, { sources }: Context) =>
    sources.woonoverlasten.load(betrokkene),
};
