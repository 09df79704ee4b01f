import { type Database, type Transaction, withContext } from '@ketenhub/database';
import { sql } from 'drizzle-orm';
import { casussen } from './tables.ts';

type NewCasus = Omit<typeof casussen.$inferInsert, 'nummer'>;

async function nextNummer(tx: Transaction, year: string): Promise<string> {
  const { rows } = await tx.execute<{ nummer: string }>(sql`select nextval('casusnummers')::text as nummer`);
  return `ZVH-${year}-${(rows[0]?.nummer ?? '').padStart(4, '0')}`;
}

/**
 * Adds a casus under the next number of this year; a number that was entered by hand before is passed over.
 * @param within what has to happen in its transaction
 * @returns its number
 */
export async function insertCasus(
  database: Database,
  { year, casus }: { readonly year: string; readonly casus: NewCasus },
  within: (tx: Transaction, nummer: string) => Promise<void>,
): Promise<string> {
  for (;;) {
    const nummer = await withContext(database, {}, (tx) => nextNummer(tx, year));
    const inserted = await withContext(database, { besluit: nummer }, async (tx) => {
      const added = await tx
        .insert(casussen)
        .values({ nummer, ...casus })
        .onConflictDoNothing()
        .returning({ nummer: casussen.nummer });
      if (added.length > 0) await within(tx, nummer);
      return added;
    });
    if (inserted.length > 0) return nummer;
  }
}
