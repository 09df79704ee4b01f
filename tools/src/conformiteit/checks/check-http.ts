import { request } from 'node:http';
import { request as requestTls } from 'node:https';
import type { Connection } from '../asking/connection.ts';
import type { Bench } from '../bench.ts';
import { LIVE, NO_ADDRESS, NO_METHOD, READY, REFUSED } from '../expected-answers.ts';
import type { Findings, Recorder } from '../report/result.ts';
import { FULL_RIGHT } from '../rights/full-right.ts';

const TYPES = [
  'text/plain',
  'application/graphql',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
];
const PATHS = [
  '/',
  '/metrics',
  '/debug',
  '/sdl',
  '/schema',
  '/health',
  '/health/live/x',
  '//graphql',
  '/GRAPHQL',
  '/graphql/',
];
/** Larger than what any subgraph takes. */
const LARGE_BYTES = 17 * 1024 * 1024;
/** A token about a large family. */
const LARGE_HEADER_CHARS = 60_000;

const expected = (what: string, found: { status: number; text: string }, status: number, text: string): Findings =>
  found.status === status && found.text === text ? [] : [`${what}: status ${found.status}, of een andere tekst`];

async function get({ fetch }: Connection, url: string, method = 'GET'): Promise<{ status: number; text: string }> {
  const answer = await fetch(url, { method, redirect: 'manual', signal: AbortSignal.timeout(20_000) });
  return { status: answer.status, text: await answer.text() };
}

/** A body whose length nobody announces; what the server answers before it hangs up. */
function pour(url: string, { tls }: Connection): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const open = url.startsWith('https:') ? requestTls : request;
    const call = open(`${url}/graphql`, { method: 'POST', headers, ...tls }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    call.on('error', reject);
    for (let sent = 0; sent < LARGE_BYTES; sent += 65_536) call.write('x'.repeat(65_536));
    call.end();
  });
}

/**
 * Half a surrogate pair has no UTF-8 form. The token is that of the question as a careless hash reads it, with U+FFFD, so that the hash
 * alone does not refuse it.
 */
async function halfCharacters(bench: Bench): Promise<Findings> {
  const query = 'query ($x: String) { __typename @include(if: true) }';
  const pairs = [
    ['in de tekst', { query: '{ __typename } # \ufffd' }, { query: '{ __typename } # \ud800' }],
    ['in een variabele', { query, variables: { x: '\ufffd' } }, { query, variables: { x: '\ud800' } }],
  ] as const;
  const found = await Promise.all(
    pairs.map(async ([what, hashed, sent]) => {
      const { status, text } = await bench.send(await bench.mint({ right: FULL_RIGHT, question: hashed }), sent);
      return [400, 401].includes(status) && text === REFUSED ? [] : [`${what}: status ${status}, of een andere tekst`];
    }),
  );
  return found.flat();
}

/** The door of the process: what it takes and what it says to everything else (attacks 34, 35 and 59). */
export async function checkHttp(bench: Bench, recorder: Recorder): Promise<void> {
  const { url, connection } = bench;
  const json = JSON.stringify({ query: '{ __typename }' });
  await recorder.check('weigert elke andere soort inhoud met 415 (A35)', ['P01'], async () => {
    const answers = await Promise.all(
      TYPES.map((type) => bench.post('/graphql', { body: json, headers: { 'content-type': type } })),
    );
    return answers.flatMap((answer, index) => expected(TYPES[index] ?? '', answer, 415, REFUSED));
  });
  await recorder.check('weigert een lijst en wat geen GraphQL-vraag is met 400 (A34)', ['P02'], async () => {
    const bodies = [
      `[${json}]`,
      '[]',
      '7',
      'null',
      '"{ __typename }"',
      '{}',
      '{"query":7}',
      '{"query":"{ __typename }","variables":[]}',
      '{',
      '',
    ];
    const answers = await Promise.all(bodies.map((body) => bench.post('/graphql', { body })));
    return answers.flatMap((answer, index) => expected(`inhoud ${index + 1}`, answer, 400, REFUSED));
  });
  await recorder.check(
    'weigert een half teken in tekst en variabelen, ook met een token dat erbij past',
    ['P02', 'P18'],
    () => halfCharacters(bench),
  );
  await recorder.check('weigert een te grote vraag met 413, ook zonder aangekondigde lengte', ['P03'], async () => {
    const large = JSON.stringify({ query: `{ __typename } #${'x'.repeat(LARGE_BYTES)}` });
    const status = await pour(url, connection);
    const poured = status === 413 ? [] : [`zonder aangekondigde lengte: status ${status}`];
    return [...expected('aangekondigd', await bench.post('/graphql', { body: large }), 413, REFUSED), ...poured];
  });
  await recorder.check('neemt een kopregel van 60.000 tekens aan', ['P03'], async () => {
    const answer = await bench.post('/graphql', {
      body: json,
      headers: { 'txn-token': 'x'.repeat(LARGE_HEADER_CHARS) },
    });
    return expected('antwoord', answer, 401, REFUSED);
  });
  await recorder.check('weigert elke andere methode met 405 (A35)', ['P04'], async () => {
    const answers = await Promise.all(
      ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'].map((method) => get(connection, `${url}/graphql`, method)),
    );
    const asQuery = await get(connection, `${url}/graphql?query=${encodeURIComponent('{ __typename }')}`);
    return [...answers, asQuery].flatMap((answer) => expected('antwoord', answer, 405, NO_METHOD));
  });
  await recorder.check('kent geen andere adressen (A59)', ['P04'], async () => {
    const answers = await Promise.all(PATHS.map((path) => get(connection, `${url}${path}`)));
    return answers.flatMap((answer, index) => expected(PATHS[index] ?? '', answer, 404, NO_ADDRESS));
  });
  await recorder.check('zegt op de gezondheidsadressen niets dan zijn toestand (A59)', ['P06'], async () => [
    ...expected('live', await get(connection, `${url}/health/live`), 200, LIVE),
    ...expected('ready', await get(connection, `${url}/health/ready`), 200, READY),
  ]);
  await recorder.check('neemt elke traceparent, ook een verminkte (A126)', ['P07'], async () => {
    const question = { query: '{ __typename }' };
    const traces = ['00-zz-zz-01', `00-${'0'.repeat(32)}-${'0'.repeat(16)}-01`, 'x'.repeat(5_000), "'; --"];
    const answers = await Promise.all(
      traces.map((traceparent) => bench.ask({ right: FULL_RIGHT, question, headers: { traceparent } })),
    );
    return answers.flatMap(({ status }) => (status === 200 ? [] : [`status ${status}`]));
  });
}
