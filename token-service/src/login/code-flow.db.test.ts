import { OIN } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from '../../test/start-test-service.ts';
import { TerminalLogin } from '../../test/terminal-login.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

describe('login in demo mode', () => {
  it('lets a terminal program log in as a persona with plain HTTP and cookies', async () => {
    const token = await new TerminalLogin(service.url).loginToken('procesregisseur');
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'PS256', typ: 'at+jwt', kid: service.keys.access.kid });
    const claims = decodeJwt(token);
    expect(claims).toMatchObject({
      iss: service.url,
      aud: 'urn:ketenhub:gateway',
      sub: 'procesregisseur',
      rol: 'PROCESREGISSEUR',
      org: '00000099000000001000',
      klasse: 'SAMENWERKINGSVERBAND',
      accountklasse: 'UITVOERING',
      acr: 'urn:ketenhub:acr:demo',
    });
    expect(claims.sid).toBeTypeOf('string');
    expect(claims.authorization_details).toBeUndefined();
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBeLessThanOrEqual(900);
  });

  it('takes any port of the loopback redirect address and no other host or path', async () => {
    expect(await new TerminalLogin(service.url, 'http://127.0.0.1:53123/callback').loginToken('fg')).not.toBe('');
    for (const foreign of ['http://127.0.0.1/elders', 'http://127.0.0.2/callback', 'https://kwaad.example/callback']) {
      const response = await new TerminalLogin(service.url, foreign).authorize();
      expect([response.status, response.headers.get('location')]).toEqual([400, null]);
    }
  });

  it('shows the personas on a page without script and without outside sources', async () => {
    const flow = new TerminalLogin(service.url);
    const response = await flow.call(await flow.loginPage());
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain('value="procesregisseur"');
    expect(html).not.toContain('<script');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('refuses an unknown persona and a login form that another site sends', async () => {
    const flow = new TerminalLogin(service.url);
    const page = await flow.loginPage();
    expect((await flow.choose(page, '__proto__')).status).toBe(403);
    expect((await flow.choose(page, 'fg', { origin: 'https://kwaad.example' })).status).toBe(400);
    const other = new TerminalLogin(service.url);
    await other.loginPage();
    expect((await other.choose(page, 'fg')).status).toBe(400);
  });

  it('asks PKCE S256 of everyone and knows no other response type', async () => {
    const missing = [
      await new TerminalLogin(service.url).authorize({ code_challenge: '', code_challenge_method: '' }),
      await new TerminalLogin(service.url).authorize({ code_challenge_method: 'plain' }),
      await new TerminalLogin(service.url).authorize({ response_type: 'token' }),
      await new TerminalLogin(service.url).authorize({ response_type: 'code id_token' }),
    ];
    for (const response of missing) {
      const location = response.headers.get('location');
      expect(location ?? '').not.toContain('/interaction/');
      if (location) expect(new URL(location).search).toMatch(/error=|^$/);
    }
    const described = new URL(missing[0]?.headers.get('location') ?? '').searchParams;
    expect(described.get('error_description')).toMatch(/^Het verzoek klopt niet\. \(trace [0-9a-f]{32}\)$/);
    const flow = new TerminalLogin(service.url);
    const code = await flow.code('fg');
    expect((await flow.redeem(code, { code_verifier: 'x'.repeat(43) })).status).toBe(400);
  });

  it('gives a token for a code once; the second use revokes what the first gave', async () => {
    const flow = new TerminalLogin(service.url);
    const code = await flow.code('fg');
    const [first, second] = [await flow.redeem(code), await flow.redeem(code)];
    expect([first.status, second.status]).toEqual([200, 400]);
    const racing = new TerminalLogin(service.url);
    const contested = await racing.code('fg');
    const statuses = (await Promise.all([1, 2, 3, 4].map(() => racing.redeem(contested)))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  });

  it('says what is wrong in Dutch with a trace id, and never how it works inside', async () => {
    const response = await new TerminalLogin(service.url).redeem('verzonnen');
    const body = (await response.json()) as Record<string, string>;
    expect([response.status, body.error]).toEqual([400, 'invalid_grant']);
    expect(body.error_description).toMatch(
      /^De code, het token of de toestemming geldt niet \(meer\)\. \(trace [0-9a-f]{32}\)$/,
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('writes addresses of the issuer, whatever host the caller names', async () => {
    const metadata = await fetch(`${service.url}/.well-known/openid-configuration`, {
      headers: { 'x-forwarded-host': 'kwaad.example', 'x-forwarded-proto': 'https' },
    });
    const body = (await metadata.json()) as Record<string, unknown>;
    expect(body).toMatchObject({
      issuer: service.url,
      token_endpoint: `${service.url}/token`,
      jwks_uri: `${service.url}/jwks`,
      revocation_endpoint: `${service.url}/token/revocation`,
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      authorization_details_types_supported: ['doelbinding'],
    });
    const { userinfo_endpoint, registration_endpoint, introspection_endpoint, pushed_authorization_request_endpoint } =
      body;
    expect([
      userinfo_endpoint,
      registration_endpoint,
      introspection_endpoint,
      pushed_authorization_request_endpoint,
    ]).toEqual(Array(4).fill(undefined));
  });

  it('publishes the public parts of both keys and nothing private', async () => {
    const { keys } = (await (await fetch(`${service.url}/jwks`)).json()) as { keys: Record<string, string>[] };
    expect(keys.map(({ alg, kid }) => [alg, kid])).toEqual([
      ['PS256', service.keys.access.kid],
      ['ES256', service.keys.transaction.kid],
    ]);
    for (const key of keys) expect(Object.keys(key)).not.toEqual(expect.arrayContaining(['d']));
  });

  it('logs every login, also the refused one, without any token (attack 79)', async () => {
    const { rows } = await service.store.database.transaction(async (transaction) => {
      await transaction.execute(
        sql`select set_config('ketenhub.logdoel', 'RECHTMATIGHEID', true), set_config('ketenhub.logoin', ${OIN.zvh}, true)`,
      );
      return transaction.execute<{ regel: { actie: string; resultaat: string } }>(
        sql`select regel from logboek.logregels`,
      );
    });
    const logins = rows.filter(({ regel }) => regel.actie === 'INLOGGEN').map(({ regel }) => regel.resultaat);
    expect(logins).toContain('GESLAAGD');
    expect(logins).toContain('GEWEIGERD onbekende persona');
    expect(JSON.stringify(rows)).not.toContain('eyJ');
  });
});

describe('behind a proxy that ends TLS', () => {
  it('has Secure cookies and addresses of the issuer, though the request itself came over HTTP to another host', async () => {
    const issuer = 'https://ketenhub.example';
    const proxied = await startTestService({ env: { TOKEN_SERVICE_URL: issuer } });
    try {
      const response = await new TerminalLogin(proxied.url).authorize();
      const cookies = response.headers.getSetCookie();
      expect(response.status).toBe(303);
      expect(cookies.length).toBeGreaterThan(0);
      for (const cookie of cookies) expect(cookie).toMatch(/; secure; httponly/);
      const metadata = (await (await fetch(`${proxied.url}/.well-known/openid-configuration`)).json()) as Record<
        string,
        string
      >;
      expect([metadata.issuer, metadata.token_endpoint, metadata.jwks_uri]).toEqual([
        issuer,
        `${issuer}/token`,
        `${issuer}/jwks`,
      ]);
    } finally {
      await proxied.close();
    }
  });
});

describe('login outside demo mode', () => {
  it('has no demo login: its address does not exist', async () => {
    const outside = await startTestService({
      method: { accounts: { find: () => undefined }, acr: 'urn:ketenhub:acr:extern', isDemo: false },
    });
    try {
      const flow = new TerminalLogin(outside.url);
      const page = await flow.loginPage();
      expect((await flow.call(page)).status).toBe(404);
      expect((await flow.choose(page, 'procesregisseur')).status).toBe(404);
    } finally {
      await outside.close();
    }
  });
});
