import { type Bladwens, newest, type SubgraphContext } from '@ketenhub/subgraph';
import { secretPage } from '../secrecy/secret-page.ts';
import { anyOnPages, anyRecord, secretStand } from '../secrecy/secret-stand.ts';
import type { Sources } from '../store/sources.ts';
import type { ZorgBeeldParent } from './ZorgBeeld.ts';

type Context = SubgraphContext<Sources>;

export const ZorgWonenBeeld = {
  stand: ({ betrokkene }: ZorgBeeldParent, _: unknown, context: Context) =>
    secretStand(betrokkene, context, {
      'ZorgWonenBeeld.wlz': anyRecord(context.sources.wlz),
      'ZorgWonenBeeld.beschermdWonen': anyRecord(context.sources.beschermdWonen),
      'ZorgWonenBeeld.wachtlijsten': anyOnPages(context.sources.wachtlijsten),
    }),
  wlz: ({ betrokkene }: ZorgBeeldParent, _: unknown, { sources }: Context) => newest(sources.wlz.load(betrokkene)),
  beschermdWonen: ({ betrokkene }: ZorgBeeldParent, _: unknown, { sources }: Context) =>
    newest(sources.beschermdWonen.load(betrokkene)),
  wachtlijsten: ({ betrokkene }: ZorgBeeldParent, wens: Bladwens, { sources }: Context) =>
    secretPage(sources.wachtlijsten.load(betrokkene, wens)),
};
