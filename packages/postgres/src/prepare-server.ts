import { withClient } from './with-client.ts';

/**
 * What an embedded server needs once, before databases are made on it: nobody but the superuser connects to its own
 * maintenance databases (PostgreSQL lets everybody), and the statement counter exists. Not for an outside server: that
 * belongs to somebody else.
 */
export async function prepareServer(adminUrl: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    for (const database of ['postgres', 'template1']) {
      await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
    }
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  });
}
