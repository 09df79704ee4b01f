import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { dropDatabase, provisionDatabase, urlFor } from './provision-database.ts';

// Not the helper of the e2e workspace: that one is built on these tools, and a package may not depend on its own user.
async function createDatabase() {
  const adminUrl = inject('postgresAdminUrl');
  const database = `ketenhub_test_${randomBytes(6).toString('hex')}`;
  const owner = { name: `${database}_owner`, password: 'wachtwoord-van-de-eigenaar' };
  const app = { name: `${database}_app`, password: 'wachtwoord-van-het-proces' };
  const urls = await provisionDatabase({ adminUrl, database, owner, app });
  const drop = () => dropDatabase({ adminUrl, database }, [app.name, owner.name]);
  return { ...urls, adminUrl, database, ownerRole: owner.name, appRole: app.name, drop };
}
type TestDatabase = Awaited<ReturnType<typeof createDatabase>>;

let mine: TestDatabase;
let other: TestDatabase;

beforeAll(async () => {
  mine = await createDatabase();
  other = await createDatabase();
});
afterAll(async () => {
  await mine.drop();
  await other.drop();
});

async function query(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

describe('a database of the hub', () => {
  it('gives neither role any power over the server: no superuser, no bypass of row-level security, no new databases or roles', async () => {
    const { rows } = await query(
      mine.adminUrl,
      `SELECT rolcanlogin, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication FROM pg_roles WHERE rolname IN ('${mine.appRole}', '${mine.ownerRole}')`,
    );
    const powerless = {
      rolcanlogin: true,
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolreplication: false,
    };
    expect(rows).toEqual([powerless, powerless]);
  });

  it('lets the owner make tables and refuses that to the app role', async () => {
    await query(mine.ownerUrl, 'CREATE TABLE iets (id int)');
    await expect(query(mine.appUrl, 'CREATE TABLE anders (id int)')).rejects.toThrow(
      /permission denied for schema public/,
    );
    await expect(query(mine.appUrl, 'CREATE SCHEMA anders')).rejects.toThrow(/permission denied for database/);
    await expect(query(mine.appUrl, 'CREATE TEMP TABLE anders (id int)')).rejects.toThrow(
      /permission denied to create temporary tables/,
    );
  });

  it('gives the app role no rights on a table until a migration grants them', async () => {
    await expect(query(mine.appUrl, 'SELECT * FROM iets')).rejects.toThrow(/permission denied for table iets/);
  });

  it('keeps the roles of one partner out of the database of another', async () => {
    for (const url of [mine.appUrl, mine.ownerUrl]) {
      const there = new URL(url);
      there.pathname = new URL(other.appUrl).pathname;
      await expect(query(there.href, 'SELECT 1')).rejects.toThrow(/permission denied for database/);
    }
  });

  it('takes away again what somebody granted the app role by hand, and keeps the data, when it is provisioned once more', async () => {
    await query(
      urlFor(mine.adminUrl, mine.database),
      `GRANT CREATE ON SCHEMA public TO ${mine.appRole}; ALTER ROLE ${mine.appRole} BYPASSRLS`,
    );
    await query(mine.ownerUrl, 'INSERT INTO iets VALUES (1)');
    await provisionDatabase({
      adminUrl: mine.adminUrl,
      database: mine.database,
      owner: { name: mine.ownerRole, password: new URL(mine.ownerUrl).password },
      app: { name: mine.appRole, password: 'een-nieuw-wachtwoord' },
    });
    await expect(query(mine.appUrl, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    const again = urlFor(mine.adminUrl, mine.database, { name: mine.appRole, password: 'een-nieuw-wachtwoord' });
    await expect(query(again, 'CREATE TABLE anders (id int)')).rejects.toThrow(/permission denied/);
    const { rows } = await query(mine.adminUrl, `SELECT rolbypassrls FROM pg_roles WHERE rolname = '${mine.appRole}'`);
    expect(rows).toEqual([{ rolbypassrls: false }]);
    expect((await query(mine.ownerUrl, 'SELECT id FROM iets')).rows).toEqual([{ id: 1 }]);
  });

  it('leaves nothing behind when it is dropped, even with a client connected', async () => {
    const gone = await createDatabase();
    const client = new pg.Client({ connectionString: gone.appUrl });
    client.on('error', () => {});
    await client.connect();
    await gone.drop();
    const { rowCount } = await query(
      inject('postgresAdminUrl'),
      `SELECT 1 FROM pg_roles WHERE rolname LIKE '${gone.database}%'`,
    );
    expect(rowCount).toBe(0);
  });
});
