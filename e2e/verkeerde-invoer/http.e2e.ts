import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectClosedHeaders, expectDutch, expectNeutralText } from '../setup/neutral.ts';
import { type BadInput, CASUS, expectRefused, GOOD, openBadInput } from './gateway.ts';

const hub = inject('hub');
const GRAPHQL_TYPE = 'application/graphql-response+json';
let gateway: BadInput;

beforeAll(async () => {
  gateway = await openBadInput(hub.urls);
});
afterEach(() => gateway.expectAlive());

const question = JSON.stringify({ query: GOOD });

describe('a body that is no question', () => {
  it.each([
    ['nothing', ''],
    ['half JSON', '{"query":'],
    ['null', 'null'],
    ['a number', '1'],
    ['a text', '"{ __typename }"'],
    ['true', 'true'],
    ['an empty object', '{}'],
    ['a query that is null', '{"query":null}'],
    ['a query that is a number', '{"query":1}'],
    ['a query that is a list', '{"query":["{ __typename }"]}'],
    ['an empty query', '{"query":""}'],
    ['variables that are a list', JSON.stringify({ query: GOOD, variables: [] })],
    ['variables that are a text', JSON.stringify({ query: GOOD, variables: '{}' })],
    ['an operationName that is a number', JSON.stringify({ query: GOOD, operationName: 1 })],
    ['JSON of 60,000 open lists', '['.repeat(60_000)],
    ['two documents', `${question}${question}`],
    ['a list (A34: batch)', `[${question}]`],
    ['an empty list (A34: batch)', '[]'],
    ['a list of two (A34: batch)', `[${question},${question}]`],
  ])('%s is refused as unreadable', async (_name, body) => {
    expectRefused(await gateway.send({ body }), 400, 'BAD_REQUEST');
  });

  it.each([
    ['that is no UTF-8', [0x7b, 0x22, 0xff, 0xfe]],
    ['with half a character in a text', [...Buffer.from('{"query":"'), 0xc3, ...Buffer.from('"}')]],
    ['in UTF-16', [...Buffer.from(`\ufeff${question}`, 'utf16le')]],
    ['of zeros', [0, 0, 0, 0]],
  ])('bytes %s are refused as unreadable', async (_name, bytes) => {
    expectRefused(await gateway.send({ body: new Uint8Array(bytes) }), 400, 'BAD_REQUEST');
  });

  it.each([
    ['a variable', JSON.stringify({ query: GOOD, variables: { nummer: '\ud800' } })],
    ['the name of a variable', JSON.stringify({ query: GOOD, variables: { '\udc00': 1 } })],
    ['a variable deep inside', JSON.stringify({ query: GOOD, variables: { a: [{ b: 'x\ud800' }] } })],
    ['the text of the question', JSON.stringify({ query: `${GOOD} # \ud800` })],
    ['the name of the operation', JSON.stringify({ query: GOOD, operationName: '\ud800' })],
    ['a member that nobody reads', JSON.stringify({ query: GOOD, extra: '\ud800' })],
  ])('A110: half a surrogate pair in %s is refused as unreadable', async (_name, body) => {
    expectRefused(await gateway.send({ body }), 400, 'BAD_REQUEST');
  });

  it('A110: half a surrogate pair that the question itself escapes is a question that cannot be read', async () => {
    for (const text of ['{ casus(nummer: "\\ud800") { nummer } }', '{ casus(nummer: "\\u{d800}") { nummer } }']) {
      const { status, text: answer } = await gateway.ask(text);
      expect([status, answer]).toEqual([400, expect.stringContaining('"code":"GRAPHQL_PARSE_FAILED"')]);
    }
  });

  it('a byte order mark before the JSON or the document is no fault', async () => {
    expect((await gateway.send({ body: `\ufeff${question}` })).status).toBe(200);
    expect((await gateway.ask(`\ufeff${GOOD}`)).status).toBe(200);
  });

  it('a body that is too large is refused, and the next questions on the same connections are answered', async () => {
    const large = JSON.stringify({ query: `{ casus(nummer: "${'a'.repeat(200_000)}") { nummer } }` });
    for (const body of [large, 'x'.repeat(200_000), large]) {
      expectRefused(await gateway.send({ body }), 413, 'BAD_REQUEST');
      await gateway.expectAlive();
      await gateway.expectAlive();
    }
  });
});

