import pg from 'pg';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { withoutTrace } from '../setup/neutral.ts';
import { type BadInput, CASUS, expectRefused, GOOD, openBadInput } from './gateway.ts';

const hub = inject('hub');
let gateway: BadInput;

beforeAll(async () => {
  gateway = await openBadInput(hub.urls);
});
afterEach(() => gateway.expectAlive());

const traceOf = (text: string): string => JSON.parse(text).extensions.doelbinding.trace as string;

describe('headers of a client', () => {
  it.each([
    ['A74: another doel', { 'x-doel': 'ZVH-UITVOERING', doel: 'ZVH-LIJST' }],
    ['A74: another casus', { 'x-casus': 'ZVH-2026-0104', 'casus-nummer': 'ZVH-2026-0104' }],
    [
      'A74: another role or organisation',
      { 'x-rol': 'FG', 'x-organisatie': 'politie', 'x-user': 'fg', 'x-forwarded-user': 'fg' },
    ],
    ['A74: a transaction token', { 'txn-token': 'eyJhbGciOiJub25lIn0.e30.', 'x-amz-security-token': 'x' }],
    ['A89: an emergency', { 'x-noodgeval': '1', 'x-break-glass': 'true', 'x-purpose-of-use': 'ETREAT' }],
    [
      'A111: the query plan',
      { 'apollo-query-plan-experimental': '1', 'apollo-query-plan-experimental-format': 'internal' },
    ],
    ['A115: the trace of the federation', { 'apollo-federation-include-trace': 'ftv1', 'apollo-tracing': '1' }],
    [
      'another address',
      {
        'x-forwarded-for': '10.0.0.1',
        'x-forwarded-host': 'elders.example',
        forwarded: 'for=10.0.0.1',
        'x-original-url': '/jwks',
      },
    ],
    ['another method', { 'x-http-method-override': 'GET' }],
    ['a cache', { 'if-none-match': '*', 'if-modified-since': 'Wed, 18 Nov 2026 00:00:00 GMT' }],
    ['an origin', { origin: 'https://elders.example', referer: 'https://elders.example/x' }],
  ])('%s: changes not one byte of the answer', async (_name, headers) => {
    const plain = await gateway.ask(GOOD);
    const dressed = await gateway.ask(GOOD, {}, headers);
    expect(dressed.status).toBe(200);
    expect(withoutTrace(dressed.text)).toBe(withoutTrace(plain.text));
    const names = (raw: typeof plain): string[] => [...raw.headers.keys()].sort();
    expect(names(dressed)).toEqual(names(plain));
  });

  it('A111, A115: an answer holds data and the explanation, and nothing else', async () => {
    const { text } = await gateway.ask(
      GOOD,
      {},
      { 'apollo-query-plan-experimental': '1', 'apollo-federation-include-trace': 'ftv1' },
    );
    const body = JSON.parse(text) as { extensions: object };
    expect(Object.keys(body).sort()).toEqual(['data', 'extensions']);
    expect(Object.keys(body.extensions)).toEqual(['doelbinding']);
  });

  it('A126: two clients with one trace id get two traces of the hub, and no log line has theirs', async () => {
    const theirs = '4bf92f3577b34da6a3ce929d0e0e4736';
    const traceparent = `00-${theirs}-00f067aa0ba902b7-01`;
    const answers = await Promise.all(
      [1, 2].map(() => gateway.ask(GOOD, {}, { traceparent, tracestate: 'a=1', 'x-trace-id': theirs })),
    );
    const [one, two] = answers.map(({ text }) => traceOf(text));
    expect(new Set([one, two, theirs]).size).toBe(3);
    expect(answers.map(({ headers }) => headers.get('x-trace-id'))).toEqual([one, two]);
    for (const name of ['gateway', 'case', 'token-service']) {
      const client = new pg.Client({ connectionString: hub.databaseUrls[name]?.ownerUrl });
      await client.connect();
      const { rows } = await client.query('select volgnummer from logboek.logregels where trace_id = $1', [theirs]);
      await client.end();
      expect([name, rows]).toEqual([name, []]);
    }
  });

  it('A47: two equal questions are two questions: each has its own trace', async () => {
    const [one, two] = [await gateway.ask(GOOD), await gateway.ask(GOOD)];
    expect(traceOf(one.text)).not.toBe(traceOf(two.text));
  });

  it('A124: a header of 7 kB with control codes is no fault', async () => {
    const { status } = await gateway.ask(GOOD, {}, { 'user-agent': `x${'\t{"level":60}'.repeat(500)}` });
    expect(status).toBe(200);
  });
});

describe('A32: names that objects already have', () => {
  it('give the right data as aliases, and change nothing for the next question', async () => {
    const query = `{ __proto__: casus(nummer: "${CASUS}") { constructor: nummer toString: fase hasOwnProperty: thema valueOf: versie __proto__: nummer } prototype: __typename }`;
    const { status, text } = await gateway.ask(query);
    expect(status).toBe(200);
    expect(text).toContain(`"__proto__":{"constructor":"${CASUS}","toString":"CASUSOVERLEG","hasOwnProperty":"`);
    expect(text).toContain(`"__proto__":"${CASUS}"}`);
    expect(text).toContain('"prototype":"Query"');
    expect(({} as Record<string, unknown>).constructor).toBe(Object);
  });

  it('are denied as aliases of a denied field, and explained', async () => {
    const query = `{ casus(nummer: "${CASUS}") { betrokkenen { __proto__: burgerservicenummer toString: burgerservicenummer } } }`;
    const { text } = await gateway.ask(query);
    expect(text).toContain('"betrokkenen":[{"__proto__":null,"toString":null},{"__proto__":null,"toString":null}]');
    const { afgeschermd } = JSON.parse(text).extensions.doelbinding as { afgeschermd: { paden: string[] }[] };
    const paths = new Set(afgeschermd.flatMap(({ paden }) => paden));
    expect([...paths].sort()).toEqual(['casus.betrokkenen.@.__proto__', 'casus.betrokkenen.@.toString']);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    '%s as a variable is a variable like any other',
    async (name) => {
      const query = `query($${name}: String!) { casus(nummer: $${name}) { nummer } }`;
      const given = await gateway.send({
        body: `{"query":${JSON.stringify(query)},"variables":{"${name}":"${CASUS}"}}`,
      });
      expect([given.status, JSON.parse(given.text).data]).toEqual([200, { casus: { nummer: CASUS } }]);
      expectRefused(await gateway.ask(query, { variables: {} }), 400, 'VARIABELEN');
    },
  );

  it('as members of the request or of the variables they do nothing', async () => {
    const body = `{"query":${JSON.stringify(GOOD)},"__proto__":{"query":"{ x }"},"constructor":{"prototype":{"a":1}},"variables":{"__proto__":{"nummer":"x"}}}`;
    const { status, text } = await gateway.send({ body });
    expect([status, JSON.parse(text).data.casus.nummer]).toEqual([200, CASUS]);
  });
});
