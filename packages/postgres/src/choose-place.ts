import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyBinaries } from './copy-binaries.ts';
import { hydrateSymlinks } from './hydrate-symlinks.ts';
import { OperatorProblem } from './operator-problem.ts';
import { findPlatformPackage, type PlatformPackage } from './platform-package.ts';
import { canReach, postgresUser, type SystemUser, userOf } from './system-user.ts';

/** Where root puts what the PostgreSQL user must reach and cannot, because a parent of the checkout is closed to it. */
const SHARED_FOLDER = '/var/lib/ketenhub';
/** Written in the data folder once its cluster was placed elsewhere, so that it is found again after a permission change. */
const RECORD = 'postgres-location';

export interface Place {
  /** The user to run PostgreSQL as; null: the user that runs this process. */
  readonly user: SystemUser | null;
  /** The folder with bin, lib and share. */
  readonly native: string;
  /** PostgreSQL's data directory. */
  readonly cluster: string;
  readonly major: string;
  /** One line for each thing that stands somewhere else than a reader of the documentation expects. */
  readonly notes: readonly string[];
}

/**
 * Decides as which user PostgreSQL runs and where its binaries and its data stand: in the checkout and in
 * `<dataDir>/postgres` where that user can reach them, else under /var/lib/ketenhub.
 * @throws OperatorProblem when the data belongs to somebody else.
 */
export function choosePlace(dataDir: string): Place {
  const found = findPlatformPackage();
  const user = chooseUser(dataDir);
  const cluster = chooseCluster(dataDir, user);
  const native = chooseBinaries(found, dataDir, user);
  const notes = [
    ...(native === found.native ? [] : [`PostgreSQL's binaries were copied to ${native}, where it can read them`]),
    ...(cluster === ownCluster(dataDir) ? [] : [relocationNote(cluster, user)]),
  ];
  return { user, native, cluster, major: found.major, notes };
}

/** Removes the data directory that `choosePlace` would have placed outside `dataDir`. The binaries stay: they hold no data. */
export function removeRelocatedCluster(dataDir: string): void {
  // The path is computed, never read from the record: a copied or edited record must not make us delete another hub.
  rmSync(relocationFolder(dataDir), { recursive: true, force: true });
}

/** Every folder in which the cluster of this data folder may stand. */
export function possibleClusters(dataDir: string): readonly string[] {
  return [ownCluster(dataDir), join(relocationFolder(dataDir), 'postgres')];
}

function chooseUser(dataDir: string): SystemUser | null {
  const owner = statSync(ownCluster(dataDir), { throwIfNoEntry: false });
  if (owner === undefined) return postgresUser();
  const me = process.getuid?.();
  if (me === 0 && owner.uid !== 0) return userOf(owner.uid, owner.gid);
  if (me !== 0 && me !== owner.uid) {
    throw new OperatorProblem(
      `${ownCluster(dataDir)} belongs to another user (uid ${owner.uid}): start as that user or as root, as you did before`,
    );
  }
  return postgresUser();
}

function chooseCluster(dataDir: string, user: SystemUser | null): string {
  const record = join(dataDir, RECORD);
  const relocated = join(relocationFolder(dataDir), 'postgres');
  if (existsSync(record)) {
    const recorded = readFileSync(record, 'utf8').trim();
    if (recorded !== relocated) {
      throw new OperatorProblem(
        `${dataDir} was moved or copied: its PostgreSQL data stands in ${recorded}; move the folder back, or start over with --fresh`,
      );
    }
    if (process.getuid?.() !== 0) {
      throw new OperatorProblem(`the PostgreSQL data of ${dataDir} was placed in ${relocated} by root: start as root`);
    }
    return relocated;
  }
  const own = ownCluster(dataDir);
  if (user === null || canReach(user, [existsSync(own) ? own : dataDir])) return own;
  mkdirSync(relocationFolder(dataDir), { recursive: true, mode: 0o755 });
  writeFileSync(record, `${relocated}\n`);
  return relocated;
}

function chooseBinaries(found: PlatformPackage, dataDir: string, user: SystemUser | null): string {
  const linked = tryHydrate(found);
  if (linked && canReach(user, sampleOf(found.native))) return found.native;
  return copyBinaries(found, user === null ? join(dataDir, 'binaries') : SHARED_FOLDER);
}

/** One file out of each folder: what a strict umask at `npm ci` closes, it closes per tree. */
function sampleOf(native: string): readonly string[] {
  const files = ['bin/postgres', 'lib/libpq.so.5', 'lib/libpq.5.dylib', 'share/postgresql/postgres.bki'];
  return files.map((file) => join(native, file)).filter((file) => existsSync(file));
}

function tryHydrate(found: PlatformPackage): boolean {
  try {
    hydrateSymlinks(found.root);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false;
    throw error;
  }
}

function ownCluster(dataDir: string): string {
  return join(dataDir, 'postgres');
}

function relocationFolder(dataDir: string): string {
  const hash = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16);
  return join(SHARED_FOLDER, hash);
}

function relocationNote(cluster: string, user: SystemUser | null): string {
  return `PostgreSQL runs as ${user?.name ?? 'this user'}, who cannot reach this folder: its data stands in ${cluster}`;
}
