import type { SubgraphContext } from '@ketenhub/subgraph';
import type { Contactpunt, Sources } from '../store/sources.ts';
import { deelnemerOf } from '../values/registers.ts';

export const CasusContactpunt = {
  organisatie: ({ oin }: Contactpunt, _: unknown, { access }: SubgraphContext<Sources>) =>
    deelnemerOf(access.beleid, oin)?.code ?? null,
};
