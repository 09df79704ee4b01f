import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bladzijde } from './bladzijde.ts';
import { pageOfList, pageOfLongList } from './page-of-list.ts';
import type { PageContext } from './page-parts.ts';
import { CASUS, OTHER_CASUS, openPageFixture, type PageFixture, regels } from './pages.fixture.ts';
import { type PageOptions, pagesByHandle } from './pages-by-handle.ts';

let fixture: PageFixture;
beforeAll(async () => {
  fixture = await openPageFixture();
});
afterAll(() => fixture.close());

const OPTIONS: PageOptions = { organisatie: 'politie', lijst: 'Test.regels', op: regels.dag };
const pages = (asked: PageContext, options: Partial<PageOptions> = {}) =>
  pagesByHandle(asked, regels, { ...OPTIONS, ...options });

type Row = typeof regels.$inferSelect;
type Page = Bladzijde<Row>;

function given(page: Page | null): Page {
  if (page === null) throw new Error('no page');
  return page;
}

const dagen = (page: Page | null): string[] => given(page).rijen.map(({ dag }) => dag);

/** All rows of one person, page after page, each page a request of its own. */
async function walk(handle: string, eerste: number, options: Partial<PageOptions> = {}): Promise<Page[]> {
  const walked: Page[] = [];
  let na: string | null = null;
  do {
    const wens: { eerste: number; na: string | null } = { eerste, na };
    const page: Page = given(await fixture.ask([handle], (asked) => pages(asked, options).load(handle, wens)));
    walked.push(page);
    na = page.volgende;
  } while (na !== null && walked.length < 50);
  return walked;
}

const idsOf = (walked: readonly Page[]): number[] => walked.flatMap(({ rijen }) => rijen.map(({ id }) => id));

describe('a page of one person', () => {
  it('says apart: nobody looked yet, nothing known, no records, and records', async () => {
    const one = await fixture.person([{ dag: '2026-01-01' }]);
    const none = await fixture.person([]);
    const stranger = await fixture.stranger();
    const handles = [one.handle, none.handle, stranger, 'nobody'];
    const read = await fixture.ask(handles, (asked) => {
      const loader = pages(asked);
      return Promise.all(handles.map((handle) => loader.load(handle, { eerste: 10 })));
    });
    expect(read.map((page) => page && { ...page, rijen: page.rijen.length })).toEqual([
      { rijen: 1, aantal: 1, volgende: null },
      { rijen: 0, aantal: 0, volgende: null },
      { rijen: 0, aantal: 0, volgende: null },
      null,
    ]);
  });

  it('gives whole rows, newest first, the id breaking a tie', async () => {
    const { handle } = await fixture.person([
      { dag: '2026-01-02', soort: 'B' },
      { dag: '2026-01-03', soort: 'C' },
      { dag: '2026-01-02', soort: 'D' },
    ]);
    const [page] = await walk(handle, 10);
    expect(given(page ?? null).rijen.map(({ soort }) => soort)).toEqual(['C', 'D', 'B']);
    expect(given(page ?? null).rijen[0]).toEqual({
      id: expect.any(Number),
      persoonId: expect.any(String),
      bron: 'politie',
      herkomst: 'politie',
      peildatum: '2026-01-03',
      status: 'FEIT',
      beperking: null,
      antwoordId: null,
      dag: '2026-01-03',
      einde: null,
      soort: 'C',
    });
  });

  it.each(['NIEUWSTE_EERST', 'OUDSTE_EERST'] as const)(
    '%s: whoever pages, whatever the size, meets every row once, in one order; rows without a day come last',
    async (volgorde) => {
      const einden = ['2026-03-01', null, '2026-01-01', '2026-03-01', null, '2026-02-01', null];
      const { handle } = await fixture.person(einden.map((einde) => ({ dag: '2026-01-01', einde })));
      for (const op of [regels.einde, regels.dag]) {
        const [all] = await walk(handle, 100, { volgorde, op });
        const expected = idsOf(all === undefined ? [] : [all]);
        expect(new Set(expected).size).toBe(7);
        for (const size of [1, 2, 3, 6, 7]) {
          const walked = await walk(handle, size, { volgorde, op });
          expect(idsOf(walked)).toEqual(expected);
          expect(walked.map(({ aantal }) => aantal)).toEqual(walked.map(() => 7));
          expect(walked).toHaveLength(Math.ceil(7 / size));
        }
      }
      const [sorted] = await walk(handle, 100, { volgorde, op: regels.einde });
      const days = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-03-01'];
      expect(sorted?.rijen.map(({ einde }) => einde)).toEqual([
        ...(volgorde === 'OUDSTE_EERST' ? days : days.toReversed()),
        null,
        null,
        null,
      ]);
    },
  );

  it('A98: counts after the filters and before the cursor, and only what this casus and organisation may see', async () => {
    const { handle, elsewhere } = await fixture.person([
      { dag: '2026-01-01' },
      { dag: '2026-01-02', soort: 'B' },
      { dag: '2026-01-03' },
      { dag: '2026-01-04', bron: 'om' },
    ]);
    await fixture.person([{ dag: '2026-01-05' }]);
    const [first, last] = await walk(handle, 2);
    expect([dagen(first ?? null), first?.aantal]).toEqual([['2026-01-03', '2026-01-02'], 3]);
    expect([dagen(last ?? null), last?.aantal, last?.volgende]).toEqual([['2026-01-01'], 3, null]);
    const filtered = await walk(handle, 1, { where: eq(regels.soort, 'A'), keuze: 'A' });
    expect(filtered.map(({ aantal }) => aantal)).toEqual([2, 2]);
    // The handle of the other casus, the organisation that has other rows, a request that is not about this person.
    const other = { organisatie: 'om' } as const;
    expect(await fixture.ask([elsewhere], (asked) => pages(asked).load(elsewhere, { eerste: 9 }))).toBeNull();
    expect(
      (await fixture.ask([elsewhere], (asked) => pages(asked).load(elsewhere, { eerste: 9 }), OTHER_CASUS))?.aantal,
    ).toBe(3);
    expect((await fixture.ask([handle], (asked) => pages(asked, other).load(handle, { eerste: 9 })))?.aantal).toBe(0);
    expect(await fixture.ask([], (asked) => pages(asked).load(handle, { eerste: 9 }))).toBeNull();
  });

  it('skips and repeats nothing when rows are added while somebody pages', async () => {
    const { handle } = await fixture.person(['01', '03', '05'].map((day) => ({ dag: `2026-01-${day}` })));
    const read = (na: string | null) => fixture.ask([handle], (asked) => pages(asked).load(handle, { eerste: 2, na }));
    const first = given(await read(null));
    await fixture.add(handle, [{ dag: '2026-01-06' }, { dag: '2026-01-02' }]);
    const next = given(await read(first.volgende));
    expect([dagen(first), dagen(next), next.aantal]).toEqual([
      ['2026-01-05', '2026-01-03'],
      ['2026-01-02', '2026-01-01'],
      5,
    ]);
  });
});

