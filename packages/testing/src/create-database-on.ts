import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { dropDatabase, provisionDatabase } from '@ketenhub/postgres/provision-database.ts';
import { withClient } from '@ketenhub/postgres/with-client.ts';

/** How long clients that are leaving get before they are thrown out. */
const LEAVE_MS = 1_000;

export interface TestDatabase {
  /** Owner role: for migrations. */
  readonly ownerUrl: string;
  /** App role: what a process runs as, under row-level security. */
  readonly appUrl: string;
  /** Superuser, on the server's own database. */
  readonly adminUrl: string;
  readonly database: string;
  readonly appRole: string;
  readonly ownerRole: string;
  /** Removes the database and both roles, also with clients still connected. */
  readonly drop: () => Promise<void>;
}

/** Makes an empty database, with the same roles and rights as `npm start` gives a process, on the server of this superuser. */
export async function createDatabaseOn(adminUrl: string): Promise<TestDatabase> {
  const database = `ketenhub_test_${randomBytes(6).toString('hex')}`;
  const owner = { name: `${database}_owner`, password: randomBytes(12).toString('base64url') };
  const app = { name: `${database}_app`, password: randomBytes(12).toString('base64url') };
  const urls = await provisionDatabase({ adminUrl, database, owner, app });
  return {
    ...urls,
    adminUrl,
    database,
    appRole: app.name,
    ownerRole: owner.name,
    async drop() {
      await untilLeft(adminUrl, database);
      await dropDatabase({ adminUrl, database }, [app.name, owner.name]);
    },
  };
}

/** A pool that has ended does not wait for its last goodbyes; a connection cut in the middle of one would fail the test after it. */
function untilLeft(adminUrl: string, database: string): Promise<void> {
  return withClient(adminUrl, async (admin) => {
    const deadline = Date.now() + LEAVE_MS;
    while (Date.now() < deadline) {
      const { rowCount } = await admin.query('SELECT 1 FROM pg_stat_activity WHERE datname = $1', [database]);
      if (rowCount === 0) return;
      await sleep(20);
    }
  });
}
