import { createHash } from 'node:crypto';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';

/** What the app role may do with one table, schema-qualified table or every table of a schema (`naam.*`); all else is refused. */
export interface Grant {
  readonly table: string;
  readonly privileges: readonly ('SELECT' | 'INSERT' | 'UPDATE' | 'DELETE')[];
  /** Only these columns; all of them unless told. */
  readonly columns?: readonly string[];
}

export interface MigrationPlan {
  readonly ownerUrl: string;
  /** The app role is the user of this address. */
  readonly appUrl: string;
  readonly migrationsFolder: string;
  readonly grants: readonly Grant[];
  /** Runs as owner after the migrations, under the same lock; for libraries that bring their own schema. */
  readonly afterwards?: (owner: pg.Client) => Promise<void>;
}

/** The database cannot be brought to this version; the message is the one line an operator sees. */
export class MigrationRefused extends Error {}

const LOCK_KEY = createHash('sha256').update('ketenhub migrations').digest().readInt32BE(0);

async function refuseNewerDatabase(owner: pg.Client, plan: MigrationPlan): Promise<void> {
  const { rows: present } = await owner.query<{ found: string | null }>(
    "select to_regclass('drizzle.__drizzle_migrations') as found",
  );
  if (!present[0]?.found) return;
  const known = new Set(readMigrationFiles({ migrationsFolder: plan.migrationsFolder }).map((file) => file.hash));
  const { rows } = await owner.query<{ hash: string }>('select hash from drizzle.__drizzle_migrations');
  if (rows.some((row) => !known.has(row.hash))) {
    const { rows: name } = await owner.query<{ name: string }>('select current_database() as name');
    throw new MigrationRefused(
      `database ${name[0]?.name} was made by a newer or other version of Ketenhub; install that version, or for a demo start over with npm start -- --fresh`,
    );
  }
}

const appRoleOf = ({ appUrl }: MigrationPlan): string => decodeURIComponent(new URL(appUrl).username);

/** An earlier version may have needed more: a table that left the plan must not stay open. */
async function revokeApp(owner: pg.Client, plan: MigrationPlan): Promise<void> {
  const role = appRoleOf(plan);
  const { rows } = await owner.query<{ name: string }>(
    `select distinct format('%I.%I', table_schema, table_name) as name from information_schema.column_privileges
     where grantee = $1 and grantor = current_user
     union select format('%I.%I', table_schema, table_name) from information_schema.table_privileges
     where grantee = $1 and grantor = current_user`,
    [role],
  );
  for (const { name } of rows) await owner.query(`revoke all on table ${name} from ${owner.escapeIdentifier(role)}`);
}

async function grantApp(owner: pg.Client, plan: MigrationPlan): Promise<void> {
  const role = owner.escapeIdentifier(appRoleOf(plan));
  const quoted = (table: string): string => {
    const [schema = '', ...names] = table
      .split('.')
      .map((part) => (part === '*' ? part : owner.escapeIdentifier(part)));
    return names[0] === '*' ? `all tables in schema ${schema}` : `table ${[schema, ...names].join('.')}`;
  };
  const schemas = new Set(
    plan.grants
      .map((grant) => grant.table.split('.'))
      .flatMap((parts) => (parts.length > 1 ? [parts[0] ?? ''] : ['public'])),
  );
  for (const schema of schemas) await owner.query(`grant usage on schema ${owner.escapeIdentifier(schema)} to ${role}`);
  for (const grant of plan.grants) {
    const columns =
      grant.columns === undefined
        ? ''
        : ` (${grant.columns.map((column) => owner.escapeIdentifier(column)).join(', ')})`;
    await owner.query(
      `grant ${grant.privileges.map((privilege) => `${privilege}${columns}`).join(', ')} on ${quoted(grant.table)} to ${role}`,
    );
  }
}

/**
 * Brings the database to this version as the owner role, under an advisory lock so that processes that start together
 * migrate once, then grants the app role what it needs and no more. @throws MigrationRefused for a newer database.
 */
export async function migrateDatabase(plan: MigrationPlan): Promise<void> {
  const owner = new pg.Client({
    connectionString: plan.ownerUrl,
    application_name: 'ketenhub migrate',
    connectionTimeoutMillis: 10_000,
  });
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1)', [LOCK_KEY]);
    await refuseNewerDatabase(owner, plan);
    await migrate(drizzle(owner), { migrationsFolder: plan.migrationsFolder });
    await plan.afterwards?.(owner);
    // At once: a process that serves beside this one must not find itself without rights for a moment.
    await owner.query('begin');
    await revokeApp(owner, plan);
    await grantApp(owner, plan);
    await owner.query('commit');
  } finally {
    await owner.end();
  }
}
