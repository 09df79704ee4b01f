import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Creates the symbolic links that the npm package lists in `pg-symlinks.json` and that its install script would have
 * made (npm often runs without install scripts). Links that exist are left alone, so that this may run at every start
 * and beside another start. Returns the number of links made.
 * @throws the file system's error when a missing link cannot be made.
 */
export function hydrateSymlinks(packageRoot: string): number {
  const list = join(packageRoot, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return 0;
  const links = readLinks(list).filter((link) => !present(resolve(packageRoot, link.target)));
  for (const link of links) makeLink(packageRoot, link);
  return links.length;
}

function makeLink(packageRoot: string, link: Link): void {
  const source = resolve(packageRoot, link.source);
  const target = resolve(packageRoot, link.target);
  // The list comes out of a downloaded package: it may not place a link outside that package.
  for (const path of [source, target]) {
    if (!path.startsWith(packageRoot + sep))
      throw new Error(`pg-symlinks.json names a path outside the package: ${path}`);
  }
  try {
    symlinkSync(relative(dirname(target), source), target);
  } catch (error) {
    if (!present(target)) throw error;
  }
}

function present(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function readLinks(list: string): readonly Link[] {
  const parsed: unknown = JSON.parse(readFileSync(list, 'utf8'));
  if (!Array.isArray(parsed) || !parsed.every(isLink)) throw new Error(`${list} is not a list of links`);
  return parsed;
}

function isLink(value: unknown): value is Link {
  return (
    typeof value === 'object' &&
    value !== null &&
    'source' in value &&
    typeof value.source === 'string' &&
    'target' in value &&
    typeof value.target === 'string'
  );
}
