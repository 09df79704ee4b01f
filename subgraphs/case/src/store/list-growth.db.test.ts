import { readSdl } from '@ketenhub/subgraph';
import { OIN, type Organisatie } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AskRegister, createAskRegister, type RegisterAsker } from '../../test/ask-register.ts';
import { tablesOfCasussen } from '../../test/fill-casus-lists.ts';
import { ACTIVE, ADVIEZEN, fillLoad, vragerVan } from '../../test/fill-load.ts';
import { listsOf } from '../../test/lists-of-register.ts';
import { openTestCase, type TestCase } from '../../test/open-case.ts';
import { type ReadCost, readCost } from '../../test/read-cost.ts';
import { caseSubgraph } from '../definition.ts';

const TIMES = 20;
const PAGE = 50;
/**
 * Per row of a page, and the one that tells that there are more: the row, the casus that it is of, and whether one sits there; as often as
 * somebody who sits at one table in six is passed by. Of the register as it is twenty times as large, less than a fiftieth.
 */
const PER_ROW = 18;
const BOUND = PER_ROW * (PAGE + 1);

interface World {
  readonly test: TestCase;
  readonly ask: AskRegister;
}
let house: World;
let twenty: World;

async function openWorld(times: number): Promise<World> {
  const test = await openTestCase();
  await fillLoad(test.server.ownerUrl, times);
  return { test, ask: createAskRegister(test.database, test.beleid) };
}
beforeAll(async () => {
  house = await openWorld(1);
  twenty = await openWorld(TIMES);
}, 120_000);
afterAll(async () => {
  for (const world of [house, twenty]) await world?.test.close();
});

const cost = ({ test, ask }: World, asker: RegisterAsker, query: string): Promise<ReadCost> =>
  readCost(test.server.appUrl, async () => {
    const { data, codes } = await ask<Record<string, unknown>>(asker, query);
    if (codes.length > 0 || Object.values(data).includes(null)) throw new Error(JSON.stringify([codes, data]));
  });
const count = async ({ test }: World, from: string): Promise<number> =>
  (await test.admin.query(`select count(*)::int as count from ${from}`)).rows[0].count;

/** What it costs in the large register as long as this index is away. */
async function withoutIndex(index: string, work: () => Promise<ReadCost>): Promise<ReadCost> {
  const { rows } = await twenty.test.admin.query('select indexdef from pg_indexes where indexname = $1', [index]);
  await twenty.test.admin.query(`drop index ${index}`);
  try {
    return await work();
  } finally {
    await twenty.test.admin.query(rows[0].indexdef);
  }
}

const HOUSE: RegisterAsker = { casus: null };
const at = (organisatie: Organisatie): RegisterAsker => ({
  ...{ casus: null, rol: 'PROFESSIONAL', organisatie, gebruiker: vragerVan(OIN[organisatie]) },
});
const OFTEN = at('politie');
const SELDOM = at('gi');
const SOURCE: RegisterAsker = {
  ...{ casus: null, rol: 'PRIVACYFUNCTIONARIS', organisatie: 'politie', doel: 'AVG-CORRECTIE' },
};
const CONTACTPUNT: RegisterAsker = {
  ...{ casus: null, rol: 'CONTACTPUNT', organisatie: 'college', doel: 'AVG-TERMIJN' },
};
const WORKLIST = ['casussen', 'agenda', 'uitvragen', 'adviesvragen', 'tafels'];
const LISTS: readonly (readonly [list: string, whose: string, asker: RegisterAsker])[] = [
  ...WORKLIST.map((list) => [list, 'the house', HOUSE] as const),
  ...WORKLIST.map((list) => [list, 'who sits at most tables', OFTEN] as const),
  ...WORKLIST.map((list) => [list, 'who sits at few', SELDOM] as const),
  ['afwijzingsadviezen', 'who brings most in', OFTEN],
  ['afwijzingsadviezen', 'who brings little in', SELDOM],
  ['correcties', 'who answers for a source', SOURCE],
  ['avgTermijnen', 'who handles requests', CONTACTPUNT],
  ['casussenOpLijst', 'the house', HOUSE],
  ['terugkijkmomenten', 'the house', HOUSE],
];
/** Of no casus: the lists that the house has, and counts that a view makes of all open knelpunten. */
const OF_NO_CASUS = ['casuslijsten', 'knelpunttellingen'];
const ARGUMENTS: Readonly<Record<string, string>> = { casussenOpLijst: '(lijst: "LOAD")' };
const listQuery = (list: string): string => `{ ${list}${ARGUMENTS[list] ?? ''} { rijen { __typename } volgende } }`;

const CASUS = 'ZVH-2026-0101';
/** What the lists of one casus may read together with the casus itself: twice what the fullest of this casus holds. */
const CASUS_BOUND = 50;
const SDL = readSdl(caseSubgraph.schemaFile);
const CASUS_LISTS = listsOf(SDL, 'Casus');
/** Who may read a list of a casus; the first that is shown rows of it asks. */
const AT_CASUS: readonly RegisterAsker[] = [
  { casus: CASUS },
  { casus: CASUS, rol: 'PROFESSIONAL', organisatie: 'politie' },
  { casus: CASUS, fase: 'AANMELDING' },
  { casus: CASUS, rol: 'CONTACTPUNT', organisatie: 'college', doel: 'AVG-VERZOEK' },
];

