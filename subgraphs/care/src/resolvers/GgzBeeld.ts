import { newest, type SubgraphContext, today } from '@ketenhub/subgraph';
import { kaderGeldig } from '../kader-geldig.ts';
import { anyRecord, secretStand } from '../secrecy/secret-stand.ts';
import type { Sources } from '../store/sources.ts';
import type { ZorgBeeldParent } from './ZorgBeeld.ts';

type Context = SubgraphContext<Sources>;

export const GgzBeeld = {
  stand: ({ betrokkene }: ZorgBeeldParent, _: unknown, context: Context) =>
    secretStand(betrokkene, context, {
      'GgzBeeld.betrokkenheid': anyRecord(context.sources.betrokkenheden),
      'GgzBeeld.kader': anyRecord(context.sources.kaders),
      'GgzBeeld.behandelstatus': anyRecord(context.sources.behandelstatussen),
      'GgzBeeld.lvbIndicatie': anyRecord(context.sources.lvbIndicaties),
    }),
  betrokkenheid: ({ betrokkene }: ZorgBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.betrokkenheden.load(betrokkene)),
  kader: ({ betrokkene }: ZorgBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.kaders.load(betrokkene), (kader) => kaderGeldig(kader, today())),
  behandelstatus: ({ betrokkene }: ZorgBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.behandelstatussen.load(betrokkene)),
  lvbIndicatie: ({ betrokkene }: ZorgBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.lvbIndicaties.load(betrokkene)),
};
