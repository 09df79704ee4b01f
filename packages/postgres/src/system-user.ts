import { spawnSync } from 'node:child_process';
import { OperatorProblem } from './operator-problem.ts';

/** A user of the operating system that a process is started as. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * The user that PostgreSQL runs as: `null` for "as we are". PostgreSQL refuses to run as root, so root steps down to
 * the user `postgres`, or else to `nobody`.
 * @throws OperatorProblem when this is root and neither user exists.
 */
export function postgresUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const user = lookUp('postgres') ?? lookUp('nobody');
  if (user !== null) return user;
  throw new OperatorProblem(
    'PostgreSQL refuses to run as root and this machine has no user "postgres" or "nobody": run npm start as an ordinary user',
  );
}

/** The user with this number, for a data directory that another user made. */
export function userOf(uid: number, gid: number): SystemUser {
  return { name: `uid ${uid}`, uid, gid };
}

/** The spawn options that make a child run as `user`. Its working directory must be one that the user can enter. */
export function spawnAs(user: SystemUser | null): { uid?: number; gid?: number } {
  return user === null ? {} : { uid: user.uid, gid: user.gid };
}

/**
 * Whether `user` can read each of these files and enter each of these folders, asked of the operating system itself by trying it as that user:
 * mode bits alone would miss access lists, mount options and parents.
 * @throws OperatorProblem when this process may not change user at all (a container without CAP_SETUID).
 */
export function canReach(user: SystemUser | null, paths: readonly string[]): boolean {
  const script =
    'for path in "$@"; do if test -d "$path"; then test -x "$path"; else test -r "$path"; fi || exit 1; done';
  const tried = spawnSync('/bin/sh', ['-c', script, 'sh', ...paths], { ...spawnAs(user), cwd: '/', stdio: 'ignore' });
  if (tried.error !== undefined) {
    throw new OperatorProblem(
      `cannot run a process as user ${user?.name ?? 'itself'} (${tried.error.message}): run npm start as an ordinary user`,
    );
  }
  return tried.status === 0;
}

function lookUp(name: string): SystemUser | null {
  const uid = numberOf('-u', name);
  const gid = numberOf('-g', name);
  return uid === null || gid === null || uid === 0 ? null : { name, uid, gid };
}

function numberOf(flag: '-u' | '-g', name: string): number | null {
  const asked = spawnSync('id', [flag, name], { encoding: 'utf8' });
  const digits = asked.status === 0 ? asked.stdout.trim() : '';
  return /^\d+$/.test(digits) ? Number(digits) : null;
}
