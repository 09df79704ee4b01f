import { describeSourceGuarantees } from '@ketenhub/subgraph/testing/source-guarantees.ts';
import { care } from '../definition.ts';

describeSourceGuarantees(care);
