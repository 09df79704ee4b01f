import type { Bladwens, SubgraphContext } from '@ketenhub/subgraph';
import type { Sources } from '../store/sources.ts';
import type { GemeenteBeeldParent } from './GemeenteBeeld.ts';

type Context = SubgraphContext<Sources>;

export const BurgemeesterBeeld = {
  stand: ({ betrokkene }: GemeenteBeeldParent, _: unknown, { sources }: Context) =>
    sources.standBurgemeester.load(betrokkene),
  maatregelen: ({ betrokkene }: GemeenteBeeldParent, wens: Bladwens, { sources }: Context) =>
    sources.maatregelen.load(betrokkene, wens),
  gebiedsverboden: ({ betrokkene }: GemeenteBeeldParent, wens: Bladwens, { sources }: Context) =>
    sources.gebiedsverboden.load(betrokkene, wens),
  huisverboden: ({ betrokkene }: GemeenteBeeldParent, wens: Bladwens, { sources }: Context) =>
    sources.huisverboden.load(betrokkene, wens),
  woonoverlast: ({ betrokkene }: GemeenteBeeldParent, wens: Bladwens, { sources }: Context) =>
    sources.woonoverlast.load(betrokkene, wens),
};
