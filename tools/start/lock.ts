import { spawnSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';

export const LOCK_FILE = 'lock';

export interface Lock {
  /** An earlier hub on this folder ended without taking its lock away: killed, or the machine went down. */
  readonly wasStale: boolean;
  readonly release: () => void;
}

/**
 * Makes this process the only supervisor of a data folder.
 * @throws OperatorProblem when a living process holds it.
 */
export function takeLock(dataDir: string): Lock {
  const file = join(dataDir, LOCK_FILE);
  const mine = `${process.pid} ${birthOf(process.pid)}\n`;
  let wasStale = false;
  for (let attempt = 0; attempt < 10; attempt += 1) {
    if (create(file, mine)) return { wasStale, release: () => release(file, mine) };
    const holder = readIfThere(file);
    if (holder === null) continue;
    const pid = livingHolder(holder);
    if (pid !== null) throw new OperatorProblem(`a hub already runs on ${dataDir} (process ${pid}): stop it first`);
    wasStale = true;
    setAside(file, holder);
  }
  throw new OperatorProblem(`${file} keeps changing: another start is under way`);
}

/** Linked into place with its content, so that nobody ever reads a lock that is half written. */
function create(file: string, content: string): boolean {
  const own = `${file}.${process.pid}.${process.hrtime.bigint()}`;
  try {
    writeFileSync(own, content, { mode: 0o600, flag: 'wx' });
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Two starts may find the same stale lock: what is taken away is put back when it turns out to be the other's new one. */
function setAside(file: string, stale: string): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') !== stale) linkSync(aside, file);
  } catch {
    // The other start was first; the next attempt sees what it left.
  } finally {
    rmSync(aside, { force: true });
  }
}

function livingHolder(content: string): number | null {
  const [pidText = '', ...birth] = content.trim().split(' ');
  const pid = Number(pidText);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  // The number alone is not enough: after a restart (of a container above all) it may be another process's.
  return birthOf(pid) === birth.join(' ') && birth.length > 0 ? pid : null;
}

/** When a process began, in the words of the operating system; empty when there is no such process. */
function birthOf(pid: number): string {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  }
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return fields[0] === 'Z' ? '' : `${boot}/${fields[19]}`;
  } catch {
    return '';
  }
}

function release(file: string, mine: string): void {
  if (readIfThere(file) === mine) rmSync(file, { force: true });
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
