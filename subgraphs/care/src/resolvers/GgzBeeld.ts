import { newest, type SubgraphContext } from '@ketenhub/subgraph';
import { secretStand } from '../secrecy/secret-stand.ts';
import type { Sources } from '../store/sources.ts';
import type { ZorgBeeldParent } from './ZorgBeeld.ts';

type Context = SubgraphContext<Sources>;

export const GgzBeeld = {
  stand: ({ betrokkene }: ZorgBeeldParent, _: unknown, context: Context) =>
    secretStand(betrokkene, context, {
      'GgzBeeld.betrokkenheid': context.sources.betrokkenheden,
      'GgzBeeld.kader': context.sources.kaders,
      'GgzBeeld.behandelstatus': context.sources.behandelstatussen,
    }),
  betrokkenheid: ({ betrokkene }: ZorgBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.betrokkenheden.load(betrokkene)),
  kader: ({ betrokkene }: ZorgBeeldParent, _: unknown, { sources }: Context) => newest(sources.kaders.load(betrokkene)),
  behandelstatus: ({ betrokkene }: ZorgBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.behandelstatussen.load(betrokkene)),
};
