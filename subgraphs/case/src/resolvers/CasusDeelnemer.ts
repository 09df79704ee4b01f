import { dutchDay, type SubgraphContext } from '@ketenhub/subgraph';
import type { Deelnemer, Sources } from '../store/sources.ts';
import { deelnemerOf } from '../values/registers.ts';

type Context = SubgraphContext<Sources>;

export const CasusDeelnemer = {
  organisatie: ({ oin }: Deelnemer, _: unknown, { access }: Context) => deelnemerOf(access.beleid, oin)?.code ?? null,
  naam: ({ oin }: Deelnemer, _: unknown, { access }: Context) => deelnemerOf(access.beleid, oin)?.naam ?? null,
  klasse: ({ oin }: Deelnemer, _: unknown, { access }: Context) => deelnemerOf(access.beleid, oin)?.klasse ?? null,
  vanaf: ({ vanaf }: Deelnemer) => dutchDay(vanaf),
};
