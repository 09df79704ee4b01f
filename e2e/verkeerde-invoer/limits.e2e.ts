import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { type BadInput, CASUS, expectRefused, openBadInput } from './gateway.ts';

const hub = inject('hub');
let gateway: BadInput;

beforeAll(async () => {
  gateway = await openBadInput(hub.urls);
});
afterEach(() => gateway.expectAlive());

const casus = (selection: string): string => `{ casus(nummer: "${CASUS}") { ${selection} } }`;
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

/** Fragments that each spread the next one twice: 2^30 fields when spelled out. */
const exponential = (name: (index: number) => string): string =>
  `${casus(`...${name(0)}`)} ${times(30, (index) => `fragment ${name(index)} on Casus { ...${name(index + 1)} ...${name(index + 1)} }`)} fragment ${name(30)} on Casus { nummer }`;

const cycle = (first: string, second: string): string =>
  `${casus(`...${first}`)} fragment ${first} on Casus { ...${second} } fragment ${second} on Casus { ...${first} }`;

async function expectLimit(query: string, limiet: string): Promise<void> {
  expect(expectRefused(await gateway.ask(query), 400, 'LIMIET').extensions).toEqual({ code: 'LIMIET', limiet });
}

describe('a document that is too much is refused before it is planned', () => {
  it.each([
    [
      'A39: 1,000 aliases of one casus',
      `{ ${times(1_000, (index) => `a${index}: casus(nummer: "${CASUS}") { nummer }`)} }`,
      'TOKENS',
    ],
    ['A39: 100 aliases of one field', casus(times(100, (index) => `a${index}: nummer`)), 'ALIASSEN'],
    ['A39: 500 times the same field', casus('nummer '.repeat(500)), 'HERHALING'],
    ['A40: 5,000 selections inside each other', `${'{ a '.repeat(5_000)}${'}'.repeat(5_000)}`, 'NESTING'],
    [
      'A40: 5,000 lists inside each other',
      `{ casus(nummer: ${'['.repeat(5_000)}${']'.repeat(5_000)}) { nummer } }`,
      'NESTING',
    ],
    ['A40: a selection of 20 deep', `{ ${'a { '.repeat(20)} b ${'}'.repeat(20)} }`, 'DIEPTE'],
    ['A40: a fragment in itself', `${casus('...a')} fragment a on Casus { nummer ...a }`, 'FRAGMENTKRING'],
    ['A40: two fragments in each other', cycle('a', 'b'), 'FRAGMENTKRING'],
    [
      'A40: fragments in each other that nothing uses',
      `{ __typename } fragment a on Casus { ...b } fragment b on Casus { ...a }`,
      'FRAGMENTKRING',
    ],
    ['A40: fragments that double thirty times', exponential((index) => `f${index}`), 'VELDEN'],
    ['A40: a document of 100 kB', `{ casus(nummer: "${'a'.repeat(100_000)}") { nummer } }`, 'OMVANG'],
    ['A40: a comment of 100 kB', `# ${'a'.repeat(100_000)}\n{ __typename }`, 'OMVANG'],
    ['A41: fragments called __schema that double', exponential((index) => `__schema${index}`), 'VELDEN'],
    ['A41: a ring of __schema and __type', cycle('__schema', '__type'), 'FRAGMENTKRING'],
    ['a text of 5,000 characters', casus(`acties(status: "${'x'.repeat(5_000)}") { omschrijving }`), 'TEKST'],
    ['a list of 1,000', `{ casus(nummer: [${times(1_000, () => '"x"')}]) { nummer } }`, 'LIJST'],
    ['100 directives', casus(`nummer ${times(100, () => '@include(if: true)')}`), 'DIRECTIVES'],
    ['20 operations', times(20, (index) => `query Q${index} { __typename }`), 'OPERATIES'],
    [
      '100 fragments',
      `{ __typename } ${times(100, (index) => `fragment F${index} on Casus { nummer }`)}`,
      'FRAGMENTEN',
    ],
    ['100 variables', `query(${times(100, (index) => `$v${index}: Int`)}) { __typename }`, 'VARIABELEN'],
  ])('%s', (_name, query, limiet) => expectLimit(query, limiet));

  it('A41: a fragment called __schema is a fragment like any other', async () => {
    const { status, text } = await gateway.ask(`${casus('...__schema')} fragment __schema on Casus { nummer }`);
    expect([status, JSON.parse(text).data]).toEqual([200, { casus: { nummer: CASUS } }]);
  });

  it('A39: 50 aliases of one casus give that one casus, and no other', async () => {
    const query = `{ ${times(50, (index) => `a${index}: casus(nummer: "ZVH-2026-01${String(index).padStart(2, '0')}") { nummer }`)} }`;
    const { status, text } = await gateway.ask(query);
    expect(status).toBe(200);
    const data = JSON.parse(text).data as Record<string, { nummer: string } | null>;
    expect(Object.entries(data).filter(([, value]) => value !== null)).toEqual([['a1', { nummer: CASUS }]]);
  });

  it('a page beyond every list costs too much (A39)', () =>
    expectLimit('{ casussen(eerste: 2147483647) { rijen { nummer } } }', 'KOSTEN'));

  it.each([0, -1, 1_000])('a page of %s is refused in a sentence, and nothing is read', async (size) => {
    const { status, text } = await gateway.ask(`{ casussen(eerste: ${size}) { rijen { nummer } } }`);
    const { data, errors } = JSON.parse(text);
    expect([status, data]).toEqual([200, { casussen: null }]);
    expect(errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code)).toEqual(['BLADGROOTTE']);
    expect(errors[0].message).toMatch(/^Vraag per bladzijde 1 tot en met 100 /);
  });

  it('a page of the largest size gives no more than the one casus of the token', async () => {
    const { text } = await gateway.ask('{ casussen(eerste: 100) { rijen { nummer } aantal } }');
    expect(JSON.parse(text).data.casussen).toEqual({ rijen: [{ nummer: CASUS }], aantal: 1 });
  });
});

