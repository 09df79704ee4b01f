import { describeHandGuarantees } from '@ketenhub/subgraph/testing/hand-guarantees.ts';
import { justice } from '../definition.ts';

describeHandGuarantees(justice);
