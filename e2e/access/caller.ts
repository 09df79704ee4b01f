import { join } from 'node:path';
import { loadSigningKey, signJwt } from '@ketenhub/tokens';
import type { Doel, PersonaNaam } from '@ketenhub/vocabulary';
import { expect, inject } from 'vitest';
import { Browser, exchange } from '../checkpoint/browser.ts';
import { expectClosedHeaders, expectDutch, expectNeutralText } from '../setup/neutral.ts';

const hub = inject('hub');
export const issuer = hub.urls['token-service'] ?? '';

const MOTIVERING = 'toets van de regels';
const logins = new Map<PersonaNaam, Promise<string>>();

export function loginOf(persona: PersonaNaam): Promise<string> {
  const login = logins.get(persona) ?? new Browser(issuer).login(persona);
  logins.set(persona, login);
  return login;
}

/** Access token of a persona for one doel, and one casus where the doel needs it. */
export async function tokenFor(persona: PersonaNaam, doel: Doel, casus?: string): Promise<string> {
  const details = { type: 'doelbinding', doel, motivering: MOTIVERING, ...(casus === undefined ? {} : { casus }) };
  const answer = await exchange(issuer, await loginOf(persona), [details]);
  const body = (await answer.json()) as { access_token?: string };
  if (body.access_token === undefined) throw new Error(JSON.stringify(body));
  return body.access_token;
}

/** The gateway's own token, as whoever took over the gateway would get it. */
export async function gatewayToken(): Promise<string> {
  const key = await loadSigningKey(join(hub.dataDir, 'keys', 'gateway'), 'client', 'ES256');
  const head = { typ: 'JWT', issuer: 'gateway', audience: issuer, lifetimeSeconds: 60 };
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'transacties casusbewijs',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await signJwt(key, head, { sub: 'gateway' }),
    }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

export interface Decision {
  readonly decision: boolean;
  readonly context?: {
    readonly reason_user?: { readonly nl: string };
    readonly reason_admin?: Readonly<Record<string, unknown>>;
    readonly error?: { readonly status: number; readonly message: string };
  };
}

export type Path = 'evaluation' | 'evaluations';

/** POST to the decision point; a text goes as it is, anything else as JSON; a header that is empty is left out. */
export function post(path: Path, body: unknown, headers: Readonly<Record<string, string>>): Promise<Response> {
  const given = Object.entries({ 'content-type': 'application/json', ...headers }).filter(([, value]) => value !== '');
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(`${issuer}/access/v1/${path}`, { method: 'POST', headers: Object.fromEntries(given), body: text });
}

export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

/** One decision. @throws on an error, so that no test mistakes one for a denial. */
export async function decide(token: string, body: unknown): Promise<Decision> {
  const answer = await post('evaluation', body, bearer(token));
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Decision;
}

/** The decisions of one list. @throws on an error. */
export async function decideList(token: string, body: unknown): Promise<readonly Decision[]> {
  const answer = await post('evaluations', body, bearer(token));
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
  const { evaluations, ...rest } = (await answer.json()) as { evaluations: Decision[] };
  expect(rest).toEqual({});
  return evaluations;
}

/** An error of the standard: a status and one Dutch sentence with a trace, nothing of the inside and no decision. */
export async function expectError(answer: Response, status: number): Promise<string> {
  const text = await answer.text();
  expect([answer.status, text]).toEqual([status, expect.stringMatching(/ \(trace [0-9a-f]{32}\)$/)]);
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expectClosedHeaders(answer.headers);
  expectNeutralText(text);
  expectDutch(text);
  expect(text).not.toContain('decision');
  return text;
}
