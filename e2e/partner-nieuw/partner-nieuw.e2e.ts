import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { readSdl } from '@ketenhub/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NewSubgraph, startNewSubgraph } from './new-subgraph.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');
const COMMAND = join(REPOSITORY, 'tools/src/partner/main.ts');
const OIN = '00000099000000002000';
const RUN_TIMEOUT_MS = 240_000;

interface Ended {
  readonly code: number;
  readonly output: string;
}

/** As a partner runs it: another process, from the root of the repository. */
function run(file: string, ...args: string[]): Promise<Ended> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, APOLLO_TELEMETRY_DISABLED: '1' };
  return new Promise((done) => {
    execFile(process.execPath, [file, ...args], { cwd: REPOSITORY, env }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : Number(error.code), output: `${stdout}${stderr}` });
    });
  });
}

const inModules = (path: string): string => join(REPOSITORY, 'node_modules', path);

let parent: string;
let map: string;
let made: Ended;

beforeAll(async () => {
  // Within the repository, where the packages of the kit are found; and where git and the other tools look past it.
  mkdirSync(join(REPOSITORY, '.data'), { recursive: true });
  parent = mkdtempSync(join(REPOSITORY, '.data/partner-nieuw-'));
  map = relative(REPOSITORY, join(parent, 'politie-proef'));
  made = await run(COMMAND, 'politie-proef', '--oin', OIN, '--map', map);
});
afterAll(() => {
  if (parent !== undefined) rmSync(parent, { recursive: true, force: true });
});

describe('npm run partner:nieuw', () => {
  it('makes the folder, names it after the partner everywhere and says what comes next', () => {
    expect([made.code, made.output]).toEqual([0, expect.stringContaining(`npx vitest run`)]);
    const files = readdirSync(join(REPOSITORY, map), { recursive: true, withFileTypes: true });
    const texts = files
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'));
    for (const text of texts) expect(text).not.toMatch(/nieuwe-bron|\{\{/);
    expect(readFileSync(join(REPOSITORY, map, 'package.json'), 'utf8')).toContain('@ketenhub/subgraph-politie-proef');
    expect(readFileSync(join(REPOSITORY, map, 'README.md'), 'utf8')).toContain(OIN);
  });

  it('leaves what is there alone: a second time it ends with 2, one line, and changes nothing', async () => {
    const before = readdirSync(parent);
    const again = await run(COMMAND, 'politie-proef', '--oin', OIN, '--map', map);
    expect(again).toEqual({ code: 2, output: `${map} bestaat al; er is niets geschreven\n` });
    const wrong = await run(COMMAND, 'politie-proef', '--oin', '123', '--map', `${map}-twee`);
    expect(wrong).toEqual({ code: 2, output: '--oin moet een OIN zijn: precies twintig cijfers\n' });
    expect(existsSync(join(REPOSITORY, `${map}-twee`))).toBe(false);
    expect(readdirSync(parent)).toEqual(before);
  });
});

describe('the subgraph that it made', () => {
  it(
    'is type-correct by its own configuration, as its CI checks it',
    async () => {
      const { code, output } = await run(inModules('typescript/bin/tsc'), '--noEmit', '--project', map);
      expect([code, output]).toEqual([0, '']);
    },
    RUN_TIMEOUT_MS,
  );

  it(
    'passes its own tests',
    async () => {
      const projects = ['--project', 'unit', '--project', 'db'];
      const { code, output } = await run(inModules('vitest/vitest.mjs'), 'run', ...projects, '--reporter', 'json', map);
      const { numPassedTests, numTotalTests } = JSON.parse(output.slice(output.indexOf('{"'))) as Record<
        string,
        number
      >;
      expect([code, numPassedTests]).toEqual([0, numTotalTests]);
      expect(numTotalTests).toBeGreaterThan(4);
    },
    RUN_TIMEOUT_MS,
  );

  describe('as a process on a database of its own', () => {
    let subgraph: NewSubgraph;
    beforeAll(async () => {
      subgraph = await startNewSubgraph(map);
    }, RUN_TIMEOUT_MS);
    afterAll(() => subgraph?.stop());

    it(
      'has no deviation from the protocol, and a value was seen of each of its fields',
      async () => {
        const report = await subgraph.examine(readSdl(join(REPOSITORY, map, 'schema.graphql')));
        const faults = report.results.flatMap(({ uitkomst, toets, bevindingen }) =>
          uitkomst === 'FOUT' ? [`${toets}: ${bevindingen[0]}`] : [],
        );
        expect([report.onbruikbaar, faults]).toEqual([null, []]);
        const fields = report.results.filter(({ groep }) => groep === 'velden');
        expect(fields.map(({ toets, uitkomst }) => [toets, uitkomst])).toEqual([
          ['Betrokkene.politie', 'GOED'],
          ['PolitieBeeld.stand', 'GOED'],
          ['PolitieBeeld.veelplegerstatus', 'GOED'],
        ]);
        // It has no list yet, and tells nobody whom it knows: what pages and their arguments must refuse cannot be seen. Nothing else may stay out of sight.
        const unseen = report.results.flatMap(({ uitkomst, groep }) => (uitkomst === 'NIET_GETOETST' ? [groep] : []));
        expect(new Set(unseen)).toEqual(new Set(['bekendheid', 'bladzijden', 'doelen', 'token versmalt']));
        process.stdout.write(`partner:nieuw: ${report.results.length} toetsen in ${report.duurMs} ms\n`);
      },
      RUN_TIMEOUT_MS,
    );
  });
});
