import { withClient } from './with-client.ts';

/**
 * How many SQL statements on rows (SELECT, INSERT, UPDATE, DELETE, MERGE; not BEGIN or SET) each database has executed
 * since the server's statistics were reset, keyed by database name; statements inside functions are not counted again.
 * Take it before and after an operation and subtract. Works on the embedded PostgreSQL, or on any server that has the
 * extension pg_stat_statements in the database of `adminUrl`.
 */
export async function countStatements(adminUrl: string): Promise<ReadonlyMap<string, number>> {
  return await withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ database: string; calls: string }>(
      `SELECT d.datname AS database, sum(s.calls)::text AS calls
       FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
       WHERE s.toplevel AND s.query ~* '^[[:space:](]*(select|insert|update|delete|merge|with|values)'
       GROUP BY d.datname`,
    );
    return new Map(rows.map((row) => [row.database, Number(row.calls)]));
  });
}
