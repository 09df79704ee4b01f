import { type Database, readBehindBegin } from '@ketenhub/database';
import { isGeweerd } from '../store/belangenconflicten.ts';
import { type CaseFacts, readCaseFacts } from '../store/case-facts.ts';

/** The register's facts of one casus for the case authority; null for a casus that does not exist. */
export function readEvidence(database: Database, nummer: string): Promise<CaseFacts | null> {
  return readBehindBegin(database, { autoriteit: nummer }, (tx) => readCaseFacts(tx, nummer));
}

export interface EvidenceFor {
  readonly facts: CaseFacts | null;
  /** This user is shut out of this casus (attack 90). */
  readonly isGeweerd: boolean;
}

/** The same for one user. Both are read for every number, so that the time taken tells nothing (attack 93). */
export function readEvidenceFor(database: Database, nummer: string, account: string): Promise<EvidenceFor> {
  return readBehindBegin(database, { autoriteit: nummer }, async (tx) => {
    const reads = [readCaseFacts(tx, nummer), isGeweerd(tx, { casus: nummer, account })] as const;
    const [facts, isShutOut] = await Promise.all(reads);
    return { facts, isGeweerd: isShutOut };
  });
}

/** Whether this user is shut out of this casus at this moment. */
export function readGeweerd(database: Database, nummer: string, account: string): Promise<boolean> {
  return readBehindBegin(database, { autoriteit: nummer }, (tx) => isGeweerd(tx, { casus: nummer, account }));
}
