import { join } from 'node:path';
import { loadSigningKey, type SigningKey, signJwt } from '@ketenhub/tokens';
import { OIN } from '@ketenhub/vocabulary';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { expectClosedHeaders, expectDutch, expectNeutralText } from '../setup/neutral.ts';
import { Browser, doelbinding, exchange, expectOAuthError } from './browser.ts';

const CASUS = 'ZVH-2026-0101';
const hub = inject('hub');
const issuer = hub.urls['token-service'] ?? '';
const details = doelbinding('ZVH-CASUSOVERLEG', CASUS);
let accessKey: SigningKey;
let transactionKey: SigningKey;
let login: string;

beforeAll(async () => {
  const keysDir = join(hub.dataDir, 'keys/token-service');
  accessKey = await loadSigningKey(keysDir, 'access', 'PS256');
  transactionKey = await loadSigningKey(keysDir, 'transaction', 'ES256');
  login = await new Browser(issuer).login('procesregisseur');
});

const payload = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

/** A token as the token service would sign it, with the given changes; the grant is that of a real login. */
function forged(
  changes: Record<string, unknown> = {},
  head: Partial<Parameters<typeof signJwt>[1]> = {},
  key = accessKey,
): Promise<string> {
  const { iss: _iss, aud: _aud, iat: _iat, exp: _exp, jti: _jti, ...claims } = payload(login);
  const usual = { typ: 'at+jwt', issuer, audience: 'urn:ketenhub:gateway', lifetimeSeconds: 600 };
  return signJwt(key, { ...usual, ...head }, { ...claims, authorization_details: details, ...changes });
}

async function atGateway(token: string): Promise<{ status: number; code: string; text: string }> {
  const answer = await fetch(`${hub.urls.gateway}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ casus(nummer: "${CASUS}") { nummer } }` }),
  });
  const text = await answer.text();
  expectClosedHeaders(answer.headers);
  const body = JSON.parse(text) as { data?: unknown; errors?: { message: string; extensions: { code: string } }[] };
  const [error] = body.errors ?? [];
  if (error !== undefined) {
    expectNeutralText(text);
    expectDutch(error.message);
  }
  return { status: answer.status, code: error?.extensions.code ?? 'OK', text };
}

const edited = (token: string, changes: Record<string, unknown>): string => {
  const [head, , signature] = token.split('.');
  return [head, Buffer.from(JSON.stringify({ ...payload(token), ...changes })).toString('base64url'), signature].join(
    '.',
  );
};

