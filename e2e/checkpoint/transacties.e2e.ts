import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { loadSigningKey, requestHash, signJwt } from '@ketenhub/tokens';
import pg from 'pg';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { visit } from '../setup/ask.ts';
import { expectClosedHeaders, expectDutch, expectNeutralText } from '../setup/neutral.ts';
import { Browser, expectOAuthError } from './browser.ts';

const CASUS = 'ZVH-2026-0101';
const hub = inject('hub');
const issuer = hub.urls['token-service'] ?? '';
const { digest: beleid } = await readBeleid(join(import.meta.dirname, '../../schema/beleid.json'));
let gatewayToken: string;
let userToken: string;
let evidence: string;

/** The gateway's own token, as whoever took over the gateway would get it. */
async function gatewayLogin(scope: string, keyFile: readonly [string, string]): Promise<Response> {
  const key = await loadSigningKey(join(hub.dataDir, 'keys', keyFile[0]), keyFile[1], 'ES256');
  const assertion = await signJwt(
    key,
    { typ: 'JWT', issuer: 'gateway', audience: issuer, lifetimeSeconds: 60 },
    { sub: 'gateway' },
  );
  return fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    }),
  });
}

async function asGateway(scope: string): Promise<string> {
  const answer = await gatewayLogin(scope, ['gateway', 'client']);
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function casusbewijs(verzoek: string): Promise<string> {
  const answer = await fetch(`${hub.urls.case}/casusbewijs`, {
    method: 'POST',
    headers: { authorization: `Bearer ${gatewayToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ verzoek }),
  });
  return ((await answer.json()) as { casusbewijs: string }).casusbewijs;
}

beforeAll(async () => {
  gatewayToken = await asGateway('transacties casusbewijs');
  userToken = await visit(hub.urls).token('reclasseringswerker', 'ZVH-CASUSOVERLEG', CASUS);
  evidence = await casusbewijs(userToken);
});

const fetchOf = (bron: string, ...velden: string[]) => ({ bron, velden, vraag: requestHash('{ __typename }', {}) });

/** A minting request that is good, with the given changes. */
const wish = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  subject_token: userToken,
  casusbewijs: evidence,
  txn: randomUUID(),
  traceparent: `00-${randomUUID().replaceAll('-', '')}-00f067aa0ba902b7-01`,
  beleid,
  fetches: [fetchOf('casus', 'Casus.nummer', 'Betrokkene.naam')],
  ...changes,
});

function mint(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const all = { authorization: `Bearer ${gatewayToken}`, 'content-type': 'application/json', ...headers };
  return fetch(`${issuer}/transacties`, {
    method: 'POST',
    headers: all,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

async function expectDenied(answer: Response, reden: string): Promise<void> {
  const text = await answer.text();
  expect([answer.status, JSON.parse(text)]).toEqual([
    403,
    { error: 'access_denied', reden, error_description: expect.any(String) },
  ]);
  expectClosedHeaders(answer.headers);
  expectNeutralText(text);
  expectDutch((JSON.parse(text) as { error_description: string }).error_description);
}

describe('transaction tokens', () => {
  it('come for the gateway, for fields that the user may see (so that the next tests test something)', async () => {
    const answer = await mint(wish());
    expect(answer.status).toBe(200);
    expect(((await answer.json()) as { tokens: string[] }).tokens).toHaveLength(1);
  });

  it('come not for who only says to be the gateway: the assertion must be signed with its key', async () => {
    const answer = await gatewayLogin('transacties', ['token-service', 'transaction']);
    await expectOAuthError(answer, 401, 'invalid_client');
  });

  it.each<[string, () => Promise<string> | string]>([
    ['without a token', () => ''],
    ['with nonsense', () => 'Bearer onzin'],
    ['with the token of the user (A76)', () => `Bearer ${userToken}`],
    [
      'with the login token of the user (A76)',
      async () => `Bearer ${await new Browser(issuer).login('procesregisseur')}`,
    ],
    ['with a token of the gateway for something else', async () => `Bearer ${await asGateway('casusbewijs')}`],
    ['with a token of the gateway for a scope that is none', async () => `Bearer ${await asGateway('openid alles')}`],
    ['with the casusbewijs', () => `Bearer ${evidence}`],
  ])('come not %s', async (_name, authorization) => {
    await expectOAuthError(await mint(wish(), { authorization: await authorization() }), 401, 'invalid_token');
  });

  it.each<[string, () => Promise<Record<string, unknown>> | Record<string, unknown>, string]>([
    [
      'for a field that the user may not see',
      () => ({ fetches: [fetchOf('zorg', 'GgzBeeld.behandelstatus')] }),
      'VELD_GEWEIGERD',
    ],
    [
      'for a forbidden field among allowed ones',
      () => ({ fetches: [fetchOf('casus', 'Casus.nummer', 'Betrokkene.burgerservicenummer')] }),
      'VELD_GEWEIGERD',
    ],
    ['for a field that does not exist', () => ({ fetches: [fetchOf('casus', 'Casus.bestaatNiet')] }), 'VELD_GEWEIGERD'],
    [
      'for a field of another source',
      () => ({ fetches: [fetchOf('casus', 'PolitieBeeld.bestaatNiet')] }),
      'VELD_GEWEIGERD',
    ],
    ['for a name of Object', () => ({ fetches: [fetchOf('casus', 'Object.constructor')] }), 'VELD_GEWEIGERD'],
    [
      'without a doel (A75)',
      async () => ({ subject_token: await new Browser(issuer).login('procesregisseur') }),
      'GEEN_DOEL',
    ],
    ['for an edited token (A76)', () => ({ subject_token: `${userToken.slice(0, -4)}AAAA` }), 'TOKEN_ONGELDIG'],
    ['for the gateway itself (A76)', () => ({ subject_token: gatewayToken }), 'TOKEN_ONGELDIG'],
    ['for no token of a user (A76)', () => ({ subject_token: 'onzin' }), 'TOKEN_ONGELDIG'],
    ['without a casusbewijs (A77)', () => ({ casusbewijs: undefined }), 'CASUSBEWIJS_ONGELDIG'],
    ['with a casusbewijs of nonsense (A77)', () => ({ casusbewijs: 'a.b.c' }), 'CASUSBEWIJS_ONGELDIG'],
    [
      'with the casusbewijs of another casus (A77)',
      async () => {
        const other = await visit(hub.urls).token('reclasseringswerker', 'ZVH-CASUSOVERLEG', 'ZVH-2026-0102');
        return { casusbewijs: await casusbewijs(other) };
      },
      'CASUSBEWIJS_ONGELDIG',
    ],
    [
      'with the casusbewijs for another organisation (A77)',
      async () => {
        const other = await visit(hub.urls).token('liaison-politie', 'ZVH-CASUSOVERLEG', CASUS);
        return { casusbewijs: await casusbewijs(other) };
      },
      'CASUSBEWIJS_ONGELDIG',
    ],
    ['under another policy (A49)', () => ({ beleid: 'sha256-ander' }), 'ANDER_BELEID'],
  ])('come not %s', async (_name, changes, reden) => {
    await expectDenied(await mint(wish(await changes())), reden);
  });

  it.each<[string, Record<string, unknown>]>([
    ['a doel of its own (A75)', { doel: 'ZVH-UITVOERING' }],
    ['no fetches', { fetches: [] }],
    ['51 fetches', { fetches: Array.from({ length: 51 }, () => fetchOf('casus')) }],
    ['an unknown source', { fetches: [fetchOf('belastingdienst', 'Casus.nummer')] }],
    ['a field that is no coordinate', { fetches: [fetchOf('casus', '*')] }],
    ['no traceparent', { traceparent: 'x' }],
    ['a hash that is none', { fetches: [{ bron: 'casus', velden: [], vraag: 'x' }] }],
    ['a subject of 20 kB', { subject_token: 'x'.repeat(20_000) }],
  ])('come not for a request with %s', async (_name, changes) => {
    await expectOAuthError(await mint(wish(changes)), 400, 'invalid_request');
  });

  it.each([
    ['no JSON', '{', 'application/json', 400],
    ['a list', '[]', 'application/json', 400],
    ['null', 'null', 'application/json', 400],
    ['text', '{}', 'text/plain', 415],
    ['200 kB', `"${'x'.repeat(200_000)}"`, 'application/json', 413],
  ])('come not for %s', async (_name, body, type, status) => {
    await expectOAuthError(await mint(body, { 'content-type': type }), status, 'invalid_request');
    expect((await mint(wish())).status).toBe(200);
  });

  it('A75, A123: what was asked too much stands in the log of the token service, without tokens', async () => {
    const traceId = randomUUID().replaceAll('-', '');
    const traceparent = `00-${traceId}-00f067aa0ba902b7-01`;
    await expectDenied(
      await mint(wish({ traceparent, fetches: [fetchOf('zorg', 'GgzBeeld.behandelstatus')] })),
      'VELD_GEWEIGERD',
    );
    const client = new pg.Client({ connectionString: hub.databaseUrls['token-service']?.ownerUrl });
    await client.connect();
    const { rows } = await client.query<{ soort: string; regel: Record<string, unknown> }>(
      'select soort, regel from logboek.logregels where trace_id = $1 order by volgnummer',
      [traceId],
    );
    await client.end();
    expect(rows.map(({ soort }) => soort).sort()).toEqual(['ACTOR', 'ADL']);
    expect(rows.find(({ soort }) => soort === 'ACTOR')?.regel).toMatchObject({
      actie: 'TRANSACTIETOKENS',
      object: `ZVH-CASUSOVERLEG ${CASUS}`,
      resultaat: 'GEWEIGERD VELD_GEWEIGERD',
      actor: { gebruiker: 'reclasseringswerker' },
    });
    expect(JSON.stringify(rows)).toContain('GgzBeeld.behandelstatus');
    expect(JSON.stringify(rows)).not.toContain('eyJ');
  });
});
