import { countStatements } from '@ketenhub/postgres/count-statements.ts';
import type { TestDatabase } from '@ketenhub/testing/create-test-database.ts';

/** How many statements on rows the database of a test executes during `work`. */
export async function statementsOf(
  { adminUrl, database }: Pick<TestDatabase, 'adminUrl' | 'database'>,
  work: () => Promise<unknown>,
): Promise<number> {
  const calls = async (): Promise<number> => (await countStatements(adminUrl)).get(database) ?? 0;
  const before = await calls();
  await work();
  return (await calls()) - before;
}
