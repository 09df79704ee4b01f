import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const REPOSITORY = resolve(import.meta.dirname, '../..');

interface PackageFile {
  readonly name: string;
  readonly exports?: Readonly<Record<string, string>>;
}

/** The packages of this repository: where they stand and what they let others import. */
function packages(): ReadonlyMap<string, { readonly dir: string; readonly exports: Readonly<Record<string, string>> }> {
  const files = globSync('{packages,subgraphs}/*/package.json', { cwd: REPOSITORY }).concat(
    ['gateway', 'token-service', 'tools', 'e2e'].map((name) => `${name}/package.json`),
  );
  return new Map(
    files.map((file) => {
      const { name, exports = {} } = JSON.parse(readFileSync(join(REPOSITORY, file), 'utf8')) as PackageFile;
      return [name, { dir: join(REPOSITORY, dirname(file)), exports }];
    }),
  );
}

/** Whatever is quoted and names a file of ours: imports of every kind, and addresses of workers too. */
const NAMES = /(['"`])((?:\.{1,2}\/[^'"`\s]*\.(?:ts|js))|(?:@ketenhub\/[^'"`\s]+))\1/g;

/** @returns every file of this repository that the entry can load, from its root; more where a text only looks like an import */
export function importedFiles(entry: string): ReadonlySet<string> {
  const known = packages();
  const found = new Set<string>();
  const resolveName = (name: string, from: string): string | null => {
    if (name.startsWith('.')) return resolve(dirname(from), name);
    const [scope = '', short = '', ...rest] = name.split('/');
    const owner = known.get(`${scope}/${short}`);
    if (owner === undefined) return null;
    const subpath = rest.length === 0 ? '.' : `./${rest.join('/')}`;
    for (const [pattern, target] of Object.entries(owner.exports)) {
      const [before = '', after] = pattern.split('*');
      if (pattern === subpath) return join(owner.dir, target);
      if (after !== undefined && subpath.startsWith(before))
        return join(owner.dir, target.replace('*', subpath.slice(before.length)));
    }
    return null;
  };
  const follow = (file: string): void => {
    const path = relative(REPOSITORY, file);
    if (found.has(path) || !existsSync(file)) return;
    found.add(path);
    for (const [, , name = ''] of readFileSync(file, 'utf8').matchAll(NAMES)) {
      const next = resolveName(name, file);
      if (next !== null) follow(next);
    }
  };
  follow(join(REPOSITORY, entry));
  return found;
}
