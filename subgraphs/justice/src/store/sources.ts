import type { SubgraphContext } from '@ketenhub/subgraph';
import { createDjiSources } from './dji-sources.ts';
import { createOmSources } from './om-sources.ts';
import { createReclasseringSources } from './reclassering-sources.ts';
import { createRvdkSources } from './rvdk-sources.ts';

/** The loaders of one request: one statement per field group, however many betrokkenen; four organisations, each its own. */
export function createSources(context: SubgraphContext<unknown>) {
  return {
    om: createOmSources(context),
    reclassering: createReclasseringSources(context),
    dji: createDjiSources(context),
    rvdk: createRvdkSources(context),
  };
}

export type Sources = ReturnType<typeof createSources>;
