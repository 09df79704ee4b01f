import { type Bladwens, type SubgraphContext, today } from '@ketenhub/subgraph';
import { addDays, termijnSoort } from '../avg/termijn.ts';
import { type AvgVerzoek, readAvgTermijnen } from '../store/avg.ts';

/** The list of the days of requests, with those that come within so many days. */
export const avgTermijnen = (voorafDagen: number) => (_: unknown, wens: Bladwens, context: SubgraphContext<unknown>) =>
  readAvgTermijnen(context, addDays(today(), voorafDagen), wens);

export const AvgTermijn = {
  soort: termijnSoort,
  dag: ({ termijnOp }: AvgVerzoek) => termijnOp,
  stand: ({ termijnOp }: AvgVerzoek): 'KOMT' | 'VANDAAG' | 'VOORBIJ' | null => {
    const vandaag = today();
    if (termijnOp === null) return null;
    // On the last day itself it can still be done in time.
    if (termijnOp === vandaag) return 'VANDAAG';
    return termijnOp < vandaag ? 'VOORBIJ' : 'KOMT';
  },
};
