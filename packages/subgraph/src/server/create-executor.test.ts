import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createExecutor } from './create-executor.ts';

const schema = buildSchema('type Query { naam(van: ID): String andere: String } type Mutation { open: String }');
const field = schema.getQueryType()?.getFields().naam;
if (field !== undefined) field.resolve = (_, { van }, { wie }) => `${wie} over ${van}`;

const executor = createExecutor<{ wie: string }>(schema);
const ask = async (query: string, wie = 'a', variables?: Record<string, unknown>) => {
  const { data, errors } = await executor.execute({ query, variables }, { wie });
  return { data: data === undefined ? undefined : JSON.parse(JSON.stringify(data)), errors: errors?.length ?? 0 };
};

describe('the questions that a subgraph executes', () => {
  it('A43, A46: are read once, and answered for each asker anew', async () => {
    const query = 'query ($van: ID) { naam(van: $van) }';
    for (const [wie, van] of [
      ['a', '1'],
      ['b', '1'],
      ['a', '2'],
    ] as const)
      expect(await ask(query, wie, { van })).toEqual({ data: { naam: `${wie} over ${van}` }, errors: 0 });
  });

  it.each([
    'mutation { open }',
    ' \n\tmutation M { open }',
    ',mutation{open}',
    '#vraag\nmutation { open }',
    '\ufeffmutation { open }',
    'fragment F on Mutation { open } mutation { ...F }',
    'query A { naam } mutation B { open }',
  ])(
    'A70: are changes by what they do and not by how they begin, so that none runs before its intent stands: %j',
    (query) => {
      expect(executor.actieOf(query)).toBe('vastleggen');
    },
  );

  it.each([
    '{ naam }',
    'query { naam }',
    '#mutation\n{ naam }',
    'query mutation { naam }',
    'mutation { bestaatNiet }',
    'mutation {',
    '',
  ])('are no changes when nothing is changed: %j', (query) => {
    expect(executor.actieOf(query)).toBe('lezen');
  });

  it.each([
    ['what is no GraphQL', '{ naam'],
    ['a field that is not there', '{ naam geheim }'],
    ['A37: the schema', '{ __schema { types { name } } }'],
    ['A37: a type, under a fragment', 'query { ...F } fragment F on Query { __type(name: "Query") { name } }'],
    ['two operations without saying which', 'query A { naam } query B { naam }'],
    ['nothing', ''],
  ])('give an error for %s, each time, and no data', async (_, query) => {
    for (let turn = 0; turn < 2; turn += 1) {
      const { data, errors } = await ask(query);
      expect(data).toBeUndefined();
      expect(errors).toBeGreaterThan(0);
    }
  });

  it('A32: keep a key __proto__ a key', async () => {
    const { data } = await executor.execute(
      { query: '{ __proto__: naam constructor: andere }', variables: undefined },
      { wie: 'a' },
    );
    expect(Object.keys(data ?? {})).toEqual(['__proto__', 'constructor']);
  });

  it('are still answered after more texts than are kept, and when one is very long', async () => {
    for (let index = 0; index < 700; index += 1) expect((await ask(`query Q${index} { naam }`)).errors).toBe(0);
    expect(await ask(`{ naam ${' '.repeat(30_000)} }`, 'b')).toEqual({ data: { naam: 'b over undefined' }, errors: 0 });
  });
});
