import type { SubgraphContext } from '@ketenhub/subgraph';
import { secretList } from '../secrecy/secret-list.ts';
import { secretStand } from '../secrecy/secret-stand.ts';
import type { Sources } from '../store/sources.ts';
import type { ZorgBeeldParent } from './ZorgBeeld.ts';

type Context = SubgraphContext<Sources>;

export const ZorgWonenBeeld = {
  stand: ({ betrokkene }: ZorgBeeldParent, _: unknown, context: Context) =>
    secretStand(betrokkene, context, { 'ZorgWonenBeeld.wachtlijsten': context.sources.wachtlijsten }),
  wachtlijsten: ({ betrokkene }: ZorgBeeldParent, _: unknown, { sources }: Context) =>
    secretList(sources.wachtlijsten.load(betrokkene)),
};
