import { describeSourceGuarantees } from '@ketenhub/e2e/setup/source-guarantees.ts';
import { justice } from '../definition.ts';

describeSourceGuarantees(justice);
