import { runSubgraph } from '@ketenhub/subgraph';
import { care } from './definition.ts';

await runSubgraph(care);
