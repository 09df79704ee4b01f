import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import fc from 'fast-check';
import { type GraphQLSchema, parse, printSchema, validate } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { complete, hubOf, prepare, type TestHub } from '../operation/test-support/operation.ts';
import { RandomOperation, Tape } from '../operation/test-support/random-operation.ts';
import { executePlan, type SentFetch } from './execute-plan.ts';
import type { FilteredRequest } from './filtered-request.ts';
import type { OperationContext } from './operation-context.ts';
import { type ApolloExecution, handPlanOver, planOperations } from './plan-operation.ts';
import { answeringSources } from './test-support/answering-sources.ts';
import { petsSupergraph } from './test-support/pets.ts';

const SERVICES = ['asiel', 'winkel', 'gemeente', 'chip'] as const;

let hub: TestHub;
let schema: GraphQLSchema;
let apollo: ApolloExecution;
/** What answers the fetches of @apollo/gateway; each execution puts its own sources here. */
let answer: (fetch: SentFetch) => Record<string, unknown> | null;

beforeAll(async () => {
  const silent = () => undefined;
  const gateway = new ApolloGateway({
    supergraphSdl: petsSupergraph(),
    logger: { debug: silent, info: silent, warn: silent, error: silent },
    experimental_didResolveQueryPlan: handPlanOver,
    buildService: ({ name }): GraphQLDataSource => ({
      async process({ request: { query = '', variables = {} } }) {
        const data = answer({ serviceName: name, query, variables });
        return data === null ? { data, errors: [{ message: 'down' }] as never } : { data };
      },
    }),
  });
  await gateway.load();
  schema = gateway.schema as GraphQLSchema;
  hub = hubOf(printSchema(schema));
  apollo = planOperations(gateway);
});

interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly down: ReadonlySet<string>;
}

/** The answer to the client and the fetches, of both executions; null for a plan that is not ours. */
async function both({ query, variables, down }: Question) {
  const asked = { hub, query, variables };
  const filtered = prepare(asked);
  const request: FilteredRequest = { document: filtered.document, hash: filtered.hash, variables };
  const { plan, isOurs } = await apollo.plan(request);
  if (!isOurs || filtered.asksNothing) return null;
  const [theirs, ours] = [answeringSources(schema, down), answeringSources(schema, down)];
  answer = theirs.answer;
  const { data } = await apollo.execute(request, {} as OperationContext);
  const own = await executePlan(plan, { schema, variables, ask: async (fetch) => ours.answer(fetch) });
  return {
    theirs: { data: complete(asked, data, filtered).data, asked: [...theirs.asked].sort() },
    ours: { data: complete(asked, own, filtered).data, asked: [...ours.asked].sort() },
  };
}

const ask = (query: string, ...down: string[]) => both({ query, variables: {}, down: new Set(down) });

/** Without variables. */
const planned = (query: string) => {
  const { document, hash } = prepare({ hub, query });
  return apollo.plan({ document, hash, variables: {} });
};

const ALL = `{ honden { id naam gewicht portie pas ras { land naam } prijzen { jaar plaats } baas { nr naam adres { straat buren { nr naam } } huisdieren { __typename ... on Kat { portie } } }
  speelgoed { kleur delen { kleur delen { kleur } } } maat { naam ... on Kat { maat { naam baas { naam belasting } } } } hok { nummer bewoners { ... on Hond { pas } ... on Kat { id } } } } }`;

