import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLoad } from '../doodmaken-onder-last/load.ts';
import type { GraphqlAnswer } from '../setup/ask.ts';
import type { Behaviour } from './police-front.ts';
import { CASUS, openWorld, RELEASED, RELOAD_MS, until, type World } from './world.ts';

const QUERY = `{ casus(nummer: "${CASUS}") { betrokkenen { soort naam politie { stand veelplegerstatus } } } }`;
/** With a field that one of the supergraphs does not have. */
const NEW_FIELD = `{ casus(nummer: "${CASUS}") { betrokkenen { soort naam politie { stand laatsteContact } } } }`;

let world: World;
let ask: () => Promise<GraphqlAnswer>;

beforeAll(async () => {
  world = await openWorld();
  ask = () => world.ask(QUERY);
});
afterAll(() => world?.close());

/** The supergraph as it is served at first, with the purposes of one field of the police narrowed. */
function narrowed(field: string): string {
  const line = new RegExp(`(\\n  ${field}: [^\\n]*)"ZVH-CASUSOVERLEG", `);
  expect(RELEASED).toMatch(line);
  return RELEASED.replace(line, '$1');
}

/** The supergraph of before this field was released. */
function without(field: string): string {
  const line = new RegExp(`\\n  """[^"\\n]*"""\\n  ${field}: [^\\n]*`);
  expect(RELEASED).toMatch(line);
  return RELEASED.replace(line, '');
}

const hiddenFields = ({ body }: GraphqlAnswer): string[] =>
  (body.extensions?.doelbinding?.afgeschermd ?? [])
    .filter(({ reden }) => reden === 'BRON_PLAFOND')
    .map(({ veld }) => veld);

const isHidden = (answer: GraphqlAnswer): boolean => hiddenFields(answer).includes('PolitieBeeld.veelplegerstatus');

/** Whether the schema knew the question; then everything that it asked must be there. */
function isAnswered(answer: GraphqlAnswer): boolean {
  const { status, body } = answer;
  if (status !== 200 || body.errors !== undefined) return false;
  const { casus } = body.data as unknown as { casus: { betrokkenen: { politie: { laatsteContact: unknown } }[] } };
  return casus.betrokkenen.some(({ politie }) => politie.laatsteContact !== null);
}

interface Person {
  readonly soort: string;
  readonly politie: { readonly veelplegerstatus: unknown } | null;
}

/** Whether the answer holds the veelplegerstatus of the hoofdpersoon; the first supergraph shows it. */
function isShown({ body }: GraphqlAnswer): boolean {
  const { casus } = body.data as unknown as { casus: { betrokkenen: Person[] } };
  return (casus.betrokkenen.find(({ soort }) => soort === 'HOOFDPERSOON')?.politie?.veelplegerstatus ?? null) !== null;
}

/** Everything that the operator of this process was told about a refused supergraph. */
const refusals = (process = 'gateway'): string[] => world.logged(process, 'SUPERGRAAF_GEWEIGERD');

function expectGood(answer: GraphqlAnswer): void {
  expect(answer.status).toBe(200);
  expect(answer.body.errors).toBeUndefined();
  expect(answer.body.extensions?.doelbinding?.bronStatus.politie).toBe('OK');
  // No answer mixes the two: it shows what it does not explain, and explains what it does not show.
  expect(isShown(answer)).toBe(!isHidden(answer));
}

/** Puts it there and waits for the gateway: when only the token service has it, an answer looks the same already. */
async function putWhole(sdl: string): Promise<void> {
  const taken = (): number => world.logged('gateway', 'supergraph taken over').length;
  const before = taken();
  world.put(sdl);
  await until(() => taken() > before);
}

/** Puts it there, waits for the one line of each process about it, and sees that many looks later nothing else changed. */
async function expectRefused(sdl: string, why: string, by: readonly string[] = ['gateway']): Promise<void> {
  const before = new Map(by.map((process) => [process, refusals(process).length]));
  const shown = isShown(await ask());
  world.put(sdl);
  await until(() => by.every((process) => refusals(process).length > (before.get(process) ?? 0)));
  await sleep(10 * RELOAD_MS);
  for (const process of by) {
    expect(refusals(process)).toHaveLength((before.get(process) ?? 0) + 1);
    expect(refusals(process).at(-1)).toContain(why);
  }
  const answer = await ask();
  expectGood(answer);
  expect(isShown(answer)).toBe(shown);
}

