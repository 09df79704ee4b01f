import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeRelocatedCluster } from '@ketenhub/postgres/choose-place.ts';
import { freePort } from '@ketenhub/postgres/free-port.ts';
import { type Postgres, startPostgres } from '@ketenhub/postgres/start-postgres.ts';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of a superuser of the PostgreSQL that the tests make their databases on. */
    postgresAdminUrl: string;
  }
}

let started: { readonly server: Postgres; readonly dataDir: string } | null = null;

/** vitest global setup: one PostgreSQL for all test files; an outside one when TEST_DATABASE_URL names a superuser of it. */
export async function setup(project: TestProject): Promise<void> {
  const outside = process.env.TEST_DATABASE_URL;
  if (outside !== undefined && outside !== '') {
    project.provide('postgresAdminUrl', outside);
    return;
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'ketenhub-test-'));
  // As root, PostgreSQL runs as another user, who must be able to pass through this folder.
  chmodSync(dataDir, 0o711);
  // The data is thrown away: no need to wait for the disk.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const server = await startPostgres({ dataDir, port: await freePort(), settings });
  started = { server, dataDir };
  project.provide('postgresAdminUrl', server.adminUrl);
}

export async function teardown(): Promise<void> {
  if (started === null) return;
  const { server, dataDir } = started;
  started = null;
  await server.stop('immediate');
  removeRelocatedCluster(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
}
