import { runSubgraph } from '@ketenhub/subgraph';
import { SEEDED_PARTS } from '@ketenhub/subgraph/testing/seeded-faults.ts';
import { police } from '../src/definition.ts';

await runSubgraph(police, SEEDED_PARTS);
