import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Hub } from './hub-address.ts';
import { query } from './query.ts';
import { startTrace } from './trace.ts';

let server: Server;
let hub: Hub;
let answer: { status: number; body: object };

beforeEach(async () => {
  server = createServer((_request, response) => {
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  hub = { gatewayUrl: url, tokenServiceUrl: url, trace: startTrace() };
});
afterEach(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

const MESSAGE = 'Een of meer variabelen hebben niet de vorm die het schema vraagt.';
const ask = () => query(hub, { operationName: 'Vraag', query: '{ __typename }', variables: {} }, 'token');
const refusedWith = (velden: unknown) => {
  answer = { status: 400, body: { errors: [{ message: MESSAGE, extensions: { code: 'VARIABELEN', velden } }] } };
  return ask();
};

it('a refusal of the input names each field with its sentence', async () => {
  const dag = { veld: 'aanmelding.dag', uitleg: 'Dit is geen bestaande dag; schrijf jjjj-mm-dd.' };
  const naam = { veld: 'aanmelding.personen.0.naam', uitleg: 'Dit veld is verplicht.' };
  expect(await refusedWith([dag, naam])).toEqual({
    soort: 'GEWEIGERD',
    uitleg: `${MESSAGE} ${dag.veld}: ${dag.uitleg} ${naam.veld}: ${naam.uitleg}`,
    code: 'VARIABELEN',
  });
});

it.each([undefined, null, 'x', [], ['x', null, { veld: 1, uitleg: 'x' }]])(
  'a refusal whose fields are %j is the sentence alone',
  async (velden) => {
    expect(await refusedWith(velden)).toEqual({ soort: 'GEWEIGERD', uitleg: MESSAGE, code: 'VARIABELEN' });
  },
);
