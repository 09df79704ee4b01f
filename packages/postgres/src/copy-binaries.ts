import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { hydrateSymlinks } from './hydrate-symlinks.ts';
import type { PlatformPackage } from './platform-package.ts';

/**
 * Copies the PostgreSQL binaries (about 60 MB) to `parent` and returns the copy's `native` folder, readable for every
 * user. One copy per version; complete or absent, because it is renamed into place, so that two starts at once and a
 * start that was interrupted do no harm.
 */
export function copyBinaries(from: PlatformPackage, parent: string): string {
  const target = join(parent, `postgresql-${from.version}`);
  const native = join(target, 'native');
  if (existsSync(target)) return native;
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  const fresh = `${target}.copy-${process.pid}`;
  try {
    cpSync(from.native, join(fresh, 'native'), { recursive: true, dereference: false, verbatimSymlinks: true });
    hydrateSymlinks(resolve(fresh));
    openForReading(fresh);
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return native;
}

/** npm keeps the modes of a strict umask (0700); the user that PostgreSQL runs as must be able to read the copy. */
function openForReading(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openForReading(path);
    else if (entry.isFile()) chmodSync(path, dirname(path).endsWith('bin') ? 0o755 : statSync(path).mode | 0o444);
  }
}
