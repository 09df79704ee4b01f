import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../schema/repository.ts';
import { type KitPackage, packedExports, packedManifest, readKitPackages } from './kit-packages.ts';

const run = promisify(execFile);
const DIRECTIVES = 'schema/doelbinding.graphql';

/**
 * Node refuses TypeScript under node_modules, so what is installed has to be JavaScript. Each of our packages is named by its file: found
 * through node_modules it counts as somebody else's, and whether the compiler writes it then depends on which of its threads came first.
 */
async function compile(packages: readonly KitPackage[], stage: string): Promise<void> {
  const packagesDir = join(ROOT, 'packages');
  const config = join(stage, 'tsconfig.json');
  const entries = packages.flatMap((kitPackage) =>
    packedExports(kitPackage).map(([entry, file]) => ({
      name: join(kitPackage.manifest.name, entry),
      file: join(packagesDir, kitPackage.folder, file),
    })),
  );
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    rewriteRelativeImportExtensions: true,
    rootDir: packagesDir,
    outDir: stage,
    typeRoots: [join(ROOT, 'node_modules/@types')],
    paths: Object.fromEntries(entries.map(({ name, file }) => [name, [file]])),
  };
  const files = entries.map(({ file }) => file);
  await writeFile(config, JSON.stringify({ extends: join(ROOT, 'tsconfig.base.json'), compilerOptions, files }));
  await run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '--project', config]);
}

/**
 * The kit reads the agreed directives from the folder that all partners share; a tarball takes its own copy along.
 * @throws when the kit reads them in another way than this knows
 */
async function bringDirectives(folder: string): Promise<void> {
  const file = join(folder, 'src/server/start-subgraph.js');
  const code = await readFile(file, 'utf8');
  const [before, after, ...more] = code.split(`'../../../../${DIRECTIVES}'`);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`${file} does not read ${DIRECTIVES} once`);
  await writeFile(file, `${before}'../../${DIRECTIVES}'${after}`);
  await mkdir(join(folder, 'schema'));
  await cp(join(ROOT, DIRECTIVES), join(folder, DIRECTIVES));
}

async function pack(folder: string, destination: string): Promise<string> {
  const { stdout } = await run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', destination], {
    cwd: folder,
  });
  return join(destination, stdout.trim().split('\n').at(-1) ?? '');
}

/** Packs the kit, and every package of ours that it needs, as tarballs that npm installs. @returns the tarballs */
export async function packKit(destination: string): Promise<readonly string[]> {
  const packages = await readKitPackages();
  const versions = new Map(packages.map(({ manifest }) => [manifest.name, manifest.version]));
  const stage = await mkdtemp(join(tmpdir(), 'ketenhub-kit-'));
  try {
    await mkdir(destination, { recursive: true });
    await compile(packages, stage);
    await bringDirectives(join(stage, 'subgraph'));
    const tarballs: string[] = [];
    for (const kitPackage of packages) {
      const folder = join(stage, kitPackage.folder);
      await writeFile(join(folder, 'package.json'), JSON.stringify(packedManifest(kitPackage, versions), null, 2));
      tarballs.push(await pack(folder, destination));
    }
    return tarballs;
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}
