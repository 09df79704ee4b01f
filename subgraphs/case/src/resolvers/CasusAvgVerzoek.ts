import type { SubgraphContext } from '@ketenhub/subgraph';
import { uiterlijkOp } from '../avg/termijn.ts';
import type { AvgVerzoek } from '../store/avg.ts';
import type { Correctie } from '../store/correcties.ts';
import type { Sources } from '../store/sources.ts';
import type { AvgStandpunt as Standpunt } from '../values/avg.ts';
import { deelnemerOf } from '../values/registers.ts';

export const CasusAvgVerzoek = {
  uiterlijkOp: ({ ontvangenOp, verlengingsreden }: AvgVerzoek) => uiterlijkOp(ontvangenOp, verlengingsreden !== null),
  correcties: ({ kenmerk }: AvgVerzoek, _: unknown, { sources }: SubgraphContext<Sources>) =>
    sources.correcties.load(kenmerk),
};

export const AvgCorrectie = {
  organisatie: ({ oin }: Correctie, _: unknown, { access }: SubgraphContext<Sources>) =>
    deelnemerOf(access.beleid, oin)?.code ?? null,
};

export const AvgStandpunt = {
  organisatie: ({ oin }: Standpunt, _: unknown, { access }: SubgraphContext<Sources>) =>
    deelnemerOf(access.beleid, oin)?.code ?? null,
};