describe('A35: a request that a page of another site could send', () => {
  const form = new FormData();
  form.set('operations', question);
  it.each([
    ['text/plain', question, 'text/plain'],
    ['a form', new URLSearchParams({ query: GOOD }), 'application/x-www-form-urlencoded'],
    ['application/graphql', GOOD, 'application/graphql'],
    ['a type that only begins as JSON', question, 'application/jsonp'],
    ['JSON in a parameter of another type', question, 'text/plain; a=application/json'],
    ['an empty type', question, ' '],
  ])('as %s is refused', async (_name, body, type) => {
    expectRefused(await gateway.send({ body, headers: { 'content-type': type } }), 415, 'BAD_REQUEST');
  });

  it('without a content type, or as multipart, is refused', async () => {
    const bytes = new TextEncoder().encode(question);
    expectRefused(await gateway.send({ body: bytes, headers: { 'content-type': '' } }), 415, 'BAD_REQUEST');
    expectRefused(await gateway.send({ body: form, headers: { 'content-type': '' } }), 415, 'BAD_REQUEST');
  });

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s runs nothing', async (method) => {
    const path = `/graphql?query=${encodeURIComponent(GOOD)}`;
    const { status, headers, text } = await gateway.send({ method, path, headers: { 'content-type': '' } });
    expect(status).toBe(405);
    expectClosedHeaders(headers);
    expectNeutralText(text);
    if (method !== 'HEAD') expectDutch((JSON.parse(text) as { fout: string }).fout);
  });

  it.each(['/graphql/', '/GraphQL', '/', '/graphql/../jwks/', '//graphql', '/.env', '/%00', '/metrics'])(
    '%s is no address',
    async (path) => {
      const { status, headers, text } = await gateway.send({ path, body: question });
      expect(status).toBe(404);
      expectClosedHeaders(headers);
      expectNeutralText(text);
      expectDutch((JSON.parse(text) as { fout: string }).fout);
    },
  );
});

describe('GraphQL over HTTP', () => {
  it.each([
    ['*/*', 'application/json'],
    ['application/json', 'application/json'],
    [GRAPHQL_TYPE, GRAPHQL_TYPE],
    [`${GRAPHQL_TYPE}; charset=utf-8, application/json; charset=utf-8`, GRAPHQL_TYPE],
    ['application/json, text/html', 'application/json'],
    ['text/html', 'application/json'],
    ['multipart/mixed; deferSpec=20220824', 'application/json'],
    ['onzin;;;,,q=', 'application/json'],
  ])('who accepts %s gets %s, for an answer and for a refusal', async (accept, type) => {
    const answered = await gateway.ask(GOOD, {}, { accept });
    expect([answered.status, answered.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`]);
    expect(JSON.parse(answered.text)).toMatchObject({ data: { casus: { nummer: CASUS } } });
    const invalid = await gateway.ask('{ bestaatNiet }', {}, { accept });
    expectRefused(invalid, 400, 'GRAPHQL_VALIDATION_FAILED');
    expect(invalid.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
    expectRefused(await gateway.ask('{', {}, { accept }), 400, 'GRAPHQL_PARSE_FAILED');
  });

  it('an unknown member beside the query is ignored, and not said back', async () => {
    const { status, text } = await gateway.ask(GOOD, { noodgeval: true, bsn: '123456782' });
    expect(status).toBe(200);
    expect(text).not.toMatch(/noodgeval|123456782/);
  });

  it('variables, operationName and null for both are the same as leaving them out', async () => {
    const { status } = await gateway.ask(GOOD, { variables: null, operationName: null });
    expect(status).toBe(200);
  });

  it('A61: without a token nothing is said but to log in, whatever the token looks like', async () => {
    const texts = new Set<string>();
    for (const authorization of [
      '',
      'Bearer',
      'Bearer x.y.z',
      'Basic YTpi',
      `Bearer ${'e'.repeat(4_000)}`,
      'Bearer eyJhbGciOiJub25lIn0.e30.',
    ]) {
      const answer = await gateway.ask(GOOD, {}, { authorization });
      expectRefused(answer, 401, 'GEEN_TOKEN');
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      texts.add(answer.text);
    }
    expect(texts.size).toBe(1);
  });
});
