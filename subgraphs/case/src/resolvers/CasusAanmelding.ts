import { dutchDay, type SubgraphContext } from '@ketenhub/subgraph';
import type { Casus, Sources } from '../store/sources.ts';
import { deelnemerOf } from '../values/registers.ts';

/** How the casus came in; the domein is the one that was recorded then. */
export const CasusAanmelding = {
  datum: ({ aangemeldOp }: Casus) => dutchDay(aangemeldOp),
  organisatie: ({ aanmelder }: Casus, _: unknown, { access }: SubgraphContext<Sources>) =>
    deelnemerOf(access.beleid, aanmelder)?.code ?? null,
};
