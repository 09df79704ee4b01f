import { readFileSync } from 'node:fs';
import { request as open } from 'node:https';
import { createTestAuthority } from '@ketenhub/certificates';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createHttpClient } from '../http-client.ts';
import { type RunningHttpServer, sendJson, startHttpServer } from '../http-server.ts';
import { createLogger } from '../logger.ts';
import { clientThumbprint } from './admitted-clients.ts';
import { type CertificateFiles, certificateFiles } from './certificates.fixture.ts';
import { createFetch } from './create-fetch.ts';
import { type ProcessTls, readTlsSettings, type TlsAudience } from './tls-settings.ts';

let files: CertificateFiles;
let gateway: ProcessTls;
beforeAll(async () => {
  files = await certificateFiles();
  gateway = await client('gateway');
});
afterAll(() => files.remove());

const running: RunningHttpServer[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const server of running.splice(0)) await server.close(0);
});

async function client(...asked: Parameters<CertificateFiles['own']>): Promise<ProcessTls> {
  const tls = readTlsSettings(await files.own(...asked), 'users');
  if (tls === null) throw new Error('no TLS');
  return tls;
}

/** A process of the hub that tells who it thinks is asking. */
async function serve(audience: TlsAudience, more: Parameters<CertificateFiles['own']>[1] = {}) {
  const settings = await files.serving('police', more);
  const { TLS_CLIENT_CA_FILE: _ca, TLS_CLIENTS: _list, ...own } = settings;
  const server = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    tls: readTlsSettings(audience === 'users' ? own : settings, audience),
    routes: { 'GET /wie': (request, response) => sendJson(response, 200, { wie: clientThumbprint(request) }) },
    isReady: () => true,
    logger: createLogger('test', 'silent'),
    requestTimeoutMs: 20_000,
  });
  running.push(server);
  return `https://127.0.0.1:${server.port}`;
}

/** Whom the server took the client for; `refused` when there is no answer at all. */
async function asks(url: string, tls: ProcessTls, path = '/wie'): Promise<unknown> {
  const answer = await createFetch(tls)(`${url}${path}`).catch(() => null);
  return answer === null ? 'refused' : [answer.status, await answer.json()];
}

/** A client of its own making, with or without a certificate. */
function asksWith(url: string, options: object): Promise<unknown> {
  return new Promise((resolve) => {
    const ca = readFileSync(files.caFile);
    const request = open(`${url}/wie`, { ca, agent: false, ...options }, (response) =>
      response.setEncoding('utf8').on('data', (text) => resolve(JSON.parse(text))),
    );
    request.on('error', () => resolve('refused')).end();
  });
}

describe('a subgraph that speaks TLS', () => {
  it('A60: answers a client of the CA that is on its list, and knows it by its thumbprint', async () => {
    const url = await serve('processes');
    expect(await asks(url, gateway)).toEqual([200, { wie: gateway.thumbprint }]);
    const http = createHttpClient({ timeoutMs: 20_000, tls: gateway });
    expect((await http.postJson(`${url}/wie`, {})).status).toBe(405);
    await http.close();
  });

  it('A60: says nothing to another partner, whose certificate the same CA signed', async () => {
    const url = await serve('processes');
    for (const path of ['/wie', '/health/live', '/health/ready'])
      expect(await asks(url, await client('justice'), path)).toBe('refused');
  });

  it('A60: says nothing to a client without a certificate, or over plain HTTP', async () => {
    const url = await serve('processes');
    expect(await asksWith(url, {})).toBe('refused');
    await expect(fetch(url.replace('https', 'http'))).rejects.toThrow();
  });

  it('A60: says nothing to a client with the right name, certified by another CA', async () => {
    const url = await serve('processes');
    expect(await asks(url, await client('gateway', {}, await createTestAuthority('de CA')))).toBe('refused');
  });

  it.each<[string, Parameters<CertificateFiles['own']>[1]]>([
    ['that has ended', { validFrom: new Date(Date.now() - 7_200_000), validUntil: new Date(Date.now() - 3_600_000) }],
    ['that begins later', { validFrom: new Date(Date.now() + 3_600_000) }],
    ['that is for servers only', { purposes: ['server'] }],
  ])('A60: says nothing to the gateway with a certificate %s', async (_what, more) => {
    const url = await serve('processes');
    const settings = await files.own('gateway', more);
    const pem = { cert: readFileSync(settings.TLS_CERT_FILE), key: readFileSync(settings.TLS_KEY_FILE) };
    expect(await asksWith(url, pem)).toBe('refused');
    expect(await asksWith(url, { cert: gateway.cert, key: gateway.key })).toEqual({ wie: gateway.thumbprint });
  });

  it('A60: a certificate that ends closes the connection that it opened', async () => {
    const url = await serve('processes');
    const short = await client('gateway', { validUntil: new Date(Date.now() + 3_600_000) });
    const call = createFetch(short);
    expect((await call(`${url}/wie`)).status).toBe(200);
    vi.useFakeTimers({ now: Date.now() + 3_700_000, toFake: ['Date'] });
    const late = await call(`${url}/wie`).then(
      ({ status, headers }) => [status, headers.get('connection')],
      () => 'refused',
    );
    expect(late).toEqual([401, 'close']);
  });

  it('speaks TLS 1.3 and nothing older', async () => {
    const url = await serve('processes');
    const { cert, key } = gateway;
    expect(await asksWith(url, { cert, key, maxVersion: 'TLSv1.2' })).toBe('refused');
  });
});

describe('a process that serves users over TLS', () => {
  it('asks them for no certificate, and takes none of them for a process of the hub', async () => {
    for (const url of [await serve('users'), await serve('users-and-processes')])
      expect(await asksWith(url, {})).toEqual({ wie: null });
  });

  it('A60: the token service knows the gateway, and takes everyone else for a user', async () => {
    const url = await serve('users-and-processes');
    expect(await asks(url, gateway)).toEqual([200, { wie: gateway.thumbprint }]);
    expect(await asks(url, await client('justice'))).toEqual([200, { wie: null }]);
    expect(await asks(url, await client('gateway', {}, await createTestAuthority('vreemd')))).toEqual([
      200,
      { wie: null },
    ]);
  });
});

describe('a process that calls another over TLS', () => {
  it('sends nothing to a server that another CA certified', async () => {
    const settings = await files.own('gateway');
    const foreign = files.file('vreemde-ca.pem', (await createTestAuthority('vreemd')).cert);
    const tls = readTlsSettings({ ...settings, TLS_CA_FILE: foreign }, 'users');
    if (tls === null) throw new Error('no TLS');
    expect(await asks(await serve('processes'), tls)).toBe('refused');
  });

  it('sends nothing to a server whose certificate is for another address', async () => {
    expect(await asks(await serve('processes', { ipAddresses: ['127.0.0.2'] }), gateway)).toBe('refused');
  });
});
