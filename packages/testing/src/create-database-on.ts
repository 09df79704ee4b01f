import { randomBytes } from 'node:crypto';
import { dropDatabase, provisionDatabase } from '@ketenhub/postgres/provision-database.ts';

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
    drop: () => dropDatabase({ adminUrl, database }, [app.name, owner.name]),
  };
}
