import { afterEach, describe, expect, inject, it } from 'vitest';
import { expectClosedHeaders, expectDutch, expectNeutralText } from '../setup/neutral.ts';
import { Browser, CLIENT_ID, doelbinding, exchange, expectOAuthError, expectPage, REDIRECT_URI } from './browser.ts';

const hub = inject('hub');
const issuer = hub.urls['token-service'] ?? '';

afterEach(async () => {
  expect((await fetch(`${issuer}/health/ready`)).status).toBe(200);
});

/** An error that goes back to the client in the redirect: Dutch, with a trace, and no code. */
async function expectRedirectError(answer: Response, error: string): Promise<void> {
  expect(answer.status).toBe(303);
  expectClosedHeaders(answer.headers);
  expectNeutralText(await answer.text());
  const target = new URL(answer.headers.get('location') ?? '');
  expect(`${target.origin}${target.pathname}`).toBe(REDIRECT_URI);
  const parameters = new URLSearchParams(target.hash === '' ? target.search : target.hash.slice(1));
  expect(parameters.get('error')).toBe(error);
  expect(parameters.get('state')).toBe('toestand');
  expect(parameters.get('error_description')).toMatch(/ \(trace [0-9a-f]{32}\)$/);
  expectDutch(parameters.get('error_description'));
  expect(parameters.get('code') ?? parameters.get('access_token')).toBeNull();
}

const post = (path: string, form: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(`${issuer}${path}`, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });

