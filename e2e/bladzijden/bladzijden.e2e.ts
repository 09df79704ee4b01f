import type { PersonaNaam } from '@ketenhub/vocabulary';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type GraphqlAnswer, visit } from '../setup/ask.ts';
import { sourcesIn } from '../setup/person-view.ts';

const CASUS = 'ZVH-2026-0101';
const ANDERE_CASUS = 'ZVH-2026-0102';
const GEEN_BLADZIJDE = {
  message: 'Deze bladzijde is er niet (meer); vraag de lijst opnieuw vanaf het begin.',
  extensions: { code: 'BLADZIJDE' },
};
const GEEN_GROOTTE = { message: 'Vraag per bladzijde 1 tot en met 100 rijen.', extensions: { code: 'BLADGROOTTE' } };

interface Page {
  readonly rijen: readonly Record<string, string>[];
  readonly aantal: number;
  readonly volgende: string | null;
}
interface Asked {
  readonly eerste: number;
  readonly na?: string | null;
}

const visitor = visit(inject('hub').urls);
const tokens = new Map<string, string>();

async function ask(persona: PersonaNaam, casus: string, query: string, variables: object): Promise<GraphqlAnswer> {
  const key = `${persona} ${casus}`;
  const token = tokens.get(key) ?? (await visitor.token(persona, 'ZVH-CASUSOVERLEG', casus));
  tokens.set(key, token);
  return visitor.ask(token, query, { ...variables });
}

/** A list of the politie in the person view; one answer for all betrokkenen of the casus. */
function askList(persona: PersonaNaam, asked: Asked, lijst = 'mutaties', casus = CASUS): Promise<GraphqlAnswer> {
  const query = `query Lijst($casus: String!, $eerste: Int, $na: String) { casus(nummer: $casus) { betrokkenen { politie {
    lijst: ${lijst}(eerste: $eerste, na: $na) { aantal volgende rijen { datum toelichting peildatum } } } } } }`;
  return ask(persona, casus, query, { casus, ...asked });
}

function pagesIn({ body }: GraphqlAnswer): (Page | null)[] {
  const data = body.data as unknown as { casus: { betrokkenen: { politie: { lijst: Page | null } }[] } };
  return data.casus.betrokkenen.map(({ politie }) => politie.lijst);
}

/** The page of the first betrokkene, in an answer without a fault. */
function firstPage(answer: GraphqlAnswer): Page {
  expect(answer.body.errors).toBeUndefined();
  const [page] = pagesIn(answer);
  if (page === null || page === undefined) throw new Error('no page');
  return page;
}

/** No page for anybody, one sentence, and a source that is in order. */
function expectRefused(answer: GraphqlAnswer, why: object): void {
  expect(answer.status).toBe(200);
  const pages = pagesIn(answer);
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.every((page) => page === null)).toBe(true);
  expect(answer.body.errors).toEqual([why]);
  expect(sourcesIn(answer, 'STORING')).toEqual([]);
  expect(sourcesIn(answer, 'OK')).toContain('politie');
}

describe('een lijst die per bladzijde komt', () => {
  let all: Page;
  beforeAll(async () => {
    all = firstPage(await askList('procesregisseur', { eerste: 100 }));
  });

  it('geeft wie bladert elke rij eenmaal, in volgorde, met steeds hetzelfde aantal', async () => {
    // Whole on one page of a hundred, and more than one of twenty: otherwise nothing is walked through.
    expect(all.aantal).toBeGreaterThan(20);
    expect(all.aantal).toBeLessThanOrEqual(100);
    const seen: Page[] = [];
    let na: string | null = null;
    do {
      const page = firstPage(await askList('procesregisseur', { eerste: 20, na }));
      seen.push(page);
      na = page.volgende;
    } while (na !== null && seen.length < 20);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.flatMap(({ rijen }) => rijen)).toEqual(all.rijen);
    expect(new Set(seen.map(({ aantal }) => aantal))).toEqual(new Set([all.aantal]));
  });

  it('A99: weigert een plaats die niet klopt in een zin, en zegt niet dat de bron in storing is', async () => {
    const { volgende: na } = firstPage(await askList('procesregisseur', { eerste: 1 }));
    const given = na ?? '';
    const middle = Math.floor(given.length / 2);
    const altered = `${given.slice(0, middle)}${given[middle] === 'A' ? 'B' : 'A'}${given.slice(middle + 1)}`;
    for (const wrong of [altered, given.slice(1), '', 'x', Buffer.from('["2026-01-01",1]').toString('base64')])
      expectRefused(await askList('procesregisseur', { eerste: 1, na: wrong }), GEEN_BLADZIJDE);
    expectRefused(await askList('procesregisseur', { eerste: 1, na }, 'zorgmeldingen'), GEEN_BLADZIJDE);
    expectRefused(await askList('procesregisseur', { eerste: 1, na }, 'mutaties', ANDERE_CASUS), GEEN_BLADZIJDE);
    expectRefused(await askList('liaison-politie', { eerste: 1, na }), GEEN_BLADZIJDE);
    expect(firstPage(await askList('procesregisseur', { eerste: 1, na })).rijen).toEqual(all.rijen.slice(1, 2));
  });

  it('A99: een plaats brengt alleen wie het aangaat verder; ieder ander in de vraag houdt de eerste bladzijde', async () => {
    const first = await askList('procesregisseur', { eerste: 1 });
    const { volgende: na } = firstPage(first);
    const next = await askList('procesregisseur', { eerste: 1, na });
    const others = (answer: GraphqlAnswer) =>
      pagesIn(answer)
        .slice(1)
        .map((page) => page && { ...page, volgende: page.volgende !== null });
    expect(others(first).length).toBeGreaterThan(0);
    expect(others(next)).toEqual(others(first));
    expect(firstPage(next).rijen).toEqual(all.rijen.slice(1, 2));
  });

  it('weigert een bladzijde van minder dan een of meer dan honderd rijen', async () => {
    for (const eerste of [0, -1, 101, 1000]) expectRefused(await askList('procesregisseur', { eerste }), GEEN_GROOTTE);
  });

  it('A99: bladert ook door de werkvoorraad, en weigert daar de plaats van een ander', async () => {
    const query = 'query W($na: String) { casussen(eerste: 2, na: $na) { aantal volgende rijen { nummer } } }';
    const worklist = async (persona: PersonaNaam, na: string | null) => {
      const answer = await visitor.ask(await visitor.token(persona, 'ZVH-WERKVOORRAAD'), query, { na });
      return { page: (answer.body.data as unknown as { casussen: Page | null }).casussen, errors: answer.body.errors };
    };
    const first = await worklist('procesregisseur', null);
    const next = await worklist('procesregisseur', first.page?.volgende ?? '');
    const numbers = [...(first.page?.rijen ?? []), ...(next.page?.rijen ?? [])].map(({ nummer }) => nummer ?? '');
    expect(numbers).toHaveLength(4);
    expect(numbers).toEqual([...new Set(numbers)].toSorted());
    expect(next.page?.aantal).toBe(first.page?.aantal);
    const other = await worklist('liaison-politie', first.page?.volgende ?? '');
    expect(other).toEqual({ page: null, errors: [GEEN_BLADZIJDE] });
  });
});
