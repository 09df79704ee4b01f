import { pagesByHandle, type SubgraphContext, standByHandle } from '@ketenhub/subgraph';
import type { Organisatie } from '@ketenhub/vocabulary';
import { onderzoeken } from './tables.ts';

const organisatie = 'rvdk' satisfies Organisatie;

/** What the RvdK supplies itself; a taakstraf goes through the OM (R08). */
export function createRvdkSources(context: SubgraphContext<unknown>) {
  return {
    stand: standByHandle(context, organisatie),
    onderzoeken: pagesByHandle(context, onderzoeken, {
      organisatie,
      lijst: 'RvdkBeeld.onderzoeken',
      op: onderzoeken.begin,
    }),
  };
}
