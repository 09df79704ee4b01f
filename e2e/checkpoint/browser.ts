import { createHash, randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { expectClosedHeaders, expectDutch, expectNeutralText } from '../setup/neutral.ts';

export const CLIENT_ID = 'ketenhub-cli';
export const REDIRECT_URI = 'http://127.0.0.1/callback';

export interface OAuthError {
  readonly error: string;
  readonly error_description: string;
}

/** A refusal by the token service: status, OAuth code, one Dutch sentence with a trace, and nothing of the inside. */
export async function expectOAuthError(
  answer: Response,
  status: number,
  error: string,
): Promise<OAuthError & { readonly text: string }> {
  const text = await answer.text();
  expect([answer.status, text]).toEqual([status, expect.any(String)]);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expectClosedHeaders(answer.headers);
  expectNeutralText(text);
  const body = JSON.parse(text) as OAuthError;
  expect(Object.keys(body).sort()).toEqual(['error', 'error_description']);
  expect(body.error).toBe(error);
  expect(body.error_description).toMatch(/ \(trace [0-9a-f]{32}\)$/);
  expectDutch(body.error_description);
  return { ...body, text };
}

/** A refusal as a page for a person. */
export async function expectPage(answer: Response, status: number, sentence: string): Promise<void> {
  const text = await answer.text();
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expectClosedHeaders(answer.headers);
  expectNeutralText(text);
  expect(text).toContain('<html lang="nl">');
  expect(text).toContain(sentence);
}

/** A browser with cookies that walks the login by hand, so that each step can be done wrong. */
export class Browser {
  readonly #cookies = new Map<string, string>();
  readonly #issuer: string;
  readonly verifier = randomBytes(32).toString('base64url');

  constructor(issuer: string) {
    this.#issuer = issuer;
  }

  async open(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(new URL(url, this.#issuer), {
      redirect: 'manual',
      ...init,
      headers: { cookie, ...init.headers },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';', 1)[0] ?? '').split('=', 2);
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return answer;
  }

  /** Starts a login; null leaves a parameter out. */
  authorize(changed: Readonly<Record<string, string | null>> = {}): Promise<Response> {
    const challenge = createHash('sha256').update(this.verifier).digest('base64url');
    const usual = {
      client_id: CLIENT_ID,
      response_type: 'code',
      redirect_uri: REDIRECT_URI,
      scope: 'openid',
      state: 'toestand',
      code_challenge: challenge,
      code_challenge_method: 'S256',
    };
    const parameters = Object.entries({ ...usual, ...changed }).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    );
    return this.open(`/auth?${new URLSearchParams(parameters)}`);
  }

  async loginPage(): Promise<string> {
    return (await this.authorize()).headers.get('location') ?? '';
  }

  choose(page: string, persona: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.open(page, { method: 'POST', body: new URLSearchParams({ persona }), headers });
  }

  async code(persona: string): Promise<string> {
    let answer = await this.choose(await this.loginPage(), persona);
    for (let step = 0; step < 5; step += 1) {
      const location = answer.headers.get('location') ?? '';
      if (location.startsWith(REDIRECT_URI)) return new URL(location).searchParams.get('code') ?? '';
      answer = await this.open(location);
    }
    throw new Error('the login gave no code');
  }

  redeem(code: string, changed: Readonly<Record<string, string>> = {}): Promise<Response> {
    const usual = {
      grant_type: 'authorization_code',
      client_id: CLIENT_ID,
      code,
      redirect_uri: REDIRECT_URI,
      code_verifier: this.verifier,
    };
    return this.open('/token', { method: 'POST', body: new URLSearchParams({ ...usual, ...changed }) });
  }

  async login(persona: string): Promise<string> {
    const { access_token: token } = (await (await this.redeem(await this.code(persona))).json()) as {
      access_token: string;
    };
    return token;
  }
}

const TOKEN_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token';

/** The checkpoint with whatever details; a text goes as it is, anything else as JSON. */
export function exchange(
  issuer: string,
  subjectToken: string,
  details: unknown,
  changed: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const asked =
    details === undefined
      ? {}
      : { authorization_details: typeof details === 'string' ? details : JSON.stringify(details) };
  const usual = {
    grant_type: TOKEN_EXCHANGE,
    client_id: CLIENT_ID,
    subject_token: subjectToken,
    subject_token_type: ACCESS_TOKEN,
  };
  return fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams({ ...usual, ...asked, ...changed }) });
}

export const doelbinding = (doel: string, casus?: string) => [
  { type: 'doelbinding', doel, ...(casus === undefined ? {} : { casus }) },
];
