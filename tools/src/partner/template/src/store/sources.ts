import { recordsByHandle, type SubgraphContext, standByHandle } from '@ketenhub/subgraph';
import { veelplegers } from './tables.ts';

/** The loaders of one request: one statement per field group, however many betrokkenen. */
export function createSources(context: SubgraphContext<unknown>) {
  return {
    stand: standByHandle(context, 'politie'),
    veelplegers: recordsByHandle(context.reader, veelplegers, {
      organisatie: 'politie',
      op: veelplegers.peildatum,
    }),
  };
}

export type Sources = ReturnType<typeof createSources>;
