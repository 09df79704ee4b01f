import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Place } from './choose-place.ts';
import { DiskFull, diskFullIn } from './disk-full.ts';
import { OperatorProblem } from './operator-problem.ts';
import { spawnAs } from './system-user.ts';

/**
 * Makes the data directory when there is none: UTF-8, a locale that is the same on every machine, scram passwords only.
 * Complete or absent: it is made beside its place and renamed. Not `durable`: does not wait for the disk.
 * @throws OperatorProblem when initdb fails, or when the directory is of another major version; DiskFull on a full disk.
 */
export async function initialiseCluster(place: Place, password: string, durable: boolean): Promise<void> {
  if (existsSync(place.cluster)) return checkVersion(place);
  const unfinished = `${place.cluster}.initialising`;
  const passwordFile = `${place.cluster}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  try {
    mkdirSync(unfinished, { mode: 0o700 });
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    giveTo(place, [unfinished, passwordFile]);
    await runInitdb(place, unfinished, [`--pwfile=${passwordFile}`, ...(durable ? [] : ['--no-sync'])]);
    renameSync(unfinished, place.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Whether a data directory stands there already. */
export function hasCluster(place: Place): boolean {
  return existsSync(place.cluster);
}

function checkVersion(place: Place): void {
  const file = join(place.cluster, 'PG_VERSION');
  if (!existsSync(file)) {
    throw new OperatorProblem(
      `${place.cluster} is not a PostgreSQL data directory (no PG_VERSION): move it away, or start over with --fresh`,
    );
  }
  const version = readFileSync(file, 'utf8').trim();
  if (version !== place.major) {
    throw new OperatorProblem(
      `${place.cluster} was made by PostgreSQL ${version} and this is PostgreSQL ${place.major}: use the earlier version of Ketenhub, or start over with --fresh`,
    );
  }
  // A backup that was put back by hand often has wider rights; PostgreSQL refuses to start on those.
  if ((statSync(place.cluster).mode & 0o027) !== 0) chmodSync(place.cluster, 0o700);
}

function giveTo(place: Place, paths: readonly string[]): void {
  if (place.user === null) return;
  for (const path of paths) chownSync(path, place.user.uid, place.user.gid);
}

function runInitdb(place: Place, target: string, flags: readonly string[]): Promise<void> {
  const settings = [
    `--pgdata=${target}`,
    ...flags,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
  ];
  const child = spawn(join(place.native, 'bin', 'initdb'), settings, {
    ...spawnAs(place.user),
    cwd: '/',
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-8192);
  });
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new OperatorProblem(cannotRun(place, error))));
    child.on('close', (code) => (code === 0 ? resolve() : reject(initdbProblem(target, said))));
  });
}

function cannotRun(place: Place, error: Error): string {
  // "No such file" for a file that exists: the loader named in the binary is missing, as on Alpine.
  const advice = existsSync(join(place.native, 'bin', 'initdb')) ? ' (its binaries need glibc)' : '';
  return `PostgreSQL's initdb cannot be run: ${error.message}${advice}`;
}

function initdbProblem(target: string, said: string): OperatorProblem {
  const full = diskFullIn(said);
  if (full !== null) return new DiskFull(full);
  const lines = said.split('\n').filter((line) => /error|fatal|could not|cannot/i.test(line));
  return new OperatorProblem(
    `PostgreSQL could not make its data directory in ${dirname(target)}: ${lines[0] ?? said.trim().split('\n')[0] ?? 'no reason given'}`,
  );
}
