import type { Bladwens, SubgraphContext } from '@ketenhub/subgraph';
import { secretPage } from '../secrecy/secret-page.ts';
import { anyOnPages, secretStand } from '../secrecy/secret-stand.ts';
import type { Sources } from '../store/sources.ts';
import type { ZorgBeeldParent } from './ZorgBeeld.ts';

type Context = SubgraphContext<Sources>;

export const GgdBeeld = {
  stand: ({ betrokkene }: ZorgBeeldParent, _: unknown, context: Context) =>
    secretStand(betrokkene, context, { 'GgdBeeld.bemoeizorg': anyOnPages(context.sources.bemoeizorg) }),
  bemoeizorg: ({ betrokkene }: ZorgBeeldParent, wens: Bladwens, { sources }: Context) =>
    secretPage(sources.bemoeizorg.load(betrokkene, wens)),
};
