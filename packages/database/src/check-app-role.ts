import type pg from 'pg';
import { MigrationRefused } from './migrate-database.ts';

/**
 * Row level security is no fence for a superuser, a role with BYPASSRLS or the owner of the tables. Also opens the
 * first connection, so that the first request does not wait for it. @throws MigrationRefused with the one line.
 */
export async function checkAppRole(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string; unfenced: boolean; owns: boolean }>(
    `select rolname as name, rolsuper or rolbypassrls as unfenced,
       exists (select 1 from pg_class where relowner = pg_roles.oid and relkind = 'r') as owns
     from pg_roles where rolname = current_user`,
  );
  const [role] = rows;
  if (role === undefined || role.unfenced || role.owns)
    throw new MigrationRefused(
      `role ${role?.name} may not run a process: it is a superuser, has BYPASSRLS or owns tables; use the app role in DATABASE_URL_*`,
    );
}
