import { runSubgraph } from '@ketenhub/subgraph';
import { justice } from './definition.ts';

await runSubgraph(justice);
