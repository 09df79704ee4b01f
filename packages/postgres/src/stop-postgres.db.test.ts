import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { possibleClusters, removeRelocatedCluster } from './choose-place.ts';
import { freePort } from './free-port.ts';
import { type Postgres, startPostgres } from './start-postgres.ts';
import { withClient } from './with-client.ts';

let dataDir: string;
let server: Postgres;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'ketenhub-stop-'));
  chmodSync(dataDir, 0o711);
  server = await startPostgres({ dataDir, port: await freePort(), settings: { fsync: 'off' }, stopTimeoutMs: 300 });
});
afterEach(async () => {
  await server.stop('immediate');
  removeRelocatedCluster(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

function postmaster(): number {
  const cluster = possibleClusters(dataDir).find((path) => existsSync(path)) ?? '';
  return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** The server's own processes, by its own account. */
async function workers(): Promise<readonly number[]> {
  return await withClient(server.adminUrl, async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      'SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()',
    );
    return rows.map((row) => row.pid);
  });
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // Ended, and only not yet taken note of by the first process of a container.
  return !existsSync(`/proc/${pid}/stat`) || !/^.*\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
}

describe('a PostgreSQL that hangs', () => {
  it('is ended all the same: asked to stop fast, then at once, then killed, and none of its processes stays behind', async () => {
    const pids = [postmaster(), server.pid, ...(await workers())];
    expect(pids.length).toBeGreaterThan(4);
    // As hung as can be: it takes no signal but the last.
    process.kill(postmaster(), 'SIGSTOP');
    await server.stop('fast');
    expect(await server.ended).toBe('SIGKILL');
    // Its workers notice by themselves that it is gone.
    for (let tries = 0; tries < 600 && pids.some(lives); tries += 1) await sleep(50);
    expect(pids.filter(lives)).toEqual([]);
  });

  it('is ended at once when it was only slow to stop fast, and its data is whole at the next start', async () => {
    await withClient(server.adminUrl, (client) => client.query('CREATE TABLE blijft (id int)'));
    const pid = postmaster();
    process.kill(pid, 'SIGSTOP');
    const stopped = server.stop('fast');
    await sleep(600);
    process.kill(pid, 'SIGCONT');
    await stopped;
    expect(lives(pid)).toBe(false);
    server = await startPostgres({ dataDir, port: await freePort(), settings: { fsync: 'off' } });
    await withClient(server.adminUrl, (client) => client.query('SELECT * FROM blijft'));
  });
});
