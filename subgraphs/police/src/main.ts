import { runSubgraph } from '@ketenhub/subgraph';
import { police } from './definition.ts';

await runSubgraph(police);
