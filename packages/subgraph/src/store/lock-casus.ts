import type { Transaction } from '@ketenhub/database';
import { sql } from 'drizzle-orm';

/** One at a time, until the transaction ends: what changes the links of one organisation in one casus, or hangs on them. */
export async function lockCasus(tx: Transaction, casus: string, organisatie: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${casus} ${organisatie}`}, 0))`);
}
