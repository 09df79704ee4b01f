import type { SubgraphContext } from '@ketenhub/subgraph';
import { secretList } from '../secrecy/secret-list.ts';
import { secretStand } from '../secrecy/secret-stand.ts';
import type { Sources } from '../store/sources.ts';
import type { ZorgBeeldParent } from './ZorgBeeld.ts';

type Context = SubgraphContext<Sources>;

export const VerslavingszorgBeeld = {
  stand: ({ betrokkene }: ZorgBeeldParent, _: unknown, context: Context) =>
    secretStand(betrokkene, context, { 'VerslavingszorgBeeld.betrokkenheid': context.sources.verslavingszorg }),
  betrokkenheid: ({ betrokkene }: ZorgBeeldParent, _: unknown, { sources }: Context) =>
    secretList(sources.verslavingszorg.load(betrokkene)),
};
