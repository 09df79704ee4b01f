import { describeSourceGuarantees } from '@ketenhub/e2e/setup/source-guarantees.ts';
import { police } from '../definition.ts';

describeSourceGuarantees(police);