describe('a running hub and the file of its supergraph', () => {
  it('takes a new one over under load, without one refused request', async () => {
    const first = await ask();
    expectGood(first);
    expect(isShown(first)).toBe(true);
    const load = startLoad({ askers: 4, perAsker: 1_000, ask });
    await until(() => load.count() > 8);
    world.put(narrowed('veelplegerstatus'));
    await until(async () => isHidden(await ask()));
    const afterwards = load.count();
    await until(() => load.count() > afterwards + 8);
    const answers = await load.stop();
    for (const answer of answers) expectGood(answer);
    expect(new Set(answers.map(isHidden))).toEqual(new Set([false, true]));
    expect([refusals(), refusals('token-service')]).toEqual([[], []]);
  });

  it('takes a field away and a new one in under load: no good question is refused, and the new one is answered', async () => {
    world.put(RELEASED);
    await until(async () => isShown(await ask()));
    for (const [sdl, knows] of [
      [without('laatsteContact'), false],
      [RELEASED, true],
    ] as const) {
      const load = startLoad({ askers: 2, perAsker: 1_000, ask });
      const withField = startLoad({ askers: 2, perAsker: 1_000, ask: () => world.ask(NEW_FIELD) });
      await until(() => withField.count() > 4);
      world.put(sdl);
      await until(async () => isAnswered(await world.ask(NEW_FIELD)) === knows);
      const afterwards = withField.count();
      await until(() => withField.count() > afterwards + 4);
      for (const answer of await load.stop()) expectGood(answer);
      const answers = await withField.stop();
      // Answered whole, or unknown to the schema of that moment; never refused for who asks it.
      for (const answer of answers) if (!isAnswered(answer)) expect(answer.text).toContain('GRAPHQL_VALIDATION_FAILED');
      expect(new Set(answers.map(isAnswered))).toEqual(new Set([false, true]));
    }
    expect([refusals(), refusals('token-service')]).toEqual([[], []]);
    expect(world.logged('token-service', 'minting refused').filter((line) => !line.includes('NAUWER'))).toEqual([]);
  });

  it('a narrower ceiling works at once where only the token service has it, and refuses no question', async () => {
    world.put(RELEASED);
    await until(async () => isShown(await ask()));
    const told = refusals().length;
    // The gateway does not get it: a source is away.
    world.front.behave('WEG');
    world.put(narrowed('veelplegerstatus'));
    await until(() => refusals().length > told);
    const answer = await ask();
    expectGood(answer);
    expect(isShown(answer)).toBe(false);
    expect(world.logged('token-service', 'SUPERGRAAF_NAUWER').length).toBeGreaterThan(0);
    expect(world.logged('token-service', 'VELD_GEWEIGERD')).toEqual([]);
    world.front.behave('DOORGEVEN');
    world.put(RELEASED);
    await until(async () => isShown(await ask()));
  });

  it.each([
    ['is cut off', () => RELEASED.slice(0, 40_000), 'is no readable SDL'],
    ['is empty', () => '', 'is no readable SDL'],
    [
      'has a field that the linter refuses',
      () => RELEASED.replace(/(\n {2}veelplegerstatus: \w+) @doelbinding[^\n]*/, '$1'),
      'PolitieBeeld.veelplegerstatus',
    ],
    [
      'names a source that nobody knows',
      () => RELEASED.replace('@join__graph(name: "politie"', '@join__graph(name: "elders"'),
      'horen in subgraph politie',
    ],
  ])('changes nothing for a file that %s: gateway and token service each say so in one line', async (_, sdl, why) => {
    await expectRefused(sdl(), why, ['gateway', 'token-service']);
  });

  it('the gateway changes nothing for a file with a federation that it does not know, and says so in one line', async () => {
    await expectRefused(
      RELEASED.replace('specs.apollo.dev/join/v0.5', 'specs.apollo.dev/join/v9.9'),
      'does not compose',
    );
  });

  it.each<[Behaviour, string]>([
    ['GEEFT', 'without a token gives a value'],
    ['VERTROUWT', 'without a token is not refused (status 200)'],
    // The source itself took the token: the probe is not refused for another reason than the purpose.
    ['VERGEET', 'for ZVH-LIJST gives a value'],
    ['WEG', 'without a token gets no answer'],
  ])('does not admit one whose police source fails the probe (%s), and does once it passes', async (behaviour, why) => {
    // Each another text, so that it is tried at once.
    const next = `# ${behaviour}\n${RELEASED}`;
    await putWhole(narrowed('veelplegerstatus'));
    expect(isHidden(await ask())).toBe(true);
    world.front.behave(behaviour);
    await expectRefused(next, `source politie is not admitted: PolitieBeeld.stand asked ${why}`);
    world.front.behave('DOORGEVEN');
    await until(async () => isShown(await ask()));
  });
});