async function betrokkenenOf({ test }: World): Promise<NonNullable<RegisterAsker['betrokkenen']>> {
  const { rows } = await test.admin.query('select handvat, soort from betrokkenen where casus = $1', [CASUS]);
  return Object.fromEntries(rows.map(({ handvat, soort }) => [handvat, soort]));
}

/** The cost of this list of the casus in this register, asked by the first who is shown it. @throws Error when nobody is */
async function casusCost(world: World, { pad, vraag }: (typeof CASUS_LISTS)[number]): Promise<ReadCost> {
  const query = `{ casus(nummer: "${CASUS}") { ${vraag} } }`;
  const betrokkenen = await betrokkenenOf(world);
  for (const who of AT_CASUS) {
    const asker = { ...who, betrokkenen };
    const { data } = await world.ask<unknown>(asker, query);
    const text = JSON.stringify(data);
    // Of a list of names the row that holds it is enough: the names are in it.
    if (text.includes('"__typename"') || text.includes(`"${pad.split('.').at(-1)}":[`))
      return cost(world, asker, query);
  }
  throw new Error(`nobody here is shown a row of ${pad}`);
}

describe('a house with 127 active casussen, and with twenty times as many', () => {
  it('has them, and the rows of every list with them', async () => {
    const active = "casussen where fase <> 'AFGESLOTEN'";
    expect([await count(house, active), await count(twenty, active)]).toEqual([ACTIVE, TIMES * ACTIVE]);
    for (const table of [...(await tablesOfCasussen(house.test.admin)), ...ADVIEZEN]) {
      const rows = await count(house, table);
      expect([table, rows > PAGE, await count(twenty, table)]).toEqual([table, true, TIMES * rows]);
    }
  });

  it('holds every list over casussen that the schema has', () => {
    const named = new Set([...LISTS.map(([list]) => list), ...OF_NO_CASUS]);
    const lists = listsOf(SDL, 'Query').map(({ pad }) => pad);
    expect(lists.filter((pad) => !pad.includes('.')).sort()).toEqual([...named].sort());
  });

  it.each(LISTS)('reads for a page of %s of %s no more rows than belong to a page', async (list, _whose, asker) => {
    const query = listQuery(list);
    const [small, large] = [await cost(house, asker, query), await cost(twenty, asker, query)];
    expect([small.statements, large.statements]).toEqual([1, 1]);
    expect([list, small.rows < BOUND, large.rows < BOUND, large.rows]).toEqual([list, true, true, expect.any(Number)]);
  });

  it.each(WORKLIST.slice(0, 4))('reads for the page after the first of %s no more either', async (list) => {
    const page = (na = '') => `{ ${list}(eerste: ${PAGE}${na}) { rijen { __typename } volgende } }`;
    const first = await twenty.ask<Record<string, { volgende: string }>>(HOUSE, page());
    const next = await cost(twenty, HOUSE, page(`, na: "${first.data[list]?.volgende}"`));
    expect(next.rows).toBeLessThan(BOUND);
  });

  it('A98: counts what one may see in a statement of its own, and only when it is asked how many there are', async () => {
    const { data } = await twenty.ask<{ casussen: { aantal: number } }>(HOUSE, '{ casussen { aantal } }');
    expect(data.casussen.aantal).toBe(TIMES * ACTIVE);
    const counted = await cost(twenty, HOUSE, '{ casussen { aantal } }');
    expect([counted.statements, counted.rows > BOUND]).toEqual([2, true]);
  });

  it.each(CASUS_LISTS)('reads for the list $pad of one casus as much as when there are no others', async (list) => {
    const [small, large] = [await casusCost(house, list), await casusCost(twenty, list)];
    expect([list.pad, large.statements]).toEqual([list.pad, small.statements]);
    expect(large.rows).toBeLessThan(CASUS_BOUND);
  });

  it.each([
    ['casussen_open', 'casussen', HOUSE],
    ['uitvragen_open', 'uitvragen', HOUSE],
    ['uitvragen_oin', 'uitvragen', OFTEN],
    ['agendapunten_dag', 'agenda', HOUSE],
    ['correcties_open', 'correcties', SOURCE],
    ['avg_verzoeken_termijn', 'avgTermijnen', CONTACTPUNT],
    ['afwijzingsadviezen_aanmelder', 'afwijzingsadviezen', OFTEN],
    ['lijstplaatsingen_lijst', 'casussenOpLijst', HOUSE],
    ['terugkijkmomenten_dag', 'terugkijkmomenten', HOUSE],
  ] as const)('would read more without the index %s, so that this proof can fail', async (index, list, asker) => {
    const { rows } = await withoutIndex(index, () => cost(twenty, asker, listQuery(list)));
    expect(rows).toBeGreaterThan(BOUND);
  });

  it.each([
    ['belangenconflicten_casus', 'belangenconflicten'],
    ['schaalstappen_casus', 'schaalstappen'],
  ] as const)('would read of every casus without the index %s, so that this proof can fail', async (index, pad) => {
    const list = CASUS_LISTS.find((one) => one.pad === pad);
    if (list === undefined) throw new Error(`no list ${pad}`);
    expect((await withoutIndex(index, () => casusCost(twenty, list))).rows).toBeGreaterThan(TIMES * CASUS_BOUND);
  });
});
