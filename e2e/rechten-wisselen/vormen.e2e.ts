import { describe, expect, inject, it } from 'vitest';
import { type GraphqlAnswer, visit } from '../setup/ask.ts';
import { withoutTrace } from '../setup/neutral.ts';

const hub = inject('hub');
const visitor = visit(hub.urls);
const WILLEM = 'ZVH-2026-0101';
const GEZIN = 'ZVH-2026-0104';

/** May see mutaties and contactpunt of Willem, of his mother neither; veelplegerstatus of nobody. */
async function reclassering(query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer> {
  const token = await visitor.token('reclasseringswerker', 'ZVH-CASUSOVERLEG', WILLEM);
  return visitor.ask(token, query, variables);
}

const inPersons = (selection: string): string =>
  `{ casus(nummer: "${WILLEM}") { betrokkenen { soort ${selection} } } }`;
const paden = (answer: GraphqlAnswer): string[] =>
  [...new Set(answer.body.extensions?.doelbinding?.afgeschermd.flatMap((entry) => entry.paden) ?? [])].sort();
const velden = (answer: GraphqlAnswer): string[] =>
  [...new Set(answer.body.extensions?.doelbinding?.afgeschermd.map(({ veld }) => veld) ?? [])].sort();
const politie = (answer: GraphqlAnswer): unknown[] =>
  (answer.body.data as unknown as { casus: { betrokkenen: { politie: unknown }[] } }).casus.betrokkenen.map(
    (person) => person.politie,
  );

function expectNothing(answer: GraphqlAnswer, key: string): void {
  expect(answer.status).toBe(200);
  expect(answer.body.errors).toBeUndefined();
  expect(politie(answer)).toEqual([{ [key]: null }, { [key]: null }]);
  expect(velden(answer)).toEqual(['PolitieBeeld.veelplegerstatus']);
  expect(answer.body.extensions?.doelbinding?.bronStatus.politie).toBe('NIET_BEVRAAGD');
}

describe('a denied field is denied in every form, and its source is not asked', () => {
  it.each([
    ['as it is', inPersons('politie { veelplegerstatus }'), 'veelplegerstatus'],
    ['A21: under an alias', inPersons('politie { stand: veelplegerstatus }'), 'stand'],
    ['A21: under the name of an open field', inPersons('politie { mutaties: veelplegerstatus }'), 'mutaties'],
    [
      'A22: in a named fragment',
      `${inPersons('politie { ...F }')} fragment F on PolitieBeeld { veelplegerstatus }`,
      'veelplegerstatus',
    ],
    [
      'A22: in a nested named fragment',
      `${inPersons('...P')} fragment P on Betrokkene { politie { ...F } } fragment F on PolitieBeeld { ...G } fragment G on PolitieBeeld { veelplegerstatus }`,
      'veelplegerstatus',
    ],
    [
      'A22: in an inline fragment',
      inPersons('politie { ... on PolitieBeeld { veelplegerstatus } }'),
      'veelplegerstatus',
    ],
    [
      'A22: in an untyped inline fragment',
      inPersons('politie { ... { ... { veelplegerstatus } } }'),
      'veelplegerstatus',
    ],
    [
      'A22: in a fragment on the query',
      `{ ...Q } fragment Q on Query { casus(nummer: "${WILLEM}") { betrokkenen { soort politie { veelplegerstatus } } } }`,
      'veelplegerstatus',
    ],
    [
      'A25: with @include that is true',
      inPersons('politie { veelplegerstatus @include(if: true) }'),
      'veelplegerstatus',
    ],
    [
      'A25: with @skip that is false',
      inPersons('politie { ... @skip(if: false) { veelplegerstatus } }'),
      'veelplegerstatus',
    ],
    ['twice', inPersons('politie { veelplegerstatus } politie { veelplegerstatus }'), 'veelplegerstatus'],
  ])('%s', async (_name, query, key) => expectNothing(await reclassering(query), key));

  it('A25: with variables, only what was asked is explained, and the decision is the same', async () => {
    const query = `query($aan: Boolean!, $uit: Boolean = false) { casus(nummer: "${WILLEM}") { betrokkenen { soort politie { veelplegerstatus @include(if: $aan) @skip(if: $uit) __typename } } } }`;
    const asked = await reclassering(query, { aan: true });
    expect(politie(asked)).toEqual([1, 2].map(() => ({ veelplegerstatus: null, __typename: 'PolitieBeeld' })));
    expect(velden(asked)).toEqual(['PolitieBeeld.veelplegerstatus']);
    for (const variables of [{ aan: false }, { aan: true, uit: true }]) {
      const skipped = await reclassering(query, variables);
      expect(politie(skipped)).toEqual([1, 2].map(() => ({ __typename: 'PolitieBeeld' })));
      expect(velden(skipped)).toEqual([]);
    }
  });

  it('A23: at an allowed and at a denied place, each place is judged on its own', async () => {
    const answer = await reclassering(
      inPersons('a: politie { mutaties { rijen { datum } } veelplegerstatus } b: politie { stand veelplegerstatus }'),
    );
    expect(paden(answer)).toEqual(
      ['a.mutaties', 'a.veelplegerstatus', 'b.veelplegerstatus'].map((path) => `casus.betrokkenen.@.${path}`),
    );
    const persons = (
      answer.body.data as unknown as { casus: { betrokkenen: { soort: string; a: { mutaties: unknown | null } }[] } }
    ).casus.betrokkenen;
    for (const { soort, a } of persons)
      expect([soort, a.mutaties === null]).toEqual([soort, soort === 'DIRECTE_KRING']);
  });

  it.each([
    ['that is never there', '', 'politie { mutaties { ... @include(if: false) { rijen { datum } } } }'],
    [
      'that a variable leaves out',
      '($z: Boolean! = false)',
      'politie { mutaties { ... @include(if: $z) { rijen { datum } } } }',
    ],
    [
      'that is never there, below fields that variables keep',
      '($y: Boolean! = false, $z: Boolean! = true)',
      'politie @skip(if: $y) { mutaties @include(if: $z) { ... @include(if: false) { rijen { __typename } } } }',
    ],
  ])(
    'A25: an object of which only a fragment is asked %s, is empty and not null as if nothing were known',
    async (_, declared, selection) => {
      const query = `query V${declared} { casus(nummer: "${WILLEM}") { betrokkenen { ${selection} } } }`;
      const token = await visitor.token('reclasseringswerker', 'ZVH-CASUSOVERLEG', WILLEM);
      const { data } = (await visitor.ask(token, query)).body as unknown as {
        data: { casus: { betrokkenen: unknown[] } };
      };
      expect(data.casus.betrokkenen).toContainEqual({ politie: { mutaties: {} } });
      expect(data.casus.betrokkenen).toContainEqual({ politie: { mutaties: null } });
    },
  );

  it('A24: of two operations, the one that does not run is not filtered, asked or explained', async () => {
    const query = `query Dicht { casus(nummer: "${WILLEM}") { betrokkenen { politie { veelplegerstatus } } } } query Open { casus(nummer: "${WILLEM}") { nummer } }`;
    const token = await visitor.token('reclasseringswerker', 'ZVH-CASUSOVERLEG', WILLEM);
    const response = await fetch(`${hub.urls.gateway}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query, operationName: 'Open' }),
    });
    const body = (await response.json()) as GraphqlAnswer['body'];
    expect(body.data).toEqual({ casus: { nummer: WILLEM } });
    expect(body.extensions?.doelbinding?.afgeschermd).toEqual([]);
  });

  it('A26: with nothing left over, the answer has its shape and no helper of ours', async () => {
    const answer = await reclassering(
      inPersons(
        'politie { veelplegerstatus } gemeente { college { uitkering { __typename } schuldhulp { __typename } } }',
      ),
    );
    const persons = (answer.body.data as unknown as { casus: { betrokkenen: unknown[] } }).casus.betrokkenen;
    for (const soort of ['HOOFDPERSOON', 'DIRECTE_KRING']) {
      expect(persons).toContainEqual({
        soort,
        politie: { veelplegerstatus: null },
        gemeente: { college: { uitkering: null, schuldhulp: null } },
      });
    }
    expect(answer.body.extensions?.doelbinding?.bronStatus).toMatchObject({
      politie: 'NIET_BEVRAAGD',
      gemeente: 'NIET_BEVRAAGD',
      casus: 'OK',
    });
  });
});

describe('filters and orders on a denied field', () => {
  /** A private deelnemer, in the uitvoering, may see no mutaties and no strafzaken of anyone. */
  const veiligThuis = async (selection: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer> => {
    const declared =
      Object.keys(variables).length === 0 ? '' : '($soort: PolitieMutatieSoort, $volgorde: PolitieMutatieVolgorde)';
    const query = `query V${declared} { casus(nummer: "${GEZIN}") { betrokkenen { politie { ${selection} } } } }`;
    return visitor.ask(await visitor.token('veilig-thuis', 'ZVH-UITVOERING', GEZIN), query, variables);
  };

  it.each([
    ['A97: a filter', 'mutaties(soort: GEWELD) { rijen { datum } }'],
    ['A97: another filter', 'mutaties(soort: OVERIG) { rijen { datum } }'],
    ['A97: no filter', 'mutaties(soort: null) { rijen { datum } }'],
    ['A96: an order', 'mutaties(volgorde: OUDSTE_EERST) { rijen { datum } }'],
    ['A96, A97: both', 'mutaties(soort: BEDREIGING, volgorde: NIEUWSTE_EERST) { rijen { datum } }'],
  ])(
    '%s gives the same as none: null with the reason, never an empty list, and no question to the source',
    async (_name, selection) => {
      const plain = await veiligThuis('mutaties { rijen { datum } }');
      const filtered = await veiligThuis(selection);
      expect(withoutTrace(filtered.text)).toBe(withoutTrace(plain.text));
      expect(filtered.body.extensions?.doelbinding?.bronStatus.politie).toBe('NIET_BEVRAAGD');
      expect(new Set(politie(filtered).map((value) => JSON.stringify(value)))).toEqual(new Set(['{"mutaties":null}']));
      expect(velden(filtered)).toEqual(['PolitieBeeld.mutaties']);
    },
  );

  it('A96, A97: also with variables', async () => {
    const selection = 'mutaties(soort: $soort, volgorde: $volgorde) { rijen { datum } }';
    const answers: string[] = [];
    for (const soort of ['GEWELD', 'OVERIG', null])
      answers.push(withoutTrace((await veiligThuis(selection, { soort, volgorde: 'OUDSTE_EERST' })).text));
    expect(new Set(answers).size).toBe(1);
  });

  it('A96, A97: of two persons, the filter works on the one that may be seen and says nothing of the other', async () => {
    const texts = new Map<string, unknown[]>();
    for (const soort of ['GEWELD', 'VERMOGEN', 'VERWARD_GEDRAG']) {
      const answer = await reclassering(
        inPersons(`politie { mutaties(soort: ${soort}, volgorde: OUDSTE_EERST) { rijen { datum soort } } }`),
      );
      const persons = (
        answer.body.data as unknown as {
          casus: {
            betrokkenen: {
              soort: string;
              politie: { mutaties: { rijen: { datum: string; soort: string }[] } | null };
            }[];
          };
        }
      ).casus.betrokkenen;
      const willem = persons.find((person) => person.soort === 'HOOFDPERSOON')?.politie.mutaties?.rijen ?? [];
      expect(willem.every((mutatie) => mutatie.soort === soort)).toBe(true);
      expect(willem.map(({ datum }) => datum)).toEqual(willem.map(({ datum }) => datum).toSorted());
      texts.set(soort, willem);
      expect(persons.find((person) => person.soort === 'DIRECTE_KRING')?.politie.mutaties).toBeNull();
    }
    expect(texts.get('GEWELD')?.length).toBeGreaterThan(0);
  });
});

describe('the werkvoorraad', () => {
  const ASK =
    'query($eerste: Int, $na: String) { casussen(eerste: $eerste, na: $na) { rijen { nummer fase betrokkenen { id naam politie { stand } } deelnemers { naam } acties { rijen { omschrijving } } } aantal volgende } }';
  interface Page {
    readonly rijen: readonly {
      readonly nummer: string;
      readonly betrokkenen: unknown;
      readonly deelnemers: unknown;
      readonly acties: unknown;
    }[];
    readonly aantal: number;
    readonly volgende: string | null;
  }

  async function page(
    persona: 'procesregisseur' | 'reclasseringswerker' | 'veilig-thuis',
    variables: Record<string, unknown> = {},
  ): Promise<{ page: Page; answer: GraphqlAnswer }> {
    const answer = await visitor.ask(await visitor.token(persona, 'ZVH-WERKVOORRAAD'), ASK, variables);
    return { page: (answer.body.data as unknown as { casussen: Page }).casussen, answer };
  }

  it('shows no person, no deelnemer and no act, and asks no source but the register', async () => {
    const { page: shown, answer } = await page('procesregisseur');
    expect(shown.rijen.length).toBeGreaterThan(5);
    for (const casus of shown.rijen) expect(casus).toMatchObject({ betrokkenen: null, deelnemers: null, acties: null });
    expect(velden(answer)).toEqual(['Casus.acties', 'Casus.betrokkenen', 'Casus.deelnemers']);
    expect(answer.body.extensions?.doelbinding?.bronStatus).toEqual({
      politie: 'NIET_BEVRAAGD',
      justitie: 'NIET_BEVRAAGD',
      zorg: 'NIET_BEVRAAGD',
      gemeente: 'NIET_BEVRAAGD',
      casus: 'OK',
    });
    expect(answer.text).not.toMatch(/Proefveld|Luchtkasteel/);
  });

  it('A84: shows only the own table; a casus of another is absent, also by number', async () => {
    const own = (await page('reclasseringswerker', { eerste: 100 })).page.rijen.map(({ nummer }) => nummer);
    const all = (await page('procesregisseur', { eerste: 100 })).page.rijen.map(({ nummer }) => nummer);
    expect(own).toContain(WILLEM);
    expect(own).not.toContain(GEZIN);
    expect(all).toContain(GEZIN);
    expect(own.filter((nummer) => !all.includes(nummer))).toEqual([]);
    const token = await visitor.token('reclasseringswerker', 'ZVH-WERKVOORRAAD');
    const byNumber = async (nummer: string): Promise<string> =>
      withoutTrace(
        (await visitor.ask(token, 'query($n: String!) { casus(nummer: $n) { nummer fase } }', { n: nummer })).text,
      );
    expect(await byNumber(GEZIN)).toBe(await byNumber('ZVH-2026-9999'));
    expect(JSON.parse(await byNumber(GEZIN)).data).toEqual({ casus: null });
  });

  it('A98, A99: in pages it shows the same casussen, each once, and a place names no casus that is not shown', async () => {
    const whole = (await page('reclasseringswerker', { eerste: 100 })).page;
    const found: string[] = [];
    for (let na: string | null = null, turn = 0; turn < 50; turn += 1) {
      const { page: part } = await page('reclasseringswerker', { eerste: 2, na });
      found.push(...part.rijen.map(({ nummer }) => nummer));
      na = part.volgende;
      if (na === null) break;
      const place = `${na} ${Buffer.from(na, 'base64url').toString()}`;
      expect((place.match(/ZVH-\d{4}-\d{4}/g) ?? []).filter((nummer) => !found.includes(nummer))).toEqual([]);
    }
    expect(found).toEqual(whole.rijen.map(({ nummer }) => nummer));
    expect(whole.aantal).toBe(found.length);
  });
});
