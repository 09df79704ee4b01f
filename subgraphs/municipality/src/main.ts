import { runSubgraph } from '@ketenhub/subgraph';
import { municipality } from './definition.ts';

await runSubgraph(municipality);
