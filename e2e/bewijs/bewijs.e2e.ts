import { createDatabaseOn } from '@ketenhub/testing/create-database-on.ts';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { checkHandles } from './check-handles.ts';
import { checkInFlight } from './check-in-flight.ts';
import type { Asked, Property } from './examine.ts';
import type { ProofWorld } from './proof-world.ts';
import { type RegionWorld, startRegionWorld, TAKEN_OVER } from './region-world.ts';
import { type SearchResult, searchLeak } from './search-leak.ts';
import { AS_SHIPPED, HONEST, SEARCHES, SHAPES_GATEWAYS } from './seeds.ts';
import { type ShapesWorld, startShapesWorld } from './shapes-world.ts';

/** The short proof: the same questions each time. `npm run bewijs` asks others, and as many as there is time for. */
const SEED = 20_261_128;
const FIND_WITHIN = 150;
const TO_THE_GATE = ['casus', 'betrokkenen', 'zorg', 'veiligThuis', 'veiligheidsafspraken', 'rijen'];
const TO_THE_COUNT = ['casussen', 'aantal'];

interface Search {
  readonly runs: number;
  readonly seed: number;
  readonly only?: Property;
  /** Of an earlier finding: only that question again. */
  readonly path?: string;
}

const createDatabase = () => createDatabaseOn(inject('postgresAdminUrl'));

function expectNothing({ finding, replay }: SearchResult): void {
  expect(finding, `see it again: ${replay}`).toBeNull();
}

function expectNoLeak(result: SearchResult): void {
  expectNothing(result);
  const { denied, shown, refused, runs } = result.counts;
  // A proof in which nothing was hidden, or nothing shown, proves nothing.
  expect(denied).toBeGreaterThan(runs);
  expect(shown).toBeGreaterThan(runs);
  expect(refused).toBeGreaterThan(runs / 4);
}

/**
 * The fault is found, by the property that it breaks alone; and as many of the same questions find nothing, by any property,
 * where it is not: what was found is the fault.
 */
async function expectFound(
  { breaks, seed }: { readonly breaks: Property; readonly seed: number },
  search: { faulty(wished: Search): Promise<SearchResult>; shipped(wished: Search): Promise<SearchResult> },
): Promise<void> {
  const found = await search.faulty({ runs: FIND_WITHIN, seed, only: breaks });
  expect(found.finding?.problems ?? []).not.toEqual([]);
  expectNothing(await search.shipped({ runs: found.counts.runs, seed }));
}

describe('the gateway before sources that give whatever is asked', () => {
  let world: ShapesWorld;
  beforeAll(async () => {
    world = await startShapesWorld(createDatabase, SHAPES_GATEWAYS);
  });
  afterEach(() => world?.breakDown(null));
  afterAll(() => world?.stop());

  const search = (asked: Asked, { only, ...wished }: Search): Promise<SearchResult> =>
    searchLeak(world, { ...wished, asked: { ...asked, ...(only === undefined ? {} : { only }) }, shrink: false });

  it('A21-A27, A32, A43, A44, A96-A98, A102, A104, A105, A112: leaks nothing, for random questions and rights that nearly suffice', async () => {
    expectNoLeak(await search(AS_SHIPPED, { runs: 25, seed: SEED }));
  });

  it('A108: says nothing that a broken source quotes', async () => {
    world.breakDown('politie');
    expectNothing(await search(AS_SHIPPED, { runs: 8, seed: SEED }));
  });

  it.each(SEARCHES)('the proof finds a gateway with the fault $fault, by property $breaks', async (how) => {
    world.breakDown(how.broken);
    const faulty = { first: how.fault, second: how.second, takenOver: null };
    await expectFound(how, {
      faulty: (wished) => search(faulty, wished),
      shipped: (wished) => search(AS_SHIPPED, wished),
    });
  });

  it('what was found is found again from its seed and path, with that one question', async () => {
    const fault = 'afgeleid-niet-gevolgd';
    const seed = 7;
    const asked = { first: fault, second: fault, takenOver: null };
    const found = await search(asked, { runs: FIND_WITHIN, seed });
    expect(found.counts.runs).toBeGreaterThan(1);
    const again = await search(asked, { runs: FIND_WITHIN, seed, path: found.path ?? '' });
    expect(again.counts.runs).toBe(1);
    expect(again.finding?.problems).toEqual(found.finding?.problems);
    expect(found.replay).toBe(`npm run bewijs -- --wereld vormen --seed ${seed} --pad "${found.path}"`);
  });

  it('A45, A48: never gives one user what another is being given, also when both ask the same at once', async () => {
    expect(await checkInFlight(world, HONEST)).toEqual([]);
  });
});

