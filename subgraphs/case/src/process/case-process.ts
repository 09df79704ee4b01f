import { readFileSync } from 'node:fs';
import { type Casusproces, leesCasusproces } from '@ketenhub/policy';

const FILE = new URL('../../../../schema/casusproces.json', import.meta.url);

/** The compiled case process of the repository. @throws Error when it is missing or of another shape */
export function readCaseProcess(): Casusproces {
  return leesCasusproces(JSON.parse(readFileSync(FILE, 'utf8')));
}
