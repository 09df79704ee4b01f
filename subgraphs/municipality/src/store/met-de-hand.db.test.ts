import { describeHandGuarantees } from '@ketenhub/subgraph/testing/hand-guarantees.ts';
import { municipality } from '../definition.ts';

describeHandGuarantees(municipality);
