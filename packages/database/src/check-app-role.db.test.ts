import { createTestDatabase, type TestDatabase } from '@ketenhub/testing/create-test-database.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAppRole } from './check-app-role.ts';
import { MigrationRefused } from './migrate-database.ts';

let test: TestDatabase;
let superuser: string;
beforeAll(async () => {
  test = await createTestDatabase();
  const url = new URL(test.adminUrl);
  url.pathname = `/${test.database}`;
  superuser = url.href;
  await run(test.ownerUrl, 'create table rijen (id int)');
});
afterAll(() => test.drop());

async function run(connectionString: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(text);
  await client.end();
}
async function check(connectionString: string): Promise<unknown> {
  const pool = new pg.Pool({ connectionString, max: 1 });
  try {
    return await checkAppRole(pool).catch((error: unknown) => error);
  } finally {
    await pool.end();
  }
}

describe('the role that a process runs as', () => {
  it('A119: may not be one for whom row security is no fence: superuser, BYPASSRLS, owner of the tables', async () => {
    expect(await check(test.appUrl)).toBeUndefined();
    for (const url of [superuser, test.ownerUrl]) expect(await check(url)).toBeInstanceOf(MigrationRefused);
    await run(superuser, `alter role "${test.appRole}" bypassrls`);
    const refusal = await check(test.appUrl);
    expect(refusal).toBeInstanceOf(MigrationRefused);
    expect((refusal as Error).message).toContain(`role ${test.appRole} may not run a process`);
  });
});
