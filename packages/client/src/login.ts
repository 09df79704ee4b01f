import { CookieJar } from './cookie-jar.ts';
import { bodyOf, call } from './http.ts';
import type { Hub } from './hub-address.ts';
import { stringOrNull } from './json-value.ts';
import { type Failure, malfunction, refused } from './outcome.ts';
import { createPkce, randomToken } from './pkce.ts';
import { requestToken } from './token-endpoint.ts';

export const CLIENT_ID = 'ketenhub-cli';
/** Never listened on: the code is read from the redirect itself. Must equal the registration at the token service. */
export const REDIRECT_URI = 'http://127.0.0.1/callback';
export const GATEWAY_AUDIENCE = 'urn:ketenhub:gateway';

const STEPS_MAX = 12;

export interface LoggedIn {
  readonly soort: 'INGELOGD';
  /** Access token without a purpose: only good for the checkpoint. */
  readonly loginToken: string;
}

interface Endpoints {
  readonly soort: 'EINDPUNTEN';
  readonly authorization: string;
  readonly token: string;
}

/**
 * Demo login of one persona: authorization code with PKCE S256 (RFC 7636) over plain HTTP, as a browser would do it.
 * Works only on a hub in demo mode. The state is checked and no address outside the token service is ever called.
 */
export async function login(hub: Hub, persona: string): Promise<LoggedIn | Failure> {
  const endpoints = await discover(hub);
  if (endpoints.soort !== 'EINDPUNTEN') return endpoints;
  const pkce = await createPkce();
  const state = randomToken();
  const start = new URL(endpoints.authorization);
  start.search = new URLSearchParams({
    client_id: CLIENT_ID,
    response_type: 'code',
    redirect_uri: REDIRECT_URI,
    scope: 'openid',
    resource: GATEWAY_AUDIENCE,
    code_challenge: pkce.challenge,
    code_challenge_method: 'S256',
    state,
  }).toString();

  const callback = await walk(hub, start.href, persona);
  if (!(callback instanceof URL)) return callback;
  const code = codeFrom(callback, state);
  if (typeof code !== 'string') return code;

  const granted = await requestToken(hub, endpoints.token, {
    grant_type: 'authorization_code',
    client_id: CLIENT_ID,
    code,
    redirect_uri: REDIRECT_URI,
    code_verifier: pkce.verifier,
    resource: GATEWAY_AUDIENCE,
  });
  return granted.soort === 'TOKEN' ? { soort: 'INGELOGD', loginToken: granted.token } : granted;
}

/** Endpoints from the discovery document, only when they lie at the configured token service: a code goes nowhere else. */
async function discover(hub: Hub): Promise<Endpoints | Failure> {
  const reply = await call(hub, `${hub.tokenServiceUrl}/.well-known/openid-configuration`);
  if (reply.soort !== 'ANTWOORD') return reply;
  const body = await bodyOf(reply.response);
  const authorization = stringOrNull(body?.authorization_endpoint);
  const token = stringOrNull(body?.token_endpoint);
  const home = new URL(hub.tokenServiceUrl).origin;
  if (
    !authorization ||
    !token ||
    [authorization, token].some((url) => !URL.canParse(url) || new URL(url).origin !== home)
  ) {
    return malfunction(
      `Op ${home} antwoordt iets, maar geen token-service van Ketenhub (HTTP ${reply.response.status}).`,
    );
  }
  return { soort: 'EINDPUNTEN', authorization, token };
}

/** Follows the redirects of the login, fills in the persona where the token service asks, and ends at the redirect URI. */
async function walk(hub: Hub, startUrl: string, persona: string): Promise<URL | Failure> {
  const cookies = new CookieJar();
  const home = new URL(startUrl).origin;
  let url = startUrl;
  let form: URLSearchParams | null = null;
  let asked = false;
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const headers: Record<string, string> = { cookie: cookies.header(url), accept: 'text/html' };
    const reply = await call(
      hub,
      url,
      form === null ? { headers } : { method: 'POST', headers: { ...headers, origin: home }, body: form },
    );
    if (reply.soort !== 'ANTWOORD') return reply;
    const { response } = reply;
    cookies.store(response, url);
    await response.body?.cancel();
    form = null;
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location !== null) {
      const next = new URL(location, url);
      if (`${next.origin}${next.pathname}` === REDIRECT_URI) return next;
      if (next.origin !== home) return malfunction('De token-service stuurt de login naar een ander adres door.');
      url = next.href;
    } else if (response.status === 200 && !asked && new URL(url).pathname.startsWith('/interaction/')) {
      asked = true;
      form = new URLSearchParams({ persona });
    } else {
      return asked && response.status >= 400 && response.status < 500
        ? refused(`De token-service laat ${persona} niet inloggen.`)
        : malfunction(
            `De login liep vast bij de token-service (HTTP ${response.status}). Staat de demo-modus aan (DEMO=1)?`,
          );
    }
  }
  return malfunction('De login liep rond bij de token-service.');
}

/** The code of the redirect. A foreign state is a mixed-up or injected login (RFC 6749 10.12): no code is used then. */
function codeFrom(callback: URL, state: string): string | Failure {
  const { searchParams } = callback;
  if (searchParams.get('state') !== state) return malfunction('Het antwoord op de login hoort niet bij deze login.');
  const code = searchParams.get('code');
  if (code) return code;
  return refused(searchParams.get('error_description') ?? 'De login is geweigerd.', searchParams.get('error'));
}
