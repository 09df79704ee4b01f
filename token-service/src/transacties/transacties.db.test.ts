import { createPolicyClock } from '@ketenhub/bundle';
import { localKeys, signCasusbewijs, verifyTransactionToken } from '@ketenhub/tokens';
import { OIN } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeGateway } from '../../test/fake-counterparts.ts';
import { startTestService, type TestService } from '../../test/start-test-service.ts';
import { checkpoint, TerminalLogin } from '../../test/terminal-login.ts';
import { testPolicy } from '../../test/test-policy.ts';

const CASUS = 'ZVH-2026-0101';
const VRAAG = 'v'.repeat(43);

let service: TestService;
let client: string;
let user: string;
let login: string;

async function clientToken(extra: Record<string, string> = {}): Promise<Response> {
  const form = {
    grant_type: 'client_credentials',
    scope: 'transacties casusbewijs',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await service.gateway.assertion(`${service.url}/token`),
    ...extra,
  };
  return fetch(`${service.url}/token`, { method: 'POST', body: new URLSearchParams(form) });
}

const bewijs = (extra: Record<string, unknown> = {}) => service.casus.bewijs(CASUS, OIN.zvh, extra);

async function mint(extra: Record<string, unknown> = {}, authorization = `Bearer ${client}`) {
  const body = {
    subject_token: user,
    casusbewijs: await bewijs(),
    txn: 'txn-1',
    traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
    beleid: service.digest,
    fetches: [{ bron: 'politie', velden: ['PolitieBeeld.mutaties'], vraag: VRAAG }],
    ...extra,
  };
  const response = await fetch(`${service.url}/transacties`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    body: (await response.json()) as { tokens?: string[]; reden?: string; error?: string },
  };
}

const refusedFor = async (extra: Record<string, unknown>): Promise<string> => {
  const { status, body } = await mint(extra);
  expect([status, body.tokens]).toEqual([403, undefined]);
  return body.reden ?? '';
};

const purpose = async (token: string, details: Record<string, unknown>): Promise<string> =>
  String((await checkpoint(service.url, token, [{ type: 'doelbinding', ...details }])).body.access_token);

const SWITCH = '2100-01-01T12:00:00Z';
const OVERLAP_END = '2100-01-01T12:01:00Z';
const NIEUW = `sha256-${'B'.repeat(43)}`;
/** The moment that the policies of the service see; the tokens stay on the real clock. */
let policyMs = Date.now();

/** The policy of the tests, and one that opens nothing, announced for the next century. */
async function twoPolicies() {
  const { beleid } = await testPolicy();
  const begin = '2026-01-01T00:00:00Z';
  const first = { serienummer: 1, digest: beleid.digest, vorigeDigest: null, goedkeuringen: [] };
  const second = { ...first, serienummer: 2, digest: NIEUW, vorigeDigest: beleid.digest };
  const releases = [
    { beleid, vrijgave: { ...first, geldigVanaf: begin, overlapTot: begin } },
    {
      beleid: { ...beleid, digest: NIEUW, regels: [] },
      vrijgave: { ...second, geldigVanaf: SWITCH, overlapTot: OVERLAP_END },
    },
  ];
  return createPolicyClock(releases, () => policyMs);
}

beforeAll(async () => {
  service = await startTestService({ clock: await twoPolicies() });
  service.casus.casussen.set(CASUS, { fase: 'CASUSOVERLEG', aanTafel: [OIN.zvh, OIN.politie] });
  service.casus.casussen.set('ZVH-2026-0102', { fase: 'CASUSOVERLEG', aanTafel: [OIN.zvh] });
  login = await new TerminalLogin(service.url).loginToken('procesregisseur');
  user = await purpose(login, { doel: 'ZVH-CASUSOVERLEG', casus: CASUS });
  client = ((await (await clientToken()).json()) as { access_token: string }).access_token;
});
afterAll(() => service.close());

