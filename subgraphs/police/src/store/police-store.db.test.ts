import { describeSourceGuarantees } from '@ketenhub/subgraph/testing/source-guarantees.ts';
import { police } from '../definition.ts';

describeSourceGuarantees(police);
