import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/**
 * Runs `work` on one connection and closes it. Bounded: a server that no longer answers (a full disk, a crash in the
 * middle of a statement) makes it fail within a minute, never wait for ever.
 * @throws the database's error.
 */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, query_timeout: 60_000 });
  // Without a listener, a connection that breaks while idle would end the whole process.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await Promise.race([client.end(), sleep(2_000, undefined, { ref: false })]);
  }
}