describe('the pages of a request', () => {
  it('take one statement for one betrokkene and for twenty, with and without a cursor', async () => {
    const handles: string[] = [];
    for (let n = 0; n < 20; n += 1)
      handles.push((await fixture.person([{ dag: '2026-01-01' }, { dag: '2026-01-02' }])).handle);
    const cost = async (asking: readonly string[], na: string | null) => {
      const before = await fixture.statements();
      const read = await fixture.ask(asking, (asked) => {
        const loader = pages(asked);
        return Promise.all([...asking, ...asking].map((handle) => loader.load(handle, { eerste: 1, na })));
      });
      expect(read.map((page) => page?.rijen.length)).toEqual(read.map(() => 1));
      return { statements: (await fixture.statements()) - before, na: read[0]?.volgende ?? null };
    };
    const one = await cost(handles.slice(0, 1), null);
    const twenty = await cost(handles, null);
    expect(twenty.statements).toBe(one.statements);
    expect((await cost(handles, twenty.na)).statements).toBe(one.statements);
  });

  it('are read apart for another size or place, each for all handles at once', async () => {
    const { handle } = await fixture.person([{ dag: '2026-01-01' }, { dag: '2026-01-02' }]);
    const sizes = await fixture.ask([handle], async (asked) => {
      const loader = pages(asked);
      const read = await Promise.all([1, 2, 1].map((eerste) => loader.load(handle, { eerste })));
      return read.map((page) => page?.rijen.length);
    });
    expect(sizes).toEqual([1, 2, 1]);
  });
});

