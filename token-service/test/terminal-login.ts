import { createHash, randomBytes } from 'node:crypto';

/** Follows the whole code flow as a terminal program would: plain fetch and a cookie jar, no script. */
export class TerminalLogin {
  readonly #cookies = new Map<string, string>();
  readonly #verifier = randomBytes(32).toString('base64url');
  readonly #issuer: string;
  readonly #redirectUri: string;

  constructor(issuer: string, redirectUri = 'http://127.0.0.1/callback') {
    this.#issuer = issuer;
    this.#redirectUri = redirectUri;
  }

  async call(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(url, this.#issuer), {
      redirect: 'manual',
      ...init,
      headers: { cookie, ...init.headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';', 1)[0] ?? '').split('=', 2);
      if (value) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
    return response;
  }

  authorize(extra: Record<string, string> = {}): Promise<Response> {
    const query = new URLSearchParams({
      client_id: 'ketenhub-cli',
      response_type: 'code',
      redirect_uri: this.#redirectUri,
      scope: 'openid',
      state: 'toestand',
      code_challenge: createHash('sha256').update(this.#verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...extra,
    });
    for (const [name, value] of Object.entries(extra)) if (value === '') query.delete(name);
    return this.call(`/auth?${query}`);
  }

  /** The address of the login page that this flow is sent to. */
  async loginPage(): Promise<string> {
    return (await this.authorize()).headers.get('location') ?? '';
  }

  choose(page: string, persona: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.call(page, { method: 'POST', body: new URLSearchParams({ persona }), headers });
  }

  /** From the persona to the code at the redirect address. */
  async code(persona: string): Promise<string> {
    let response = await this.choose(await this.loginPage(), persona);
    for (let step = 0; step < 5; step += 1) {
      const location = response.headers.get('location') ?? '';
      if (location.startsWith(this.#redirectUri)) return new URL(location).searchParams.get('code') ?? '';
      response = await this.call(location);
    }
    throw new Error('no code');
  }

  redeem(code: string, extra: Record<string, string> = {}): Promise<Response> {
    const form = {
      grant_type: 'authorization_code',
      client_id: 'ketenhub-cli',
      code,
      redirect_uri: this.#redirectUri,
      code_verifier: this.#verifier,
    };
    return this.call('/token', { method: 'POST', body: new URLSearchParams({ ...form, ...extra }) });
  }

  async loginToken(persona: string): Promise<string> {
    const body = (await (await this.redeem(await this.code(persona))).json()) as { access_token?: string };
    return body.access_token ?? '';
  }
}

export interface TokenAnswer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** POST /token with the token-exchange grant; `details` is put in as JSON unless it is a string already. */
export async function checkpoint(
  url: string,
  subjectToken: string,
  details: unknown,
  extra: Record<string, string> = {},
): Promise<TokenAnswer> {
  const form: Record<string, string> = {
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    client_id: 'ketenhub-cli',
    subject_token: subjectToken,
    subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    ...(details === undefined
      ? {}
      : { authorization_details: typeof details === 'string' ? details : JSON.stringify(details) }),
    ...extra,
  };
  const response = await fetch(`${url}/token`, { method: 'POST', body: new URLSearchParams(form) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
