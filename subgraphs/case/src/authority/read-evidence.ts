import { type Database, READ_ONLY, withContext } from '@ketenhub/database';
import { type CaseFacts, readCaseFacts } from '../store/case-facts.ts';

/** The register's facts of one casus for the case authority; null for a casus that does not exist. */
export function readEvidence(database: Database, nummer: string): Promise<CaseFacts | null> {
  return withContext(database, { autoriteit: nummer }, (tx) => readCaseFacts(tx, nummer), READ_ONLY);
}
