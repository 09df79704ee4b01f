import { describeSourceGuarantees } from '@ketenhub/subgraph/testing/source-guarantees.ts';
import { municipality } from '../definition.ts';

describeSourceGuarantees(municipality);
