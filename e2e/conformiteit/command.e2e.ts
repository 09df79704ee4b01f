import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PROCESS_KEY_FILE } from '@ketenhub/logbook';
import { freePort } from '@ketenhub/postgres/free-port.ts';
import { settingsFor } from '@ketenhub/tools/src/conformiteit/kit-issuer.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSubgraph, startOn } from '../zero-trust/start-subgraphs.ts';
import { type ExamWorld, startExamWorld } from './exam-world.ts';

const COMMAND = resolve(import.meta.dirname, '../../tools/src/conformiteit/main.ts');
const RUN_TIMEOUT_MS = 240_000;

interface Ended {
  readonly code: number;
  readonly output: string;
}

let world: ExamWorld;
let dir: string;
let port: number;
let subgraph: RunningSubgraph & { stop(): Promise<void> };

/** As a partner runs it: another process, with no key of this test. */
function run(...args: string[]): Promise<Ended> {
  return new Promise((done) => {
    execFile(process.execPath, [COMMAND, ...args], { cwd: dir }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : Number(error.code), output: `${stdout}${stderr}` });
    });
  });
}

beforeAll(async () => {
  world = await startExamWorld(['politie']);
  dir = mkdtempSync(join(tmpdir(), 'ketenhub-opdracht-'));
  port = await freePort();
  const { database } = world.subgraphs.of('politie');
  const settings = settingsFor(`http://127.0.0.1:${port}`).map((setting) => setting.split('=', 2) as [string, string]);
  subgraph = await startOn(database, 'politie', world.subgraphs.issuer, {
    dir,
    demo: false,
    entry: 'src/main.ts',
    policy: world.subgraphs.policy,
    env: Object.fromEntries(settings),
  });
});
afterAll(async () => {
  await subgraph?.stop();
  await world?.stop();
  if (dir !== undefined) rmSync(dir, { recursive: true, force: true });
});

describe('npm run conformiteit', () => {
  it(
    'ends with 0 and writes both reports for a subgraph that trusts its keys',
    async () => {
      const { appUrl } = world.subgraphs.of('politie').database;
      const { code, output } = await run(
        ...[
          '--url',
          subgraph.url,
          '--bron',
          'politie',
          '--poort',
          String(port),
          '--logboek',
          appUrl,
          '--logboeksleutel',
          join(subgraph.keysDir, PROCESS_KEY_FILE),
          '--verslag',
          'uit',
        ],
      );
      expect([code, output]).toEqual([0, expect.stringContaining('0 fout')]);
      const markdown = readFileSync(join(dir, 'uit/verslag.md'), 'utf8');
      expect(markdown).toContain('Geen afwijking gevonden');
      // Nobody with data was told, and nothing that breaks the logbook: the report says so, and does not call it good.
      expect(markdown).toMatch(/\| P49 \| [^|]+ \| niet getoetst \|/);
      expect(markdown).toContain('PolitieMutatie.toelichting');
      const xml = readFileSync(join(dir, 'uit/junit.xml'), 'utf8');
      expect(xml).toContain('failures="0"');
      expect(`${markdown}${xml}${output}`).not.toContain('eyJ');
    },
    RUN_TIMEOUT_MS,
  );

  it(
    'ends with 2, not with 0, for a subgraph that trusts other keys: a refusal of everything proves nothing',
    async () => {
      const { url } = world.subgraphs.of('politie');
      const { code, output } = await run('--url', url, '--bron', 'politie', '--poort', String(await freePort()));
      expect([code, output]).toEqual([2, expect.stringContaining('een goed token wordt geweigerd')]);
    },
    RUN_TIMEOUT_MS,
  );

  it(
    'ends with 2 and one line where nothing answers, and for an option that does not exist',
    async () => {
      const nothing = await run('--url', `http://127.0.0.1:${await freePort()}`, '--bron', 'politie', '--poort', '0');
      expect([nothing.code, nothing.output]).toEqual([2, expect.stringContaining('is geen subgraph klaar')]);
      const wrong = await run('--ur', 'x');
      expect([wrong.code, wrong.output]).toEqual([2, expect.stringContaining('npm run conformiteit')]);
    },
    RUN_TIMEOUT_MS,
  );
});
