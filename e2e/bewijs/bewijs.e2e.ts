import { createDatabaseOn } from '@ketenhub/testing/create-database-on.ts';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { checkHandles } from './check-handles.ts';
import { checkInFlight } from './check-in-flight.ts';
import type { Asked } from './examine.ts';
import { type RegionWorld, startRegionWorld } from './region-world.ts';
import { type SearchResult, searchLeak } from './search-leak.ts';
import { SEED_BY_FAULT, SHAPES_GATEWAYS } from './seeds.ts';
import { type ShapesWorld, startShapesWorld } from './shapes-world.ts';

/** The short proof: the same questions each time. `npm run bewijs` asks others, and as many as there is time for. */
const SEED = 20_261_127;
const HONEST: Asked = { first: 'een', second: 'twee', takenOver: null };
const FIND_WITHIN = 150;

const createDatabase = () => createDatabaseOn(inject('postgresAdminUrl'));

function expectNoLeak({ finding, counts }: SearchResult): void {
  expect(finding).toBeNull();
  // A proof in which nothing was hidden, or nothing shown, proves nothing.
  expect(counts.denied).toBeGreaterThan(counts.runs);
  expect(counts.shown).toBeGreaterThan(counts.runs);
}

describe('the gateway before sources that give whatever is asked', () => {
  let world: ShapesWorld;
  beforeAll(async () => {
    world = await startShapesWorld(createDatabase, SHAPES_GATEWAYS);
  });
  afterAll(() => world?.stop());

  const search = (asked: Asked, options: { runs: number; seed: number }): Promise<SearchResult> =>
    searchLeak(world, { ...options, asked, shrink: false });

  it('A6, A7, A21-A28, A43, A44, A92, A96-A99, A102-A105, A112: leaks nothing, for random questions and rights that nearly suffice', async () => {
    expectNoLeak(await search(HONEST, { runs: 25, seed: SEED }));
  });

  it('A108, A109: says nothing that a broken source quotes', async () => {
    world.breakDown('politie');
    const { finding } = await search(HONEST, { runs: 8, seed: SEED });
    world.breakDown(null);
    expect(finding).toBeNull();
  });

  it.each(Object.entries(SEED_BY_FAULT))('the proof finds a gateway with the fault %s', async (fault, { second, broken, seed }) => {
    world.breakDown(broken);
    const found = await search({ first: fault, second, takenOver: null }, { runs: FIND_WITHIN, seed });
    world.breakDown(null);
    expect(found.finding?.problems ?? []).not.toEqual([]);
  });

  it('A45, A48: never gives one user what another is being given, also when both ask the same at once', async () => {
    expect(await checkInFlight(world, 'een')).toEqual([]);
  });
});

describe('the gateway before the five subgraphs and their databases', () => {
  let world: RegionWorld;
  beforeAll(async () => {
    world = await startRegionWorld(createDatabase, { seeded: true });
  });
  afterAll(() => world?.stop());

  const search = (options: { runs: number; seed: number }): Promise<SearchResult> =>
    searchLeak(world, { ...options, asked: { ...HONEST, takenOver: 'overgenomen' }, shrink: false });

  it('A55, A87, A92, A98, A102-A105, A112: nothing leaks, with an honest gateway nor with one that was taken over', async () => {
    expectNoLeak(await search({ runs: 20, seed: SEED }));
  });

  it('A53, A56, A57: a person outside the token is nobody, known or not, whatever is asked', async () => {
    expect(await checkHandles(world, { runs: 8, seed: SEED })).toEqual([]);
  });

  it('the proof finds a source whose guard is off', async () => {
    await world.seed('politie', 'bewaking-uit');
    const { finding } = await search({ runs: FIND_WITHIN, seed: 3 });
    await world.seed('politie', null);
    expect(finding?.problems ?? []).not.toEqual([]);
  });

  it('the proof finds a source that does not hold who is asked about against its token', async () => {
    await world.seed('politie', 'betrokkenen-van-token-niet-getoetst');
    const found = await checkHandles(world, { runs: FIND_WITHIN, seed: SEED });
    await world.seed('politie', null);
    expect(found).not.toEqual([]);
  });

  it.each([
    ['verboden-voor-wat-bestaat', 1],
    ['aantal-over-alles', 2],
  ] as const)('the proof finds a case register with the fault %s', async (fault, seed) => {
    await world.seed('casus', fault);
    const { finding } = await search({ runs: FIND_WITHIN, seed });
    await world.seed('casus', null);
    expect(finding?.problems ?? []).not.toEqual([]);
  });

  it('the proof finds rows whose condition is off, as of a gate that is shut', async () => {
    const tables = await world.asOwner('zorg', "select tablename from pg_tables where schemaname = 'public' and rowsecurity");
    const each = (words: string): Promise<unknown> =>
      Promise.all(tables.map(({ tablename }) => world.asOwner('zorg', `alter table ${String(tablename)} ${words} row level security`)));
    await each('disable');
    const { finding } = await search({ runs: FIND_WITHIN, seed: 4 });
    await each('enable');
    expect(finding?.problems ?? []).not.toEqual([]);
  });
});