describe('a login that starts wrong', () => {
  it.each([
    ['without PKCE', { code_challenge: null, code_challenge_method: null }, 'invalid_request'],
    ['with plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['with a challenge that is no hash', { code_challenge: 'x' }, 'invalid_request'],
    ['for a token in the address', { response_type: 'token' }, 'unsupported_response_type'],
    ['for an id token in the address', { response_type: 'code id_token', nonce: 'n' }, 'unsupported_response_type'],
    ['for an unknown scope of access', { resource: 'urn:ketenhub:intern' }, 'invalid_target'],
    ['with a prompt for nobody', { prompt: 'none' }, 'login_required'],
  ])('%s gets an error and no code', async (_name, changed, error) => {
    await expectRedirectError(await new Browser(issuer).authorize(changed), error);
  });

  it.each([
    ['at another address', { redirect_uri: 'https://elders.example/callback' }, 'invalid_redirect_uri'],
    ['at another path', { redirect_uri: 'http://127.0.0.1/anders' }, 'invalid_redirect_uri'],
    ['at a look-alike', { redirect_uri: 'http://127.0.0.1.elders.example/callback' }, 'invalid_redirect_uri'],
    ['at an address that runs', { redirect_uri: 'javascript:alert(1)' }, 'invalid_redirect_uri'],
    ['for an unknown client', { client_id: 'iemand' }, 'invalid_client'],
    ['for the gateway', { client_id: 'gateway' }, 'invalid_redirect_uri'],
    ['for a client of zeros', { client_id: '\u0000' }, 'invalid_client'],
    ['for nobody', { client_id: null }, 'invalid_request'],
  ])('%s never leaves the token service', async (_name, changed, error) => {
    const answer = await new Browser(issuer).authorize(changed);
    expect(answer.headers.get('location')).toBeNull();
    await expectOAuthError(answer, 400, error);
  });

  it('shows a person a Dutch page, with nothing of the request in it', async () => {
    const answer = await fetch(`${issuer}/auth?client_id=%3Cscript%3E`, {
      headers: { accept: 'text/html' },
      redirect: 'manual',
    });
    const copy = answer.clone();
    await expectPage(answer, 400, 'Deze client is niet herkend.');
    expect(await copy.text()).not.toMatch(/<script|&lt;script/);
  });
});

describe('the demo login', () => {
  const open = async (): Promise<{ browser: Browser; page: string }> => {
    const browser = new Browser(issuer);
    return { browser, page: await browser.loginPage() };
  };

  it.each([
    ['of another name', 'iemand'],
    ['without a name', ''],
    ['called as a member of Object', '__proto__'],
    ['called as a method of Object', 'constructor'],
    ['with a zero behind it', 'fg\u0000'],
    ['with SQL in it', "' or 1=1 --"],
    ['of 5,000 characters', 'x'.repeat(5_000)],
  ])('knows no persona %s', async (_name, persona) => {
    const { browser, page } = await open();
    await expectPage(await browser.choose(page, persona), 403, 'Deze persona bestaat niet.');
  });

  it('takes a persona only from its own browser, its own page and its own form', async () => {
    const { browser, page } = await open();
    const gone = 'Deze login is verlopen of hoort bij een andere browser.';
    await expectPage(await new Browser(issuer).choose(page, 'fg'), 400, gone);
    await expectPage(await browser.choose(page, 'fg', { origin: 'https://elders.example' }), 400, gone);
    await expectPage(await browser.choose('/interaction/bestaat-niet', 'fg'), 400, gone);
    await expectPage(await new Browser(issuer).open('/interaction/bestaat-niet'), 400, gone);
  });

  it.each([
    ['JSON', '{"persona":"fg"}', 'application/json', 415],
    ['text', 'persona=fg', 'text/plain', 415],
    ['two personas', 'persona=fg&persona=procesregisseur', 'application/x-www-form-urlencoded', 400],
    ['a form of 200 kB', `persona=${'x'.repeat(200_000)}`, 'application/x-www-form-urlencoded', 413],
  ])('refuses %s, and answers the next question on the connection', async (_name, body, type, status) => {
    const { browser, page } = await open();
    await expectOAuthError(
      await browser.open(page, { method: 'POST', body, headers: { 'content-type': type } }),
      status,
      'invalid_request',
    );
    expect((await fetch(`${issuer}/jwks`)).status).toBe(200);
    expect((await browser.choose(page, 'fg')).status).toBe(303);
  });
});

describe('a code', () => {
  it('used twice ends the login that it was for', async () => {
    const browser = new Browser(issuer);
    const code = await browser.code('procesregisseur');
    const { access_token: token } = (await (await browser.redeem(code)).json()) as { access_token: string };
    const details = doelbinding('ZVH-CASUSOVERLEG', 'ZVH-2026-0101');
    expect((await exchange(issuer, token, details)).status).toBe(200);
    await expectOAuthError(await browser.redeem(code), 400, 'invalid_grant');
    await expectOAuthError(await exchange(issuer, token, details), 400, 'invalid_grant');
  });

  it.each([
    ['a wrong verifier', { code_verifier: 'x'.repeat(43) }, 400, 'invalid_grant'],
    ['another redirect address', { redirect_uri: 'http://127.0.0.1/anders' }, 400, 'invalid_grant'],
    ['an unknown client', { client_id: 'iemand' }, 401, 'invalid_client'],
    ['another audience', { resource: 'urn:ketenhub:intern' }, 400, 'invalid_target'],
  ])('with %s gives no token', async (_name, changed, status, error) => {
    const browser = new Browser(issuer);
    await expectOAuthError(await browser.redeem(await browser.code('procesregisseur'), changed), status, error);
  });

  it('that was never given gives no token', async () => {
    for (const code of ['', 'x', '\u0000', 'x'.repeat(5_000)]) {
      const answer = await new Browser(issuer).redeem(code);
      await expectOAuthError(answer, 400, code === '' ? 'invalid_request' : 'invalid_grant');
    }
  });
});

describe('the token endpoint', () => {
  it.each([
    ['a password', { grant_type: 'password', username: 'fg', password: 'x' }, 400, 'unsupported_grant_type'],
    ['a refresh token', { grant_type: 'refresh_token', refresh_token: 'x' }, 400, 'unsupported_grant_type'],
    [
      'a device',
      { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: 'x' },
      400,
      'unsupported_grant_type',
    ],
    ['a name of Object', { grant_type: 'constructor' }, 400, 'unsupported_grant_type'],
    [
      'the gateway without its key',
      { grant_type: 'client_credentials', client_id: 'gateway', scope: 'transacties' },
      401,
      'invalid_client',
    ],
    [
      'the gateway with a false assertion',
      {
        grant_type: 'client_credentials',
        client_id: 'gateway',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: 'x.y.z',
      },
      400,
      'invalid_request',
    ],
  ])('gives nothing for %s', async (_name, form, status, error) => {
    await expectOAuthError(
      await post('/token', { client_id: CLIENT_ID, ...form } as Record<string, string>),
      status,
      error,
    );
  });

  it('gives a user client no token among processes', async () => {
    const answer = await post('/token', {
      grant_type: 'client_credentials',
      client_id: CLIENT_ID,
      scope: 'transacties casusbewijs',
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).not.toHaveProperty('access_token');
  });

  it.each([
    ['JSON', '{}', 'application/json'],
    ['text', 'grant_type=x', 'text/plain'],
    ['a member twice', `client_id=${CLIENT_ID}&grant_type=a&grant_type=b`, 'application/x-www-form-urlencoded'],
    ['a form of 3 MB', `grant_type=${'x'.repeat(3_000_000)}`, 'application/x-www-form-urlencoded'],
    ['nothing', '', 'application/x-www-form-urlencoded'],
    ['bytes that are no text', '%ff%fe%00', 'application/x-www-form-urlencoded'],
  ])('refuses %s', async (_name, body, type) => {
    const answer = await fetch(`${issuer}/token`, { method: 'POST', body, headers: { 'content-type': type } });
    await expectOAuthError(answer, 400, 'invalid_request');
    await expectOAuthError(
      await post('/token', { grant_type: 'x', client_id: CLIENT_ID }),
      400,
      'unsupported_grant_type',
    );
  });

  it.each([
    '/reg',
    '/me',
    '/token/introspection',
    '/session/end',
    '/device',
    '/request',
    '/backchannel',
    '/admin',
    '/%E0%A4%A',
    '/interaction/../token',
  ])('there is no %s', async (path) => {
    await expectOAuthError(await fetch(`${issuer}${path}`, { redirect: 'manual' }), 404, 'not_found');
  });
});
