import { runSubgraph } from '@ketenhub/subgraph';
import { caseSubgraph } from './definition.ts';

await runSubgraph(caseSubgraph);
