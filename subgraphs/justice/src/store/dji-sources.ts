import { recordsByHandle, type SubgraphContext, standByHandle } from '@ketenhub/subgraph';
import type { Organisatie } from '@ketenhub/vocabulary';
import { begeleidingen } from './tables.ts';

const organisatie = 'dji' satisfies Organisatie;

/** What DJI supplies itself; detention and leave go through the OM (R08). */
export function createDjiSources(context: SubgraphContext<unknown>) {
  return {
    stand: standByHandle(context, organisatie),
    begeleidingen: recordsByHandle(context.reader, begeleidingen, {
      organisatie,
      op: begeleidingen.peildatum,
    }),
  };
}
