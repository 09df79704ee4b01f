import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorProblem } from './operator-problem.ts';

/**
 * Deals with what an earlier run left in `postmaster.pid`. A server that is still stopping (its supervisor was killed)
 * is waited for, after 12 s asked to stop fast and after 25 s to stop at once; a file that names a dead process, or a
 * number that the system has given to another process since (usual in containers), is removed, because PostgreSQL would
 * refuse to start on it.
 * @throws OperatorProblem when the earlier server does not stop within 40 s.
 */
export async function clearLeftoverPostmaster(cluster: string, onNote: (note: string) => void): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const pid = pidIn(file);
  if (pid === null) return;
  if (!isPostmasterOf(pid, cluster)) {
    rmSync(file, { force: true });
    return;
  }
  onNote('waiting for the PostgreSQL of an earlier start to stop');
  for (let waitedMs = 0; waitedMs < 40_000; waitedMs += 200) {
    if (!isPostmasterOf(pid, cluster)) return;
    if (waitedMs === 12_000) signal(pid, 'SIGINT');
    if (waitedMs === 25_000) signal(pid, 'SIGQUIT');
    await sleep(200);
  }
  throw new OperatorProblem(
    `a PostgreSQL of an earlier start still runs on ${cluster} (process ${pid}): stop it first`,
  );
}

function pidIn(file: string): number | null {
  if (!existsSync(file)) return null;
  const first = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return Number.isInteger(first) && first > 1 ? first : 0;
}

function isPostmasterOf(pid: number, cluster: string): boolean {
  if (pid <= 0) return false;
  if (process.platform !== 'linux') {
    const asked = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return asked.stdout.includes('postgres') && asked.stdout.includes(cluster);
  }
  try {
    return (
      readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === cluster
    );
  } catch {
    return false;
  }
}

function signal(pid: number, how: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, how);
  } catch {
    // It ended between the look and the signal.
  }
}