describe('our execution of a plan', () => {
  it('gives the client what @apollo/gateway gives, by the same fetches, whatever is asked and whichever source is down', async () => {
    let executed = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(10_000), { maxLength: 80 }),
        fc.subarray([...SERVICES], { maxLength: 2 }),
        fc.record({ x: fc.boolean(), y: fc.boolean() }),
        async (numbers, down, flags) => {
          const { text } = new RandomOperation(schema, new Tape(numbers));
          fc.pre(validate(schema, parse(text)).length === 0);
          const variables = Object.fromEntries(
            Object.entries({ ...flags, v: '1' }).filter(([name]) => text.includes(`$${name}:`)),
          );
          const answers = await both({ query: text, variables, down: new Set(down) });
          if (answers === null) return;
          executed += 1;
          expect(answers.ours).toEqual(answers.theirs);
        },
      ),
      { numRuns: 400 },
    );
    expect(executed).toBeGreaterThan(100);
  });

  it.each([[[]], [['winkel']], [['gemeente']], [['chip']], [['asiel']]])(
    'gives the same of a question through all sources, with these down: %j',
    async (down) => {
      const answers = await ask(ALL, ...down);
      expect(answers?.theirs.asked.length).toBeGreaterThan(down.includes('asiel') ? 0 : 2);
      expect(answers?.ours).toEqual(answers?.theirs);
    },
  );

  it.each([
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ])('gives the same of parts of another source that directives leave out: %j, %j', async (a, b) => {
    const query = `query ($a: Boolean!, $b: Boolean!) { honden { naam
        ... @include(if: $a) { s: speelgoed { kleur } } ... @include(if: $b) { speelgoed { kleur } } } }`;
    const answers = await both({ query, variables: { a, b }, down: new Set() });
    expect(answers?.ours).toEqual(answers?.theirs);
    expect(answers).not.toBeNull();
  });

  it('asks nothing more once something failed, as its answer will never be given', async () => {
    const { plan } = await planned('{ honden { naam portie baas { naam adres { straat } } } voer }');
    const sources = answeringSources(schema, new Set());
    const execution = executePlan(plan, {
      schema,
      variables: {},
      async ask(fetch) {
        if (fetch.query.includes('voer')) throw new Error('no token for this fetch');
        await new Promise(setImmediate);
        return sources.answer(fetch);
      },
    });
    await expect(execution).rejects.toThrow('no token');
    expect(sources.asked.map((text) => text.split(' ', 1)[0])).toEqual(['asiel']);
  });

  it('gives an object that stands in two places what is its own in each', async () => {
    const answers = await ask(
      '{ honden { id baas { nr adres { straat buren { nr naam adres { straat } } } } maat { id naam ... on Hond { baas { naam } } } } }',
    );
    expect(answers).not.toBeNull();
    expect(answers?.ours).toEqual(answers?.theirs);
  });

  it('leaves plans with a step that it does not know to @apollo/gateway', async () => {
    const isOurs = async (query: string) => (await planned(query)).isOurs;
    expect(await isOurs('{ __schema { queryType { name } } honden { naam } }')).toBe(false);
    expect(await isOurs('{ honden { chip } }')).toBe(false);
    expect(await isOurs('{ honden { naam } }')).toBe(true);
  });

  it('is a fault where an object stands in the place of a list: what it would ask there is not left out in silence', async () => {
    const { plan } = await planned('{ honden { naam portie } }');
    const execution = executePlan(plan, { schema, variables: {}, ask: async () => ({ honden: { naam: 'Rex' } }) });
    await expect(execution).rejects.toThrow('other data than planned');
  });

  it('sends the parts of a mutation one after another, in their order', async () => {
    const { plan } = await planned('mutation { a: voeder { naam } bewaar { __typename } b: voeder { naam } }');
    const sources = answeringSources(schema, new Set());
    let running = 0;
    await executePlan(plan, {
      schema,
      variables: {},
      async ask(fetch) {
        running += 1;
        expect(running).toBe(1);
        await new Promise(setImmediate);
        running -= 1;
        return sources.answer(fetch);
      },
    });
    const mutations = sources.asked.filter((text) => text.includes('mutation')).map((text) => text.split(' ', 1)[0]);
    expect(mutations).toEqual(['winkel', 'asiel', 'winkel']);
  });

  it('ends every fetch before it tells of one that failed', async () => {
    const { plan } = await planned('{ honden { naam } baas { belasting } voer }');
    let ended = 0;
    const execution = executePlan(plan, {
      schema,
      variables: {},
      async ask({ serviceName }) {
        if (serviceName === 'asiel') throw new Error('no token for this fetch');
        await new Promise(setImmediate);
        ended += 1;
        return null;
      },
    });
    await expect(execution).rejects.toThrow('no token');
    expect(ended).toBe(2);
  });
});
