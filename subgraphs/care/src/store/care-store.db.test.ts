import { describeSourceGuarantees } from '@ketenhub/e2e/setup/source-guarantees.ts';
import { care } from '../definition.ts';

describeSourceGuarantees(care);
