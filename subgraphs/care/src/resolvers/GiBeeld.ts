import type { Bladwens, SubgraphContext } from '@ketenhub/subgraph';
import { secretPage } from '../secrecy/secret-page.ts';
import { anyOnPages, secretStand } from '../secrecy/secret-stand.ts';
import type { Sources } from '../store/sources.ts';
import type { ZorgBeeldParent } from './ZorgBeeld.ts';

type Context = SubgraphContext<Sources>;

export const GiBeeld = {
  stand: ({ betrokkene }: ZorgBeeldParent, _: unknown, context: Context) =>
    secretStand(betrokkene, context, { 'GiBeeld.maatregelen': anyOnPages(context.sources.maatregelen) }),
  maatregelen: ({ betrokkene }: ZorgBeeldParent, wens: Bladwens, { sources }: Context) =>
    secretPage(sources.maatregelen.load(betrokkene, wens)),
};
