import { describeHandGuarantees } from '@ketenhub/subgraph/testing/hand-guarantees.ts';
import { police } from '../definition.ts';

describeHandGuarantees(police);
