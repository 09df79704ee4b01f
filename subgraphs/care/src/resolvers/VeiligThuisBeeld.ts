import type { Bladwens, SubgraphContext } from '@ketenhub/subgraph';
import { secretPage } from '../secrecy/secret-page.ts';
import { anyOnPages, secretStand } from '../secrecy/secret-stand.ts';
import type { Sources } from '../store/sources.ts';
import type { ZorgBeeldParent } from './ZorgBeeld.ts';

type Context = SubgraphContext<Sources>;

interface MeldingenWens extends Bladwens {
  readonly sinds?: string | null;
}

export const VeiligThuisBeeld = {
  stand: ({ betrokkene }: ZorgBeeldParent, _: unknown, context: Context) =>
    secretStand(betrokkene, context, {
      'VeiligThuisBeeld.meldingen': anyOnPages(context.sources.meldingen(null)),
      'VeiligThuisBeeld.onderzoeken': anyOnPages(context.sources.onderzoeken),
      'VeiligThuisBeeld.veiligheidsafspraken': anyOnPages(context.sources.veiligheidsafspraken),
    }),
  meldingen: ({ betrokkene }: ZorgBeeldParent, wens: MeldingenWens, { sources }: Context) =>
    secretPage(sources.meldingen(wens.sinds ?? null).load(betrokkene, wens)),
  onderzoeken: ({ betrokkene }: ZorgBeeldParent, wens: Bladwens, { sources }: Context) =>
    secretPage(sources.onderzoeken.load(betrokkene, wens)),
  veiligheidsafspraken: ({ betrokkene }: ZorgBeeldParent, wens: Bladwens, { sources }: Context) =>
    secretPage(sources.veiligheidsafspraken.load(betrokkene, wens)),
};