describe('the gateway before the five subgraphs and their databases', () => {
  let world: RegionWorld;
  beforeAll(async () => {
    world = await startRegionWorld(createDatabase, { seeded: true });
  });
  afterAll(() => world?.stop());

  const asked = { ...AS_SHIPPED, takenOver: TAKEN_OVER };
  const searchIn = (place: ProofWorld, { only, ...wished }: Search): Promise<SearchResult> =>
    searchLeak(place, { ...wished, asked: { ...asked, ...(only === undefined ? {} : { only }) }, shrink: false });
  const search = (wished: Search): Promise<SearchResult> => searchIn(world, wished);

  /** Most questions then go to one place, which few of all questions reach. */
  const toward = (roads: readonly string[]): ProofWorld => ({
    ...world,
    operations: { ...world.operations, roads: new Set(roads) },
  });
  const searchToward = (roads: readonly string[] | null, wished: Search): Promise<SearchResult> =>
    searchIn(roads === null ? world : toward(roads), wished);

  it('A55, A92, A98, A102, A104, A105, A112: nothing leaks, with an honest gateway nor with one that was taken over', async () => {
    expectNoLeak(await search({ runs: 20, seed: SEED }));
  });

  it('A53, A56, A57: a person outside the token is nobody, known or not, whatever is asked', async () => {
    expect(await checkHandles(world, { runs: 8, seed: SEED })).toEqual([]);
  });

  it('the proof finds a source that does not hold who is asked about against its token', async () => {
    world.seed('politie', 'betrokkenen-van-token-niet-getoetst');
    const found = await checkHandles(world, { runs: FIND_WITHIN, seed: SEED });
    world.seed('politie', null);
    expect(found).not.toEqual([]);
  });

  it.each([
    { bron: 'politie', fault: 'bewaking-uit', breaks: 'overgenomen gateway', seed: 11, roads: null },
    { bron: 'politie', fault: 'bewaking-uit', breaks: '2 draad', seed: 3, roads: null },
    { bron: 'casus', fault: 'verboden-voor-wat-bestaat', breaks: '3 twee werelden', seed: 2, roads: null },
    { bron: 'casus', fault: 'aantal-over-alles', breaks: '3 twee werelden', seed: 3, roads: TO_THE_COUNT },
  ] as const)('the proof finds a source ($bron) with the fault $fault, by property $breaks', async (how) => {
    /** Searches while the source has this fault. */
    const faulty = (wished: Search): Promise<SearchResult> => {
      world.seed(how.bron, how.fault);
      return searchToward(how.roads, wished).finally(() => world.seed(how.bron, null));
    };
    await expectFound(how, { faulty, shipped: (wished) => searchToward(how.roads, wished) });
  });

  it('the proof finds rows whose condition is off, as of a gate that is shut', async () => {
    const tables = await world.asOwner(
      'zorg',
      "select tablename from pg_tables where schemaname = 'public' and rowsecurity",
    );
    const each = (words: string): Promise<unknown> =>
      Promise.all(
        tables.map(({ tablename }) =>
          world.asOwner('zorg', `alter table ${String(tablename)} ${words} row level security`),
        ),
      );
    const faulty = async (wished: Search): Promise<SearchResult> => {
      await each('disable');
      return searchToward(TO_THE_GATE, wished).finally(() => each('enable'));
    };
    const shipped = (wished: Search): Promise<SearchResult> => searchToward(TO_THE_GATE, wished);
    await expectFound({ seed: 19, breaks: '1 antwoord' }, { faulty, shipped });
  });
});
