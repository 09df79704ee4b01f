import pg from 'pg';
import { scramVerifier } from './scram-verifier.ts';
import { withClient } from './with-client.ts';

export interface RoleLogin {
  readonly name: string;
  readonly password: string;
}

export interface DatabaseRequest {
  /** URL of a superuser, on any database of the server (PostgreSQL 15 or later). */
  readonly adminUrl: string;
  readonly database: string;
  /** Owns the database and its tables; for migrations only. */
  readonly owner: RoleLogin;
  /** What the process runs as: subject to row-level security, cannot create or alter tables. */
  readonly app: RoleLogin;
}

export interface ProvisionedDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/**
 * Makes one database with its owner role and its app role, or brings them back to these rights and passwords when they
 * exist; may be repeated at every start. Guarantees: neither role is superuser, bypasses row-level security or creates
 * databases and roles; nobody but these two roles may connect; the app role has no CREATE in schema public and no
 * rights on tables but those that a migration grants it.
 * @throws the database's error.
 */
export async function provisionDatabase(request: DatabaseRequest): Promise<ProvisionedDatabase> {
  await withClient(request.adminUrl, async (admin) => {
    await ensureRole(admin, request.owner);
    await ensureRole(admin, request.app);
    await ensureDatabase(admin, request);
  });
  await withClient(urlFor(request.adminUrl, request.database), (inside) => closeSchema(inside, request));
  return {
    ownerUrl: urlFor(request.adminUrl, request.database, request.owner),
    appUrl: urlFor(request.adminUrl, request.database, request.app),
  };
}

/** Removes what `provisionDatabase` made, whoever is connected. Absent is fine. */
export async function dropDatabase(
  request: Omit<DatabaseRequest, 'owner' | 'app'>,
  roles: readonly string[],
): Promise<void> {
  await withClient(request.adminUrl, async (admin) => {
    await admin.query(`DROP DATABASE IF EXISTS ${name(request.database)} WITH (FORCE)`);
    for (const role of roles) await admin.query(`DROP ROLE IF EXISTS ${name(role)}`);
  });
}

/** The same server as `adminUrl`, with this database and, when given, this login. */
export function urlFor(adminUrl: string, database: string, login?: RoleLogin): string {
  const url = new URL(adminUrl);
  url.pathname = `/${encodeURIComponent(database)}`;
  if (login !== undefined) {
    url.username = encodeURIComponent(login.name);
    url.password = encodeURIComponent(login.password);
  }
  return url.href;
}

async function ensureRole(admin: pg.Client, role: RoleLogin): Promise<void> {
  const known = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role.name]);
  if (known.rowCount === 0) await admin.query(`CREATE ROLE ${name(role.name)}`);
  const verifier = pg.escapeLiteral(scramVerifier(role.password));
  await admin.query(
    `ALTER ROLE ${name(role.name)} WITH LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD ${verifier}`,
  );
}

async function ensureDatabase(admin: pg.Client, { database, owner, app }: DatabaseRequest): Promise<void> {
  const known = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  if (known.rowCount === 0) {
    await admin.query(`CREATE DATABASE ${name(database)} OWNER ${name(owner.name)} TEMPLATE template0 ENCODING 'UTF8'`);
  }
  await admin.query(`ALTER DATABASE ${name(database)} OWNER TO ${name(owner.name)}`);
  await admin.query(`REVOKE ALL ON DATABASE ${name(database)} FROM PUBLIC`);
  await admin.query(`REVOKE ALL ON DATABASE ${name(database)} FROM ${name(app.name)}`);
  await admin.query(`GRANT CONNECT ON DATABASE ${name(database)} TO ${name(app.name)}`);
}

async function closeSchema(inside: pg.Client, { owner, app }: DatabaseRequest): Promise<void> {
  await inside.query(`ALTER SCHEMA public OWNER TO ${name(owner.name)}`);
  await inside.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
  await inside.query(`REVOKE ALL ON SCHEMA public FROM ${name(app.name)}`);
  await inside.query(`GRANT USAGE ON SCHEMA public TO ${name(app.name)}`);
}

function name(identifier: string): string {
  return pg.escapeIdentifier(identifier);
}