describe("the gateway's own token", () => {
  it('is a PS256 JWT for the processes among themselves, five minutes, with the scopes asked', async () => {
    expect(decodeProtectedHeader(client)).toMatchObject({ alg: 'PS256', typ: 'at+jwt' });
    const claims = decodeJwt(client);
    expect(claims).toMatchObject({
      iss: service.url,
      aud: 'urn:ketenhub:intern',
      client_id: 'gateway',
      scope: 'transacties casusbewijs',
    });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(300);
    expect(claims.rol).toBeUndefined();
  });

  it('is not given on an assertion that was used before, for another audience, or by another key', async () => {
    const once = await service.gateway.assertion(`${service.url}/token`);
    const statuses = await Promise.all(
      [1, 2, 3].map(async () => (await clientToken({ client_assertion: once })).status),
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(
      (await clientToken({ client_assertion: await service.gateway.assertion('https://elders.example') })).status,
    ).toBe(401);
    const foreign = await fakeGateway();
    const forged = await foreign.assertion(`${service.url}/token`);
    foreign.close();
    expect((await clientToken({ client_assertion: forged })).status).toBe(401);
    expect((await clientToken({ resource: 'urn:ketenhub:gateway' })).status).toBe(400);
  });
});

describe('minting of transaction tokens', () => {
  it('gives one token per fetch, in order, each for one source and with its own pseudonym', async () => {
    const { status, body } = await mint({
      fetches: [
        { bron: 'casus', velden: ['Casus.nummer'], vraag: VRAAG },
        {
          bron: 'politie',
          velden: ['PolitieBeeld.mutaties', 'Betrokkene.id', 'Betrokkene.politie'],
          vraag: 'w'.repeat(43),
        },
        { bron: 'politie', velden: ['PolitieBeeld.mutaties'], vraag: VRAAG },
      ],
    });
    expect(status).toBe(200);
    const keys = localKeys([service.keys.transaction.publicJwk]);
    const [casus, politie, again] = await Promise.all(
      (body.tokens ?? []).map((token, index) =>
        verifyTransactionToken(token, keys, {
          issuer: service.url,
          bron: index === 0 ? 'casus' : 'politie',
          presenter: null,
        }),
      ),
    );
    if (!casus?.ok || !politie?.ok || !again?.ok) throw new Error('tokens do not verify');
    expect(politie.claims).toMatchObject({
      aud: 'urn:ketenhub:bron:politie',
      txn: 'txn-1',
      scope: 'ZVH-CASUSOVERLEG',
      req_wl: 'gateway',
    });
    expect(politie.claims.tctx).toMatchObject({
      doel: 'ZVH-CASUSOVERLEG',
      casus: CASUS,
      fase: 'CASUSOVERLEG',
      betrokkenen: [{ id: 'handvat-1', soort: 'HOOFDPERSOON' }],
      rol: 'PROCESREGISSEUR',
      org: OIN.zvh,
      klasse: 'SAMENWERKINGSVERBAND',
      accountklasse: 'UITVOERING',
      beleid: service.digest,
      velden: ['PolitieBeeld.mutaties', 'Betrokkene.id', 'Betrokkene.politie'],
      vraag: 'w'.repeat(43),
    });
    expect(politie.claims.rctx).toEqual({
      acr: 'urn:ketenhub:acr:demo',
      traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
    });
    expect(politie.claims.exp - politie.claims.iat).toBe(30);
    expect(again.claims.jti).not.toBe(politie.claims.jti);
    expect(again.claims.sub).toBe(politie.claims.sub);
    expect(casus.claims.sub).not.toBe(politie.claims.sub);
    expect(politie.claims.sub).not.toContain('procesregisseur');
  });

  it('A90: tells the account of the user to the case register, and to no source in any claim', async () => {
    const BRONNEN = ['casus', 'politie', 'justitie', 'zorg', 'gemeente'] as const;
    const { body } = await mint({ fetches: BRONNEN.map((bron) => ({ bron, velden: [], vraag: VRAAG })) });
    const [register, ...sources] = (body.tokens ?? []).map((token) => decodeJwt(token));
    expect(register?.tctx).toMatchObject({ account: 'procesregisseur' });
    expect(sources).toHaveLength(4);
    for (const claims of sources) {
      expect(claims.tctx).not.toHaveProperty('account');
      expect(JSON.stringify({ ...claims, tctx: { ...(claims.tctx as object), casusbewijs: '' } })).not.toMatch(
        /"procesregisseur"/,
      );
    }
  });

  it('A75: refuses a purpose, casus or policy that the user does not hold', async () => {
    const elders = await service.casus.bewijs('ZVH-2026-0102', OIN.zvh);
    expect(await refusedFor({ casusbewijs: elders })).toBe('CASUSBEWIJS_ONGELDIG');
    expect(await refusedFor({ subject_token: login })).toBe('GEEN_DOEL');
    expect(await refusedFor({ beleid: 'sha256-ander' })).toBe('ANDER_BELEID');
    expect((await mint({ doel: 'ZVH-TRIAGE' })).status).toBe(400);
    expect((await mint({ fetches: [{ bron: 'onbekend', velden: ['A.b'], vraag: VRAAG }] })).status).toBe(400);
    expect((await mint({ fetches: [] })).status).toBe(400);
  });

  it('A75: refuses a field that the policy denies for every kind of betrokkene, also among allowed ones', async () => {
    const ask = (velden: string[]) => refusedFor({ fetches: [{ bron: 'politie', velden, vraag: VRAAG }] });
    expect(await ask(['PolitieBeeld.mutaties', 'PolitieBeeld.wapenindicatie'])).toBe('VELD_GEWEIGERD');
    expect(await ask(['PolitieBeeld.kaal'])).toBe('VELD_GEWEIGERD');
    expect(await ask(['Verzonnen.veld'])).toBe('VELD_GEWEIGERD');
  });

  it('refuses a field of a source that is no deelnemer of the casus, and before the doelbesluit', async () => {
    expect(await refusedFor({ casusbewijs: await bewijs({ deelnemers: [OIN.om] }) })).toBe('VELD_GEWEIGERD');
    expect(await refusedFor({ casusbewijs: await bewijs({ doelbesluit: false }) })).toBe('VELD_GEWEIGERD');
  });

  it('A77: refuses evidence that is missing, for another organisation, or not by the case authority', async () => {
    expect(await refusedFor({ casusbewijs: undefined })).toBe('CASUSBEWIJS_ONGELDIG');
    expect(await refusedFor({ casusbewijs: await service.casus.bewijs(CASUS, OIN.politie) })).toBe(
      'CASUSBEWIJS_ONGELDIG',
    );
    const foreign = await signCasusbewijs(service.gateway.key, decodeJwt(await bewijs()));
    expect(await refusedFor({ casusbewijs: foreign })).toBe('CASUSBEWIJS_ONGELDIG');
  });

  it('A82: refuses when the casus has moved to a phase in which the purpose cannot be claimed', async () => {
    expect(await refusedFor({ casusbewijs: await bewijs({ fase: 'AFSCHALING' }) })).toBe('DOEL_NIET_TOEGESTAAN');
    expect(await refusedFor({ casusbewijs: await bewijs({ fase: 'AFGESLOTEN' }) })).toBe('DOEL_NIET_TOEGESTAAN');
  });

  it('takes a purpose without a casus only without evidence', async () => {
    const subject = await purpose(login, { doel: 'ZVH-WERKVOORRAAD' });
    const fetches = [{ bron: 'casus', velden: ['Casus.nummer'], vraag: VRAAG }];
    expect(await refusedFor({ subject_token: subject, fetches })).toBe('CASUSBEWIJS_ONGELDIG');
    const { status, body } = await mint({ subject_token: subject, fetches, casusbewijs: undefined });
    expect(status).toBe(200);
    expect(decodeJwt(body.tokens?.[0] ?? '').tctx).toMatchObject({
      casus: null,
      fase: null,
      betrokkenen: [],
      casusbewijs: null,
    });
  });

  it('A76: gives nothing for a user whose grant was revoked, at once', async () => {
    const own = await new TerminalLogin(service.url).loginToken('procesregisseur');
    const subject = await purpose(own, { doel: 'ZVH-CASUSOVERLEG', casus: CASUS });
    expect((await mint({ subject_token: subject })).status).toBe(200);
    await fetch(`${service.url}/token/revocation`, {
      method: 'POST',
      body: new URLSearchParams({ token: own, client_id: 'ketenhub-cli' }),
    });
    expect(await refusedFor({ subject_token: subject })).toBe('GRANT_INGETROKKEN');
  });

  it('A61-A66: is only for the gateway: no token, a user token or a forged one is 401', async () => {
    for (const authorization of [
      '',
      `Bearer ${user}`,
      `Bearer ${client.slice(0, -4)}AAAA`,
      `Basic ${client}`,
      'Bearer',
    ]) {
      expect((await mint({}, authorization)).status).toBe(401);
    }
    const without = ((await (await clientToken({ scope: 'casusbewijs' })).json()) as { access_token: string })
      .access_token;
    expect((await mint({}, `Bearer ${without}`)).status).toBe(401);
  });

  it('A40: refuses a body over the limit', async () => {
    expect((await mint({ txn: 'x'.repeat(70_000) })).status).toBe(413);
  });

  it('A75: keeps every refusal in the actor log and the decision log, without a token', async () => {
    const { rows } = await service.store.database.transaction(async (transaction) => {
      await transaction.execute(
        sql`select set_config('ketenhub.logdoel', 'INTEGRITEIT_BEVEILIGING', true), set_config('ketenhub.logoin', ${OIN.zvh}, true)`,
      );
      return transaction.execute<{ trace_id: string; regel: Record<string, unknown> }>(
        sql`select trace_id, regel from logboek.logregels where moment = 'UITKOMST'`,
      );
    });
    expect(rows).toContainEqual(
      expect.objectContaining({
        trace_id: 'a'.repeat(32),
        regel: expect.objectContaining({
          resultaat: 'GEWEIGERD VELD_GEWEIGERD',
          object: `ZVH-CASUSOVERLEG ${CASUS}`,
          actor: { gebruiker: 'procesregisseur', organisatie: OIN.zvh, rol: 'PROCESREGISSEUR' },
        }),
      }),
    );
    const answers = rows.flatMap(
      ({ regel }) => (regel.attributes as Record<string, unknown>)?.['adl.core.response'] ?? [],
    );
    expect(answers).toContainEqual({
      besluit: 'GEWEIGERD',
      reden: 'VELD_GEWEIGERD',
      velden: ['PolitieBeeld.wapenindicatie'],
    });
    expect(JSON.stringify(rows)).not.toContain('eyJ');
  });
});

describe('when another supergraph is taken over', () => {
  it('mints for a plan by the one before it, but under no ceiling that was narrowed', async () => {
    const { supergraphs } = service;
    const first = supergraphs.current();
    const changed = (velden: Map<string, readonly string[] | null>) =>
      new Map(
        [...first.annotaties].flatMap(([veld, one]) => {
          const doelen = velden.get(veld);
          if (doelen === null) return [];
          const toepassingen = one.toepassingen.map((each) => ({ ...each, doelen: doelen ?? each.doelen }));
          return [[veld, { ...one, toepassingen }] as const];
        }),
      );
    supergraphs.replace({ digest: 'weg', annotaties: changed(new Map([['PolitieBeeld.mutaties', null]])) });
    expect((await mint()).status).toBe(200);
    supergraphs.replace({ digest: 'nauw', annotaties: changed(new Map([['PolitieBeeld.mutaties', ['ZVH-TRIAGE']]])) });
    expect(await mint()).toEqual({
      status: 403,
      body: expect.objectContaining({ reden: 'SUPERGRAAF_NAUWER', velden: ['PolitieBeeld.mutaties'] }),
    });
    supergraphs.replace(first);
    expect((await mint()).status).toBe(200);
  });
});

describe('a token for the admission probe', () => {
  const proef = async (extra: Record<string, unknown> = {}, authorization = `Bearer ${client}`) => {
    const response = await fetch(`${service.url}/transacties/proef`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({
        bron: 'politie',
        veld: 'PolitieBeeld.mutaties',
        doel: 'LOGCONTROLE',
        vraag: VRAAG,
        beleid: service.digest,
        traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
        ...extra,
      }),
    });
    return {
      status: response.status,
      body: (await response.json()) as { token?: string; supergraaf?: string; reden?: string },
    };
  };

  it('is a good one for the source, of no casus, about nobody and for a purpose that opens nothing', async () => {
    const { status, body } = await proef();
    expect([status, body.supergraaf]).toEqual([200, service.supergraphs.current().digest]);
    const keys = localKeys([service.keys.transaction.publicJwk]);
    const verified = await verifyTransactionToken(body.token, keys, {
      issuer: service.url,
      bron: 'politie',
      presenter: null,
    });
    if (!verified.ok) throw new Error(verified.fault);
    expect(verified.claims.tctx).toMatchObject({
      doel: 'LOGCONTROLE',
      casus: null,
      fase: null,
      betrokkenen: [],
      casusbewijs: null,
      velden: ['PolitieBeeld.mutaties'],
    });
  });

  it('A75: is only for the gateway, and never for a purpose that could open the field', async () => {
    expect((await proef({}, `Bearer ${user}`)).status).toBe(401);
    expect((await proef({ casus: CASUS })).status).toBe(400);
    expect(await proef({ doel: 'ZVH-CASUSOVERLEG' })).toEqual({
      status: 403,
      body: { error: 'access_denied', reden: 'DOEL_NIET_VERKEERD' },
    });
  });
});

describe('when another policy comes into force', () => {
  it('A49: mints under the one before only until its overlap ends, and under the new one what that one allows', async () => {
    expect((await mint()).status).toBe(200);
    expect(await refusedFor({ beleid: NIEUW })).toBe('ANDER_BELEID');
    policyMs = Date.parse(SWITCH);
    expect((await mint()).status).toBe(200);
    expect(await refusedFor({ beleid: NIEUW })).toBe('VELD_GEWEIGERD');
    policyMs = Date.parse(OVERLAP_END);
    expect(await refusedFor({})).toBe('ANDER_BELEID');
  });
});
