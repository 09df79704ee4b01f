import { dutchDay, type SubgraphContext } from '@ketenhub/subgraph';
import type { Oordeel, Sources } from '../store/sources.ts';
import { deelnemerOf } from '../values/registers.ts';

/** What one organisation of the triage judges of one criterium. */
export const CasusOordeel = {
  organisatie: ({ oin }: Oordeel, _: unknown, { access }: SubgraphContext<Sources>) =>
    deelnemerOf(access.beleid, oin)?.code ?? null,
  beoordeeldOp: ({ beoordeeldOp }: Oordeel) => dutchDay(beoordeeldOp),
};
