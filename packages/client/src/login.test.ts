import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkpoint } from './checkpoint.ts';
import type { Hub } from './hub-address.ts';
import { login } from './login.ts';
import { startTrace } from './trace.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, form: URLSearchParams) => void;

let server: Server;
let hub: Hub;
let routes: Record<string, Handler>;
let seen: { path: string; cookie: string; traceparent: string; form: URLSearchParams }[];
let challenge = '';

const redirect = (response: ServerResponse, location: string, cookies: string[] = []): void => {
  response.writeHead(303, { location, 'set-cookie': cookies }).end();
};
const json = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

/** As oidc-provider behaves: an interaction under its own cookie path, and a resume address that wants its own cookie. */
function loginRoutes(): Record<string, Handler> {
  return {
    'GET /.well-known/openid-configuration': (_, response) =>
      json(response, 200, {
        authorization_endpoint: `${hub.tokenServiceUrl}/auth`,
        token_endpoint: `${hub.tokenServiceUrl}/token`,
      }),
    'GET /auth': (request, response) => {
      const query = new URL(request.url ?? '', hub.tokenServiceUrl).searchParams;
      challenge = query.get('code_challenge') ?? '';
      redirect(response, '/interaction/u1', [
        '_interaction=i; path=/interaction/u1; httponly',
        `_resume=${query.get('state')}; path=/auth/u1`,
      ]);
    },
    'GET /interaction/u1': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<form>'),
    'POST /interaction/u1': (_, response, form) =>
      form.get('persona') === 'procesregisseur' ? redirect(response, '/auth/u1') : response.writeHead(403).end('nee'),
    'GET /auth/u1': (request, response) => {
      const state = /_resume=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
      redirect(response, `http://127.0.0.1/callback?code=c1&state=${state}`, ['_resume=; path=/auth/u1; max-age=0']);
    },
    'POST /token': (_, response, form) => {
      const proof = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      if (form.get('code') !== 'c1' || proof !== challenge) return json(response, 400, { error: 'invalid_grant' });
      json(response, 200, { access_token: 'login-token', token_type: 'Bearer' });
    },
  };
}

beforeEach(async () => {
  seen = [];
  server = createServer(async (request, response) => {
    const form = new URLSearchParams(await text(request));
    const path = `${request.method} ${(request.url ?? '').split('?')[0]}`;
    seen.push({ path, cookie: request.headers.cookie ?? '', traceparent: String(request.headers.traceparent), form });
    const handler = routes[path];
    if (handler === undefined) response.writeHead(404).end();
    else handler(request, response, form);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  hub = { gatewayUrl: 'http://127.0.0.1:1', tokenServiceUrl: `http://127.0.0.1:${port}`, trace: startTrace() };
  routes = loginRoutes();
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

describe('login', () => {
  it('logs a persona in with code and PKCE S256, with each cookie only at its own path', async () => {
    expect(await login(hub, 'procesregisseur')).toEqual({ soort: 'INGELOGD', loginToken: 'login-token' });
    expect(seen.find(({ path }) => path === 'POST /interaction/u1')?.cookie).toBe('_interaction=i');
    expect(seen.find(({ path }) => path === 'GET /auth/u1')?.cookie).toMatch(/^_resume=[\w-]+$/);
    expect(seen.find(({ path }) => path === 'POST /token')?.cookie).toBe('');
  });

  it('goes under one trace from the first call to the last', async () => {
    await login(hub, 'procesregisseur');
    expect(new Set(seen.map(({ traceparent }) => traceparent.split('-')[1]))).toEqual(new Set([hub.trace.id]));
    expect(new Set(seen.map(({ traceparent }) => traceparent.split('-')[2])).size).toBe(seen.length);
  });

  it('is refused for who is no persona', async () => {
    expect(await login(hub, 'indringer')).toMatchObject({
      soort: 'GEWEIGERD',
      uitleg: 'De token-service laat indringer niet inloggen.',
    });
  });

  it('uses no code that comes with a foreign state (login CSRF)', async () => {
    routes['GET /auth/u1'] = (_, response) =>
      redirect(response, 'http://127.0.0.1/callback?code=c1&state=van-een-ander');
    expect(await login(hub, 'procesregisseur')).toMatchObject({ soort: 'STORING' });
    expect(seen.some(({ path }) => path === 'POST /token')).toBe(false);
  });

  it.each(['http://127.0.0.1:9/interaction/u1', 'http://127.0.0.1/callbackelders?code=c1'])(
    'follows no redirect to %s',
    async (elsewhere) => {
      routes['GET /auth'] = (_, response) => redirect(response, elsewhere);
      expect(await login(hub, 'procesregisseur')).toMatchObject({
        soort: 'STORING',
        uitleg: 'De token-service stuurt de login naar een ander adres door.',
      });
    },
  );

  it('takes no endpoint at another address from the discovery document', async () => {
    routes['GET /.well-known/openid-configuration'] = (_, response) =>
      json(response, 200, {
        authorization_endpoint: 'https://elders.example/auth',
        token_endpoint: `${hub.tokenServiceUrl}/token`,
      });
    expect(await login(hub, 'procesregisseur')).toMatchObject({ soort: 'STORING' });
    expect(seen).toHaveLength(1);
  });

  it('ends when the login goes round', async () => {
    routes['GET /auth'] = (_, response) => redirect(response, '/auth');
    expect(await login(hub, 'procesregisseur')).toMatchObject({
      soort: 'STORING',
      uitleg: 'De login liep rond bij de token-service.',
    });
  });

  it('says that nothing answers when nothing answers', async () => {
    const nobody = { ...hub, tokenServiceUrl: 'http://127.0.0.1:1' };
    expect(await login(nobody, 'procesregisseur')).toMatchObject({ soort: 'ONBEREIKBAAR' });
  });
});

describe('checkpoint', () => {
  it('exchanges the login token for one with doel and casus (RFC 8693, RFC 9396)', async () => {
    routes['POST /token'] = (_, response) => json(response, 200, { access_token: 'gebonden' });
    const purpose = { doel: 'ZVH-UITVRAAG', casus: 'ZVH-2026-0103', motivering: 'vandaag' } as const;
    expect(await checkpoint(hub, 'login-token', purpose)).toEqual({ soort: 'TOEGELATEN', accessToken: 'gebonden' });
    const form = seen[0]?.form;
    expect(form?.get('subject_token')).toBe('login-token');
    expect(JSON.parse(form?.get('authorization_details') ?? '')).toEqual([{ type: 'doelbinding', ...purpose }]);
  });

  it('gives a refusal with the sentence of the token service', async () => {
    routes['POST /token'] = (_, response) =>
      json(response, 400, {
        error: 'invalid_authorization_details',
        error_description: 'Deze casus is er voor u niet.',
      });
    expect(await checkpoint(hub, 'x', { doel: 'ZVH-UITVRAAG', casus: 'x' })).toEqual({
      soort: 'GEWEIGERD',
      uitleg: 'Deze casus is er voor u niet.',
      code: 'invalid_authorization_details',
    });
  });

  it('does not call an outage a refusal', async () => {
    routes['POST /token'] = (_, response) =>
      json(response, 503, { error: 'temporarily_unavailable', error_description: 'Later opnieuw.' });
    expect(await checkpoint(hub, 'x', { doel: 'ZVH-UITVRAAG', casus: 'x' })).toEqual({
      soort: 'STORING',
      uitleg: 'Later opnieuw.',
    });
  });
});
