import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeRelocatedCluster } from '@ketenhub/postgres/choose-place.ts';
import { freePort } from '@ketenhub/postgres/free-port.ts';
import { startPostgres } from '@ketenhub/postgres/start-postgres.ts';

/** A PostgreSQL whose data is thrown away. */
export interface TestPostgres {
  /** URL of a superuser. */
  readonly adminUrl: string;
  stop(): Promise<void>;
}

/** An embedded PostgreSQL of its own, or the outside one of which TEST_DATABASE_URL names a superuser. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const outside = process.env.TEST_DATABASE_URL;
  if (outside !== undefined && outside !== '') return { adminUrl: outside, stop: async () => undefined };
  const dataDir = mkdtempSync(join(tmpdir(), 'ketenhub-test-'));
  // As root, PostgreSQL runs as another user, who must be able to pass through this folder.
  chmodSync(dataDir, 0o711);
  // The data is thrown away: no need to wait for the disk.
  const unsafe = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  // A whole run has more statements than are kept by default: who counts before and after would miss those that were let go meanwhile.
  const settings = { ...unsafe, 'pg_stat_statements.max': '100000' };
  const server = await startPostgres({ dataDir, port: await freePort(), settings });
  return {
    adminUrl: server.adminUrl,
    async stop() {
      await server.stop('immediate');
      removeRelocatedCluster(dataDir);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
