import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@ketenhub/postgres/free-port.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLoad } from '../doodmaken-onder-last/load.ts';
import { type GraphqlAnswer, visit } from '../setup/ask.ts';
import { startTestHub, type TestHub } from '../setup/test-hub.ts';
import { type Behaviour, type Front, startFront } from './police-front.ts';

const CASUS = 'ZVH-2026-0101';
const QUERY = `{ casus(nummer: "${CASUS}") { betrokkenen { soort naam politie { stand veelplegerstatus } } } }`;
const RELEASED = join(import.meta.dirname, '../../schema/supergraph.graphql');
const RELOAD_MS = 200;
/** Waits end by what they wait for; this only ends a test that went wrong. */
const PATIENCE_MS = 45_000;

const folder = mkdtempSync(join(tmpdir(), 'ketenhub-supergraaf-'));
const file = join(folder, 'supergraph.graphql');
let front: Front;
let hub: TestHub;
let ask: () => Promise<GraphqlAnswer>;

beforeAll(async () => {
  copyFileSync(RELEASED, file);
  const [behind, before] = [await freePort(), await freePort()];
  front = await startFront(before, `http://127.0.0.1:${behind}`);
  // Generous: on a busy machine a slow source must not look like a refused request.
  const patience = { SOURCE_TIMEOUT_MS: '15000', INTERNAL_TIMEOUT_MS: '15000', CALL_TIMEOUT_MS: '15000' };
  const police = { POLICE_PORT: String(behind), POLICE_URL: `http://127.0.0.1:${before}` };
  hub = await startTestHub({
    env: { ...patience, ...police, SUPERGRAPH_FILE: file, SUPERGRAPH_RELOAD_MS: String(RELOAD_MS) },
  });
  const visitor = visit(hub.urls);
  const token = await visitor.token('procesregisseur', 'ZVH-CASUSOVERLEG', CASUS);
  ask = () => visitor.ask(token, QUERY);
});
afterAll(async () => {
  await hub?.remove();
  front?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The supergraph as it is served at first, with the purposes of one field of the police narrowed. */
function narrowed(field: string): string {
  const line = new RegExp(`(\\n  ${field}: [^\\n]*)"ZVH-CASUSOVERLEG", `);
  const sdl = readFileSync(RELEASED, 'utf8');
  expect(sdl).toMatch(line);
  return sdl.replace(line, '$1');
}

/** Puts a supergraph in place the way an operator does: whole, or not at all. */
function put(sdl: string): void {
  writeFileSync(`${file}.nieuw`, sdl);
  renameSync(`${file}.nieuw`, file);
}

const hiddenFields = ({ body }: GraphqlAnswer): string[] =>
  (body.extensions?.doelbinding?.afgeschermd ?? [])
    .filter(({ reden }) => reden === 'BRON_PLAFOND')
    .map(({ veld }) => veld);

const isHidden = (answer: GraphqlAnswer): boolean => hiddenFields(answer).includes('PolitieBeeld.veelplegerstatus');

interface Person {
  readonly soort: string;
  readonly politie: { readonly veelplegerstatus: unknown } | null;
}

/** Whether the answer holds the veelplegerstatus of the hoofdpersoon; the first supergraph shows it. */
function isShown({ body }: GraphqlAnswer): boolean {
  const { casus } = body.data as unknown as { casus: { betrokkenen: Person[] } };
  return (casus.betrokkenen.find(({ soort }) => soort === 'HOOFDPERSOON')?.politie?.veelplegerstatus ?? null) !== null;
}

/** Everything that the operator of the gateway was told about a refused supergraph. */
const refusals = (): string[] =>
  readFileSync(join(hub.dataDir, 'log/gateway.log'), 'utf8')
    .split('\n')
    .filter((line) => line.includes('SUPERGRAAF_GEWEIGERD'));

async function until(reached: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await reached()) && Date.now() < end) await sleep(100);
  expect(await reached()).toBe(true);
}

function expectGood(answer: GraphqlAnswer): void {
  expect(answer.status).toBe(200);
  expect(answer.body.errors).toBeUndefined();
  expect(answer.body.extensions?.doelbinding?.bronStatus.politie).toBe('OK');
  // No answer mixes the two: it shows what it does not explain, and explains what it does not show.
  expect(isShown(answer)).toBe(!isHidden(answer));
}

/** Puts it there, waits for the one line about it, and sees that many looks later nothing else changed. */
async function expectRefused(sdl: string, why: string): Promise<void> {
  const before = refusals().length;
  const shown = isShown(await ask());
  put(sdl);
  await until(() => refusals().length > before);
  await sleep(10 * RELOAD_MS);
  expect(refusals()).toHaveLength(before + 1);
  expect(refusals().at(-1)).toContain(why);
  const answer = await ask();
  expectGood(answer);
  expect(isShown(answer)).toBe(shown);
}

describe('a running gateway and the file of its supergraph', () => {
  it('takes a new one over under load, without one refused request', async () => {
    const first = await ask();
    expectGood(first);
    expect(isShown(first)).toBe(true);
    const load = startLoad({ askers: 4, perAsker: 1_000, ask });
    await until(() => load.count() > 8);
    put(narrowed('veelplegerstatus'));
    await until(async () => isHidden(await ask()));
    const afterwards = load.count();
    await until(() => load.count() > afterwards + 8);
    const answers = await load.stop();
    for (const answer of answers) expectGood(answer);
    expect(new Set(answers.map(isHidden))).toEqual(new Set([false, true]));
    expect(refusals()).toEqual([]);
  });

  it.each([
    ['is cut off', () => readFileSync(RELEASED, 'utf8').slice(0, 40_000), 'is no readable SDL'],
    ['is empty', () => '', 'is no readable SDL'],
    [
      'has a field that the linter refuses',
      () => readFileSync(RELEASED, 'utf8').replace(/(\n {2}veelplegerstatus: \w+) @doelbinding[^\n]*/, '$1'),
      'PolitieBeeld.veelplegerstatus',
    ],
    [
      'names a source that nobody knows',
      () => readFileSync(RELEASED, 'utf8').replace('@join__graph(name: "politie"', '@join__graph(name: "elders"'),
      'horen in subgraph politie',
    ],
    [
      'has a federation that no gateway knows',
      () => readFileSync(RELEASED, 'utf8').replace('specs.apollo.dev/join/v0.5', 'specs.apollo.dev/join/v9.9'),
      'does not compose',
    ],
  ])('changes nothing for a file that %s, and says so in one line', async (_, sdl, why) => {
    await expectRefused(sdl(), why);
  });

  it.each<[Behaviour, string]>([
    ['GEEFT', 'without a token gives a value'],
    ['VERTROUWT', 'without a token is not refused (status 200)'],
    // The source itself took the token: the probe is not refused for another reason than the purpose.
    ['VERGEET', 'for ZVH-LIJST gives a value'],
    ['WEG', 'without a token gets no answer'],
  ])('does not admit one whose police source fails the probe (%s), and does once it passes', async (behaviour, why) => {
    // Each another text, so that it is tried at once.
    const next = `# ${behaviour}\n${readFileSync(RELEASED, 'utf8')}`;
    put(narrowed('veelplegerstatus'));
    await until(async () => isHidden(await ask()));
    front.behave(behaviour);
    await expectRefused(next, `source politie is not admitted: PolitieBeeld.stand asked ${why}`);
    front.behave('DOORGEVEN');
    await until(async () => isShown(await ask()));
  });
});
