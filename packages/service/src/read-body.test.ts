import { Agent, createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readJsonBody } from './read-body.ts';

const LIMIT = 64;
let server: Server;
let url: string;
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const body = await readJsonBody(request, LIMIT);
    response.writeHead(body.ok ? 200 : body.status).end(JSON.stringify(body.ok ? (body.value ?? null) : null));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close().closeAllConnections();
});

async function post(body: RequestInit['body'], type: string | null = 'application/json'): Promise<[number, unknown]> {
  const headers = type === null ? {} : { 'content-type': type };
  const answer = await fetch(url, { method: 'POST', body: body ?? null, headers, duplex: 'half' } as RequestInit);
  return [answer.status, await answer.json().catch(() => undefined)];
}
const bytes = (...parts: (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

describe('the body of a request', () => {
  it('is JSON in UTF-8', async () => {
    expect(await post('{"naam":"Zoë"}')).toEqual([200, { naam: 'Zoë' }]);
    expect(await post('null', 'application/json; charset=utf-8')).toEqual([200, null]);
  });

  it.each(['{"a":"\\ud800"}', '{"\\udfff":1}', '{"a":[{"b":"x\\uDC00\\uD800"}]}', '"\\ud800"'])(
    'is refused with half a surrogate pair in it: %s',
    async (body) => {
      expect(await post(body)).toEqual([400, null]);
    },
  );

  it('may hold a whole surrogate pair, and a text about half a one', async () => {
    expect(await post('{"a":"\\ud83d\\ude00 \\\\ud800"}')).toEqual([200, { a: '😀 \\ud800' }]);
  });

  it.each(['text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded', 'application/jsonp', '', null])(
    'A35: is refused as %s, which a browser sends across sites without asking',
    async (type) => {
      expect(await post(Buffer.from('{}'), type)).toEqual([415, null]);
    },
  );

  it('is refused when it is larger than the limit, with an answer, and taken at the limit', async () => {
    const at = JSON.stringify('x'.repeat(LIMIT - 2));
    expect(await post(at)).toEqual([200, 'x'.repeat(LIMIT - 2)]);
    expect(await post(JSON.stringify('x'.repeat(LIMIT - 1)))).toEqual([413, null]);
  });

  it('is refused when it is larger than the limit and does not say how large it is', async () => {
    const endless = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 10; part += 1) controller.enqueue(Buffer.from('x'.repeat(20)));
        controller.close();
      },
    });
    expect(await post(endless)).toEqual([413, null]);
  });

  it('that is far too large does not block the next question on the same connection', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = (body: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        const headers = { 'content-type': 'application/json' };
        const call = request(url, { method: 'POST', agent, headers }, (answer) => {
          answer.resume().once('end', () => resolve(answer.statusCode));
        });
        call.once('error', reject).end(body);
      });
    expect([await ask(JSON.stringify('x'.repeat(1_000_000))), await ask('1'), await ask('2')]).toEqual([413, 200, 200]);
    agent.destroy();
  });

  it('counts bytes, not characters', async () => {
    expect(await post(JSON.stringify('ë'.repeat(LIMIT / 2)))).toEqual([413, null]);
  });

  it.each([
    ['no UTF-8', bytes('{"a":"', 0xff, 0xfe, '"}')],
    ['an overlong slash', bytes('{"a":"', 0xc0, 0xaf, '"}')],
    ['half a character', bytes('{"a":"', 0xe2, 0x82, '"}')],
    ['a null byte', bytes('{"a":"', 0, '"}')],
    ['a null byte at the end', bytes('{"a":1}', 0)],
    ['nothing', bytes('')],
    ['half JSON', bytes('{"a":')],
    ['two values', bytes('{}{}')],
  ])('is refused when it holds %s', async (_, body) => {
    expect(await post(Buffer.from(body))).toEqual([400, null]);
  });

  it('A33: changes no prototype', async () => {
    await post('{"__proto__":{"vuil":true},"constructor":{"prototype":{"vuil":true}}}');
    expect({}).not.toHaveProperty('vuil');
  });
});
