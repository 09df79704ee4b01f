import { type ClientRequest, Agent as KeepAlive, request as open } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Handler, type RunningHttpServer, sendJson, startHttpServer } from './http-server.ts';
import { createLogger } from './logger.ts';

const running: RunningHttpServer[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.close(0);
});

interface Options {
  readonly routes?: Record<string, Handler>;
  readonly isReady?: () => boolean;
  readonly requestTimeoutMs?: number;
}

async function start(options: Options = {}): Promise<{ server: RunningHttpServer; url: string }> {
  const server = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    routes: { 'POST /graphql': (_, response) => sendJson(response, 200, { ok: true }) },
    isReady: () => true,
    logger: createLogger('test', 'silent'),
    requestTimeoutMs: 20_000,
    ...options,
  });
  running.push(server);
  return { server, url: `http://127.0.0.1:${server.port}` };
}

/** What the server sends back on these bytes until it hangs up. */
function raw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      received += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(received));
  });
}

describe('the HTTP server of a process', () => {
  it('A59: knows its own addresses only, and answers nothing about others', async () => {
    const { url } = await start();
    const answers = await Promise.all(
      ['/', '/graphql/', '/GRAPHQL', '/graphql/../graphql2', '/__proto__', '/constructor', '/metrics'].map((path) =>
        fetch(`${url}${path}`, { method: 'POST' }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    const bodies = new Set(await Promise.all(answers.map((answer) => answer.text())));
    expect([...bodies]).toEqual(['{"fout":"Dit adres bestaat niet."}']);
  });

  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])(
    'A35: refuses %s on an address for POST',
    async (method) => {
      const { url } = await start();
      expect((await fetch(`${url}/graphql`, { method })).status).toBe(405);
    },
  );

  it('finds an address whatever its query says', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/graphql?x=/health/live`, { method: 'POST' })).status).toBe(200);
  });

  it('A47: lets no cache keep any answer, nor a browser guess at its type', async () => {
    const { url } = await start();
    for (const [path, method] of [
      ['/graphql', 'POST'],
      ['/graphql', 'GET'],
      ['/nergens', 'GET'],
      ['/health/live', 'GET'],
    ] as const) {
      const { headers } = await fetch(`${url}${path}`, { method });
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('tells whether it lives and whether it is ready', async () => {
    let ready = false;
    const { url } = await start({ isReady: () => ready });
    const statuses = async () => [
      (await fetch(`${url}/health/live`)).status,
      (await fetch(`${url}/health/ready`)).status,
    ];
    expect(await statuses()).toEqual([200, 503]);
    ready = true;
    expect(await statuses()).toEqual([200, 200]);
  });

  it('A108: answers a fault of its own with one fixed text', async () => {
    const fault = new Error('select bsn from personen where bsn = 999990019');
    const { url } = await start({
      routes: {
        'POST /async': () => Promise.reject(fault),
        'POST /sync': () => {
          throw fault;
        },
      },
    });
    for (const path of ['/async', '/sync']) {
      const answer = await fetch(`${url}${path}`, { method: 'POST' });
      expect([answer.status, await answer.text()]).toEqual([
        500,
        '{"fout":"Er ging iets mis; probeer het later opnieuw."}',
      ]);
    }
  });

  it('takes the header of a large family (60 kB) and refuses a larger one', async () => {
    const { url } = await start();
    const send = async (size: number) =>
      (await fetch(`${url}/graphql`, { method: 'POST', headers: { 'txn-token': 'x'.repeat(size) } })).status;
    expect(await send(60_000)).toBe(200);
    expect(await send(70_000)).toBe(431);
  });

  it('hangs up on who never finishes his request', async () => {
    const { server } = await start({ requestTimeoutMs: 100 });
    const half = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n{';
    const neverSends = { 'POST /graphql': (request) => void request.resume() } satisfies Record<string, Handler>;
    const { server: reading } = await start({ requestTimeoutMs: 100, routes: neverSends });
    expect(await raw(server.port, 'POST /graphql HTTP/1.1\r\nhost:')).toContain('408');
    expect(await raw(reading.port, half)).toContain('408');
  }, 90_000);

  it('refuses to start on a port that is taken, and says which', async () => {
    const { server } = await start();
    const again = startHttpServer({
      host: '127.0.0.1',
      port: server.port,
      routes: {},
      isReady: () => true,
      logger: createLogger('test', 'silent'),
      requestTimeoutMs: 1_000,
    });
    await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE', port: server.port });
  });
});

describe('the end of the HTTP server', () => {
  const agent = new KeepAlive({ keepAlive: true });
  afterEach(() => agent.destroy());

  /** Sends a request on a connection that the client keeps open, and waits until the handler has it. */
  async function inHandler(graceMs: number) {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    let entered = (): void => undefined;
    const inside = new Promise<void>((resolve) => {
      entered = resolve;
    });
    const routes = {
      'POST /slow': async (_, response) => {
        entered();
        await released;
        sendJson(response, 200, { whole: true });
      },
    } satisfies Record<string, Handler>;
    const { server } = await start({ routes });
    const outcome = new Promise<string>((resolve) => {
      const call: ClientRequest = open({ port: server.port, path: '/slow', method: 'POST', agent }, (answer) => {
        let text = '';
        answer.on('data', (chunk) => {
          text += chunk;
        });
        answer.on('end', () => resolve(text));
      });
      call.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
      call.end();
    });
    await inside;
    return { release, outcome, closed: server.close(graceMs), server };
  }

  it('lets a running request end, takes no new one, and does not wait for connections that are kept open', async () => {
    const { release, outcome, closed, server } = await inHandler(600_000);
    await expect(fetch(`http://127.0.0.1:${server.port}/slow`, { method: 'POST' })).rejects.toThrow();
    release();
    expect(await outcome).toBe('{"whole":true}');
    await closed;
  }, 30_000);

  it('comes after the grace, whatever still runs', async () => {
    const { outcome, closed } = await inHandler(50);
    await closed;
    expect(await outcome).toBe('ECONNRESET');
  });
});