describe('A99: a cursor', () => {
  const FAULT = { message: 'Deze bladzijde is er niet (meer); vraag de lijst opnieuw vanaf het begin.' };

  it('opens the next page of its own list, filter, order and casus and no other; a refusal reads nothing', async () => {
    const { handle, elsewhere } = await fixture.person([{ dag: '2026-01-01' }, { dag: '2026-01-02' }]);
    const na = (await walk(handle, 1))[0]?.volgende ?? null;
    const open = (options: Partial<PageOptions>, of = handle, casus = CASUS) =>
      fixture.ask([of], (asked) => pages(asked, options).load(of, { eerste: 1, na }), casus);
    expect(dagen(await open({}))).toEqual(['2026-01-01']);
    const before = await fixture.statements();
    await expect(open({ lijst: 'Test.andere' })).rejects.toMatchObject(FAULT);
    await expect(open({ keuze: 'soort A' })).rejects.toMatchObject(FAULT);
    await expect(open({ volgorde: 'OUDSTE_EERST' })).rejects.toMatchObject(FAULT);
    await expect(open({}, elsewhere, OTHER_CASUS)).rejects.toMatchObject(FAULT);
    expect(await fixture.statements()).toBe(before);
  });

  it.each(['NIEUWSTE_EERST', 'OUDSTE_EERST'] as const)(
    '%s: of one person leads that person on and leaves everybody else at the first page, in the same statement',
    async (volgorde) => {
      // Older, newer, around and on the very days of the person whose cursor it is: nothing may tell which.
      const days = [['03', '05', '07'], ['01', '02'], ['08', '09'], ['02', '05', '09'], ['03', '05', '07'], []];
      const handles: string[] = [];
      for (const own of days)
        handles.push((await fixture.person(own.map((day) => ({ dag: `2026-01-${day}` })))).handle);
      const read = (na: string | null) =>
        fixture.ask(handles, (asked) => {
          const loader = pages(asked, { volgorde });
          return Promise.all(handles.map((handle) => loader.load(handle, { eerste: 1, na })));
        });
      const first = await read(null);
      const before = await fixture.statements();
      const next = await read(given(first[0] ?? null).volgende);
      const cost = (await fixture.statements()) - before;
      expect(dagen(next[0] ?? null)).toEqual(['2026-01-05']);
      const plain = (page: Page | null) => page && { ...page, volgende: page.volgende !== null };
      expect(next.slice(1).map(plain)).toEqual(first.slice(1).map(plain));
      // And the cursor of such a first page is of that other person.
      const last = await read(given(next[3] ?? null).volgende);
      expect(dagen(last[3] ?? null)).toEqual(['2026-01-05']);
      expect(last.map(plain).toSpliced(3, 1)).toEqual(first.map(plain).toSpliced(3, 1));
      const again = await fixture.statements();
      await read(null);
      expect(cost).toBe((await fixture.statements()) - again);
    },
  );

  it.each([0, -1, 101, 2 ** 31 - 1])('refuses a page of %i rows', async (eerste) => {
    const { handle } = await fixture.person([]);
    const asked = fixture.ask([handle], (request) => pages(request).load(handle, { eerste }));
    await expect(asked).rejects.toMatchObject({ extensions: { code: 'BLADGROOTTE' } });
  });
});

describe('a page of a list without handles', () => {
  it('pages, counts and refuses as the pages of persons do, also on a column that is unique in itself', async () => {
    const { handle } = await fixture.person(['01', '02', '03'].map((day) => ({ dag: `2026-02-${day}` })));
    const list = { table: regels, lijst: 'Test.lijst', op: regels.dag };
    const read = (options: object, na: string | null) =>
      fixture.ask([handle], (asked) => pageOfList(asked, { ...list, ...options }, { eerste: 2, na }));
    for (const tie of [{}, { id: regels.id }]) {
      const first = await read(tie, null);
      const next = await read(tie, first.volgende);
      expect([dagen(first), dagen(next)]).toEqual([['2026-02-03', '2026-02-02'], ['2026-02-01']]);
      expect([first.aantal, next.aantal, next.volgende]).toEqual([3, 3, null]);
      await expect(read({ ...tie, lijst: 'Test.regels' }, first.volgende)).rejects.toThrow(/Deze bladzijde/);
    }
    expect(await read({ where: eq(regels.soort, 'Z') }, null)).toEqual({ rijen: [], aantal: 0, volgende: null });
  });

  it('A98: of a list that grows with the house, reads the same rows and counts them when it is asked to', async () => {
    const { handle } = await fixture.person(['01', '02', '03'].map((day) => ({ dag: `2026-03-${day}` })));
    const list = { table: regels, lijst: 'Test.lijst', op: regels.dag, id: regels.id };
    for (const volgorde of ['OUDSTE_EERST', 'NIEUWSTE_EERST'] as const) {
      const read = (na: string | null) =>
        fixture.ask([handle], async (asked) => {
          const whole = await pageOfList(asked, { ...list, volgorde }, { eerste: 2, na });
          const long = await pageOfLongList(asked, { ...list, volgorde }, { eerste: 2, na });
          return [whole, { ...long, aantal: await long.aantal() }] as const;
        });
      const [whole, long] = await read(null);
      expect([long.rijen, long.aantal]).toEqual([whole.rijen, 3]);
      const [rest, longRest] = await read(long.volgende);
      expect([longRest.rijen, longRest.aantal, longRest.volgende]).toEqual([rest.rijen, 3, null]);
      expect(rest.rijen).toHaveLength(1);
    }
  });
});