describe('a token at the gateway', () => {
  it('of the real shape, signed by the token service, for a grant that lives, is good (so that the next tests test something)', async () => {
    expect(await atGateway(await forged())).toMatchObject({ status: 200, code: 'OK' });
  });

  it('of the login alone gives no data of a casus: a doel comes first', async () => {
    expect(await atGateway(login)).toMatchObject({ status: 403, code: 'GEEN_DOEL' });
  });

  it.each<[string, () => Promise<string> | string]>([
    ['expired', () => forged({}, { lifetimeSeconds: -60 })],
    ['that lives longer than 15 minutes', () => forged({}, { lifetimeSeconds: 3_600 })],
    ['without a role', () => forged({ rol: undefined })],
    ['with an unknown role', () => forged({ rol: 'BEHEERDER' })],
    ['with two roles (A91)', () => forged({ rol: ['PROCESREGISSEUR', 'FG'] })],
    ['with two doelen (A80)', () => forged({ authorization_details: [...details, ...details] })],
    ['with the parent doel (A81)', () => forged({ authorization_details: doelbinding('ZVH', CASUS) })],
    ['with an unknown doel (A80)', () => forged({ authorization_details: doelbinding('ZVH-NIEUWSGIERIG', CASUS) })],
    ['with an empty list of doelen (A80)', () => forged({ authorization_details: [] })],
    ['of another kind (A65)', () => forged({}, { typ: 'JWT' })],
    ['for another audience (A63)', () => forged({}, { audience: 'urn:ketenhub:intern' })],
    ['of another issuer (A133)', () => forged({}, { issuer: 'https://acceptatie.example' })],
    ['signed with the key for transactions (A66)', () => forged({}, {}, transactionKey)],
    [
      'with an edited doel (A74)',
      async () => edited(await forged(), { authorization_details: doelbinding('ZVH-UITVOERING', CASUS) }),
    ],
    ['with an edited role (A74)', async () => edited(await forged(), { rol: 'CASUSREGISSEUR' })],
    ['without a signature (A66)', async () => `${(await forged()).split('.').slice(0, 2).join('.')}.`],
    [
      'of alg none (A66)',
      async () =>
        `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${(await forged()).split('.')[1]}.`,
    ],
    [
      'that is the id token of the login',
      async () => {
        const browser = new Browser(issuer);
        return ((await (await browser.redeem(await browser.code('procesregisseur'))).json()) as { id_token: string })
          .id_token;
      },
    ],
  ])('%s is no token', async (_name, make) => {
    expect(await atGateway(await make())).toMatchObject({ status: 401, code: 'GEEN_TOKEN' });
  });

  it('for a casus of which the organisation is not at the table says only that it is not there, as for no casus at all', async () => {
    const org = OIN.reclassering;
    const foreign = await atGateway(
      await forged({
        org,
        rol: 'PROFESSIONAL',
        klasse: 'PRIVAAT',
        authorization_details: doelbinding('ZVH-UITVOERING', 'ZVH-2026-0104'),
      }),
    );
    const absent = await atGateway(
      await forged({
        org,
        rol: 'PROFESSIONAL',
        klasse: 'PRIVAAT',
        authorization_details: doelbinding('ZVH-UITVOERING', 'ZVH-2026-9999'),
      }),
    );
    expect(foreign).toMatchObject({ status: 403, code: 'GEEN_CASUS' });
    expect(foreign).toEqual(absent);
  });

  it('A76: made up by who holds the key, for a grant that is not there, gets nothing from any source', async () => {
    const { status, text } = await atGateway(await forged({ sid: 'bestaat-niet' }));
    expect([200, 401, 403, 503]).toContain(status);
    expect(JSON.parse(text).data?.casus ?? null).toBeNull();
    expect(text).not.toContain(`"nummer":"${CASUS}"`);
  });
});

describe('a login token at the checkpoint', () => {
  it.each<[string, () => Promise<string> | string]>([
    ['expired', () => forged({ authorization_details: undefined }, { lifetimeSeconds: -60 })],
    ['edited (A74)', () => edited(login, { rol: 'CASUSREGISSEUR' })],
    [
      'of another account than its grant (A74)',
      () => forged({ authorization_details: undefined, sub: 'casusregisseur' }),
    ],
    [
      'with another role than its account has (A91)',
      () => forged({ authorization_details: undefined, rol: 'CASUSREGISSEUR' }),
    ],
    ['for a grant that is not there', () => forged({ authorization_details: undefined, sid: 'bestaat-niet' })],
    ['of nonsense', () => 'onzin'],
    ['of zeros', () => '\u0000'],
    ['of 8 kB', () => 'e'.repeat(8_192)],
  ])('%s gives no doel', async (_name, make) => {
    const { error_description: description } = await expectOAuthError(
      await exchange(issuer, await make(), details),
      400,
      'invalid_grant',
    );
    expect(description).toContain('De login geldt niet (meer); log opnieuw in.');
  });

  it('that is missing gives no doel', async () => {
    await expectOAuthError(await exchange(issuer, '', details), 400, 'invalid_grant');
  });

  it('A76: of which the grant was revoked gives no doel any more, and tokens from before give no data, at once', async () => {
    const own = await new Browser(issuer).login('procesregisseur');
    const { access_token: bound } = (await (await exchange(issuer, own, details)).json()) as { access_token: string };
    expect(await atGateway(bound)).toMatchObject({ status: 200, code: 'OK' });
    const revoked = await fetch(`${issuer}/token/revocation`, {
      method: 'POST',
      body: new URLSearchParams({ token: own, client_id: 'ketenhub-cli' }),
    });
    expect(revoked.status).toBe(200);
    const after = await atGateway(bound);
    expect(after.code).not.toBe('OK');
    expect(JSON.parse(after.text).data?.casus ?? null).toBeNull();
    await expectOAuthError(await exchange(issuer, own, details), 400, 'invalid_grant');
    expect(await atGateway(await forged())).toMatchObject({ status: 200, code: 'OK' });
  });
});
