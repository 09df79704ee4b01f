import { join } from 'node:path';
import * as v from 'valibot';
import { readRepositoryFile } from '../schema/repository.ts';

const SCOPE = '@ketenhub/';
const textsSchema = v.optional(v.record(v.string(), v.string()), {});
const manifestSchema = v.object({
  name: v.string(),
  version: v.string(),
  license: v.string(),
  exports: v.record(v.string(), v.string()),
  dependencies: textsSchema,
});
type Manifest = v.InferOutput<typeof manifestSchema>;

/** One package of the kit as it stands in this repository. */
export interface KitPackage {
  /** Name of its folder in `packages/`. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** What its tests need is not packed: it would bring a PostgreSQL and a test runner into production. */
export function packedExports({ manifest }: KitPackage): readonly (readonly [name: string, file: string])[] {
  return Object.entries(manifest.exports).filter(([name]) => !name.startsWith('./testing/'));
}

async function readPackage(folder: string): Promise<KitPackage> {
  const text = await readRepositoryFile(join('packages', folder, 'package.json'));
  return { folder, manifest: v.parse(manifestSchema, JSON.parse(text)) };
}

/** The package that partners build on, and every package of ours that it needs. */
export async function readKitPackages(): Promise<readonly KitPackage[]> {
  const found = new Map<string, KitPackage>();
  const wanted = ['subgraph'];
  for (let folder = wanted.shift(); folder !== undefined; folder = wanted.shift()) {
    if (found.has(folder)) continue;
    const read = await readPackage(folder);
    found.set(folder, read);
    const own = Object.keys(read.manifest.dependencies).filter((name) => name.startsWith(SCOPE));
    wanted.push(...own.map((name) => name.slice(SCOPE.length)));
  }
  return [...found.values()];
}

const asJavaScript = (file: string): string => file.replace(/\.ts$/, '.js');

/** The manifest of the tarball: JavaScript with its types, and our own packages in the version that was packed with it. */
export function packedManifest(kitPackage: KitPackage, versions: ReadonlyMap<string, string>): object {
  const { name, version, license, dependencies } = kitPackage.manifest;
  const entries = packedExports(kitPackage).map(([entry, file]) => [
    entry,
    { types: file.replace(/\.ts$/, '.d.ts'), default: asJavaScript(file) },
  ]);
  return {
    name,
    version,
    license,
    type: 'module',
    engines: { node: '>=22.18.0' },
    files: ['src', 'schema'],
    exports: Object.fromEntries(entries),
    dependencies: Object.fromEntries(
      Object.entries(dependencies).map(([dependency, range]) => [dependency, versions.get(dependency) ?? range]),
    ),
  };
}
