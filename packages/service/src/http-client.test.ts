import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient } from './http-client.ts';

const servers: Server[] = [];
const clients: HttpClient[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
  for (const client of clients.splice(0)) await client.close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
function client(timeoutMs: number, maxAnswerBytes?: number): HttpClient {
  const made = createHttpClient(maxAnswerBytes === undefined ? { timeoutMs } : { timeoutMs, maxAnswerBytes });
  clients.push(made);
  return made;
}

describe('calls between the processes', () => {
  it('send JSON with the headers given, and tell status and body, whatever the status', async () => {
    const url = await serve((request, response) => {
      request.resume().on('end', () => {
        const { authorization, 'content-type': type } = request.headers;
        response.writeHead(404).end(JSON.stringify({ authorization, type }));
      });
    });
    expect(await client(20_000).postJson(url, { a: 1 }, { authorization: 'Bearer x' })).toEqual({
      status: 404,
      body: { authorization: 'Bearer x', type: 'application/json' },
    });
  });

  it('A117: end when no answer comes', async () => {
    const url = await serve(() => undefined);
    await expect(client(200).postJson(url, {})).rejects.toThrow();
  });

  it('A117: end when the answer never ends, also when a byte comes now and then', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200).write('{"a":"');
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drip));
    });
    await expect(client(300).postJson(url, {})).rejects.toThrow();
  });

  it('refuse an answer that is too large, no JSON, or cut off', async () => {
    const large = await serve((_, response) => response.end(JSON.stringify('x'.repeat(2_000))));
    await expect(client(20_000, 1_000).postJson(large, {})).rejects.toThrow();
    const html = await serve((_, response) => response.end('<html>'));
    await expect(client(20_000).postJson(html, {})).rejects.toThrow();
    const cut = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{}');
      setTimeout(() => response.destroy(), 20);
    });
    await expect(client(20_000).postJson(cut, {})).rejects.toThrow();
  });

  it('follow no redirect: a token goes to the address it was made for', async () => {
    let elsewhere = 0;
    const other = await serve((_, response) => {
      elsewhere += 1;
      response.end('{}');
    });
    const url = await serve((_, response) => response.writeHead(307, { location: other }).end('{}'));
    expect((await client(20_000).postJson(url, {}, { authorization: 'Bearer x' })).status).toBe(307);
    expect(elsewhere).toBe(0);
  });

  it('fail at once when nothing listens', async () => {
    await expect(client(20_000).postJson('http://127.0.0.1:9/', {})).rejects.toThrow();
  });
});
