import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { readSdl } from '@ketenhub/subgraph';
import { packKit } from '@ketenhub/tools/src/kit/pack-kit.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NewSubgraph, startNewSubgraph } from './new-subgraph.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');
const TEMPLATE = join(REPOSITORY, 'tools/src/partner/template');
const RUN_TIMEOUT_MS = 240_000;
const run = promisify(execFile);

let folder: string;
let modules: string;
let tarballs: readonly string[];

/** What others make comes from this repository instead of a registry, which a test may not need; our own only from the tarballs. */
function linkOthers(): void {
  const installed = join(REPOSITORY, 'node_modules');
  for (const name of readdirSync(installed))
    if (!name.startsWith('.') && name !== '@ketenhub') symlinkSync(join(installed, name), join(modules, name));
}

async function unpack(tarball: string): Promise<void> {
  const target = join(modules, '@ketenhub', basename(tarball).replace(/^ketenhub-(.*)-[\d.]+\.tgz$/, '$1'));
  mkdirSync(target, { recursive: true });
  await run('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ketenhub-elders-'));
  modules = join(folder, 'node_modules');
  mkdirSync(modules);
  tarballs = await packKit(join(folder, 'kit'));
  linkOthers();
  for (const tarball of tarballs) await unpack(tarball);
  for (const part of ['src', 'migrations', 'schema.graphql'])
    cpSync(join(TEMPLATE, part), join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'elders', private: true, type: 'module' }));
}, RUN_TIMEOUT_MS);
afterAll(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

describe('the kit as tarballs, in a folder outside the repository', () => {
  it('holds JavaScript with its types, and no TypeScript, which Node refuses under node_modules', () => {
    const files = readdirSync(join(modules, '@ketenhub'), { recursive: true, encoding: 'utf8' });
    expect(tarballs.length).toBeGreaterThan(1);
    expect(files.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))).toEqual([]);
    expect(files).toContain(join('subgraph', 'schema/doelbinding.graphql'));
    expect(files).toContain(join('subgraph', 'src/index.d.ts'));
  });

  describe('with a subgraph of a partner on it, as a process', () => {
    let subgraph: NewSubgraph;
    beforeAll(async () => {
      subgraph = await startNewSubgraph(folder);
    }, RUN_TIMEOUT_MS);
    afterAll(() => subgraph?.stop());

    it(
      'has no deviation from the protocol',
      async () => {
        const report = await subgraph.examine(readSdl(join(folder, 'schema.graphql')));
        const faults = report.results.filter(({ uitkomst }) => uitkomst === 'FOUT');
        expect([report.onbruikbaar, faults]).toEqual([null, []]);
        expect(report.results.length).toBeGreaterThan(100);
      },
      RUN_TIMEOUT_MS,
    );
  });
});