describe('A42: variables that are too much are refused before they are coerced', () => {
  const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  it.each([
    ['10,000 ids', 'LIJST', JSON.stringify({ n: Array.from({ length: 10_000 }, (_, index) => `id${index}`) })],
    ['one text of 5,000 characters', 'TEKST', JSON.stringify({ n: 'x'.repeat(5_000) })],
    ['a name of 5,000 characters', 'TEKST', JSON.stringify({ ['x'.repeat(5_000)]: 1 })],
    [
      '2,000 variables',
      'WAARDEN',
      JSON.stringify(Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`v${index}`, 1]))),
    ],
    ['20,000 lists inside each other', 'WAARDEDIEPTE', `{"n":${deep(20_000)}}`],
  ])('%s', async (_name, limiet, variables) => {
    const query = 'query($n: String!) { casus(nummer: $n) { nummer } }';
    const answer = await gateway.send({ body: `{"query":${JSON.stringify(query)},"variables":${variables}}` });
    expect(expectRefused(answer, 400, 'LIMIET').extensions.limiet).toBe(limiet);
  });

  it('zeros and control characters in a number of a casus mean: no such casus', async () => {
    for (const nummer of [
      `${CASUS}\u0000`,
      '\u0000',
      `${CASUS}\n`,
      '\u202e',
      "' or 1=1 --",
      '%24{jndi:ldap://x}',
      'zorg 🙂',
    ]) {
      const asVariable = await gateway.ask('query($n: String!) { casus(nummer: $n) { nummer } }', {
        variables: { n: nummer },
      });
      expect([nummer, asVariable.status, JSON.parse(asVariable.text).data]).toEqual([nummer, 200, { casus: null }]);
      const inText = await gateway.ask(`{ casus(nummer: ${JSON.stringify(nummer)}) { nummer } }`);
      expect([nummer, inText.status, JSON.parse(inText.text).data]).toEqual([nummer, 200, { casus: null }]);
    }
  });
});
