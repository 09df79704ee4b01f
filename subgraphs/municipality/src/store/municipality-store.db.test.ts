import { describeSourceGuarantees } from '@ketenhub/e2e/setup/source-guarantees.ts';
import { municipality } from '../definition.ts';

describeSourceGuarantees(municipality);
