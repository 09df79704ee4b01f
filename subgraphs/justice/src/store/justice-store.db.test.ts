import { describeSourceGuarantees } from '@ketenhub/subgraph/testing/source-guarantees.ts';
import { justice } from '../definition.ts';

describeSourceGuarantees(justice);
