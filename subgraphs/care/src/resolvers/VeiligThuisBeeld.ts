import type { SubgraphContext } from '@ketenhub/subgraph';
import { secretList } from '../secrecy/secret-list.ts';
import { secretStand } from '../secrecy/secret-stand.ts';
import type { Sources } from '../store/sources.ts';
import type { ZorgBeeldParent } from './ZorgBeeld.ts';

type Context = SubgraphContext<Sources>;

interface MeldingenKeuze {
  readonly sinds?: string | null;
}

export const VeiligThuisBeeld = {
  stand: ({ betrokkene }: ZorgBeeldParent, _: unknown, context: Context) =>
    secretStand(betrokkene, context, {
      'VeiligThuisBeeld.meldingen': context.sources.meldingen(null),
      'VeiligThuisBeeld.veiligheidsafspraken': context.sources.veiligheidsafspraken,
    }),
  meldingen: ({ betrokkene }: ZorgBeeldParent, { sinds }: MeldingenKeuze, { sources }: Context) =>
    secretList(sources.meldingen(sinds ?? null).load(betrokkene)),
  veiligheidsafspraken: ({ betrokkene }: ZorgBeeldParent, _: unknown, { sources }: Context) =>
    secretList(sources.veiligheidsafspraken.load(betrokkene)),
};
