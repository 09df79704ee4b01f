import { runSubgraph } from '@ketenhub/subgraph';
import { definition } from './definition.ts';

await runSubgraph(definition);
