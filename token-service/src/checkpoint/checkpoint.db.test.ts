import { createPool } from '@ketenhub/database';
import { OIN } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from '../../test/start-test-service.ts';
import { checkpoint, TerminalLogin, type TokenAnswer } from '../../test/terminal-login.ts';

const CASUS = 'ZVH-2026-0101';
const CASUSOVERLEG = [{ type: 'doelbinding', doel: 'ZVH-CASUSOVERLEG', casus: CASUS }];

let service: TestService;
let regisseur: string;
let politie: string;

const ask = (token: string, details: unknown, extra?: Record<string, string>): Promise<TokenAnswer> =>
  checkpoint(service.url, token, details, extra);

/** Refused with this OAuth code and a Dutch sentence with a trace; the trace is cut off for comparing. */
function refusedWith({ status, body }: TokenAnswer): { status: number; error: unknown; uitleg: string } {
  expect(body.access_token).toBeUndefined();
  expect(String(body.error_description)).toMatch(/ \(trace [0-9a-f]{32}\)$/);
  expect(Object.keys(body).sort()).toEqual(['error', 'error_description']);
  return { status, error: body.error, uitleg: String(body.error_description).replace(/ \(trace .*$/, '') };
}

beforeAll(async () => {
  service = await startTestService();
  service.casus.casussen.set(CASUS, { fase: 'CASUSOVERLEG', aanTafel: [OIN.zvh] });
  service.casus.casussen.set('ZVH-2026-0102', { fase: 'AANMELDING', aanTafel: [OIN.zvh] });
  service.casus.casussen.set('ZVH-2026-0199', { fase: 'AFGESLOTEN', aanTafel: [OIN.zvh] });
  regisseur = await new TerminalLogin(service.url).loginToken('procesregisseur');
  politie = await new TerminalLogin(service.url).loginToken('liaison-politie');
});
afterAll(() => service.close());

describe('checkpoint', () => {
  it('binds a token to one purpose and one casus, for the same user, grant and acr', async () => {
    const { status, body } = await ask(regisseur, CASUSOVERLEG, {
      audience: 'urn:ketenhub:gateway',
      requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 900, authorization_details: CASUSOVERLEG });
    expect(body.issued_token_type).toBe('urn:ietf:params:oauth:token-type:access_token');
    const [login, bound] = [decodeJwt(regisseur), decodeJwt(String(body.access_token))];
    expect(bound).toMatchObject({
      sub: login.sub,
      sid: login.sid,
      acr: login.acr,
      rol: login.rol,
      aud: 'urn:ketenhub:gateway',
    });
    expect(bound.authorization_details).toEqual(CASUSOVERLEG);
    expect((bound.exp ?? 0) - (bound.iat ?? 0)).toBeLessThanOrEqual(900);
  });

  it('asks the case authority in a request that it signed itself, for 30 seconds', async () => {
    const asked = service.casus.asked.at(-1) ?? {};
    expect(asked).toMatchObject({
      iss: service.url,
      aud: 'urn:ketenhub:casusautoriteit',
      sub: 'procesregisseur',
      org: OIN.zvh,
    });
    expect(asked.authorization_details).toEqual(CASUSOVERLEG);
    expect(Number(asked.exp) - Number(asked.iat)).toBe(30);
  });

  it('gives a purpose without a casus where the protocol has none, and keeps the motivation', async () => {
    const { status, body } = await ask(regisseur, [
      { type: 'doelbinding', doel: 'ZVH-WERKVOORRAAD', motivering: 'weekstart' },
    ]);
    expect(status).toBe(200);
    expect(decodeJwt(String(body.access_token)).authorization_details).toEqual([
      { type: 'doelbinding', doel: 'ZVH-WERKVOORRAAD', motivering: 'weekstart' },
    ]);
  });

  it.each([
    ['no authorization_details', undefined],
    ['an empty list', []],
    ['no purpose', [{ type: 'doelbinding', casus: CASUS }]],
    ['an empty purpose', [{ type: 'doelbinding', doel: '', casus: CASUS }]],
    ['an unknown purpose', [{ type: 'doelbinding', doel: 'ZVH-NIEUWSGIERIG', casus: CASUS }]],
    ['two purposes', [...CASUSOVERLEG, { type: 'doelbinding', doel: 'ZVH-TRIAGE', casus: CASUS }]],
    ['two purposes in one object', [{ type: 'doelbinding', doel: ['ZVH-CASUSOVERLEG', 'ZVH-TRIAGE'], casus: CASUS }]],
    ['another type', [{ type: 'iets-anders', doel: 'ZVH-CASUSOVERLEG', casus: CASUS }]],
    ['an unknown member', [{ ...CASUSOVERLEG[0], noodgeval: true }]],
    ['no JSON', 'geen json'],
    ['a purpose of a known type that this policy does not hold', [{ type: 'doelbinding', doel: 'MANAGEMENTINFO' }]],
  ])('A80: refuses %s before anything is asked about a casus', async (_case, details) => {
    const before = service.casus.asked.length;
    expect(refusedWith(await ask(regisseur, details))).toMatchObject({
      status: 400,
      error: 'invalid_authorization_details',
    });
    expect(service.casus.asked).toHaveLength(before);
  });

  it('A81: refuses the parent purpose ZVH: only a leaf purpose gives access', async () => {
    const answer = refusedWith(await ask(regisseur, [{ type: 'doelbinding', doel: 'ZVH', casus: CASUS }]));
    expect(answer.error).toBe('invalid_authorization_details');
    expect(answer.uitleg).toContain('bestaat niet als toegangsdoel');
  });

  it('A82: refuses a purpose that does not fit the phase of the casus', async () => {
    const answer = refusedWith(
      await ask(regisseur, [{ type: 'doelbinding', doel: 'ZVH-CASUSOVERLEG', casus: 'ZVH-2026-0102' }]),
    );
    expect(answer).toMatchObject({ status: 400, uitleg: 'Dit doel kan niet in de fase waarin deze casus is.' });
  });

  it('A83: refuses a second purpose on a token that has one; the login token takes another', async () => {
    const bound = String((await ask(regisseur, CASUSOVERLEG)).body.access_token);
    const answer = refusedWith(await ask(bound, [{ type: 'doelbinding', doel: 'ZVH-WERKVOORRAAD' }]));
    expect(answer).toMatchObject({ status: 400, error: 'invalid_grant' });
    expect((await ask(regisseur, [{ type: 'doelbinding', doel: 'ZVH-WERKVOORRAAD' }])).status).toBe(200);
  });

  it('A84: gives one and the same answer for a casus that does not exist and one at whose table you do not sit', async () => {
    const foreign = refusedWith(await ask(politie, CASUSOVERLEG));
    const absent = refusedWith(
      await ask(politie, [{ type: 'doelbinding', doel: 'ZVH-CASUSOVERLEG', casus: 'ZVH-2026-9999' }]),
    );
    expect(foreign).toEqual({
      status: 400,
      error: 'invalid_authorization_details',
      uitleg: 'Deze casus is er voor u niet.',
    });
    expect(absent).toEqual(foreign);
  });

  it('A86: gives no purpose of the uitvoering on a closed casus', async () => {
    const answer = await ask(regisseur, [{ type: 'doelbinding', doel: 'ZVH-CASUSOVERLEG', casus: 'ZVH-2026-0199' }]);
    expect(refusedWith(answer).status).toBe(400);
  });

  it('refuses a purpose of another role or account class, and asks nothing about the casus', async () => {
    const before = service.casus.asked.length;
    expect(refusedWith(await ask(regisseur, [{ type: 'doelbinding', doel: 'LOGCONTROLE' }])).uitleg).toBe(
      'Dit doel hoort niet bij uw rol.',
    );
    const fg = await new TerminalLogin(service.url).loginToken('fg');
    expect(refusedWith(await ask(fg, CASUSOVERLEG)).uitleg).toBe('Dit doel hoort niet bij uw rol.');
    expect(service.casus.asked).toHaveLength(before);
  });

  it('asks a casus where the purpose needs one, none where it does not, and a motivation where the protocol says so', async () => {
    const missing = await ask(regisseur, [{ type: 'doelbinding', doel: 'ZVH-CASUSOVERLEG' }]);
    const tooMany = await ask(regisseur, [{ type: 'doelbinding', doel: 'ZVH-WERKVOORRAAD', casus: CASUS }]);
    const silent = await ask(regisseur, [{ type: 'doelbinding', doel: 'ZVH-HEROPENING', casus: 'ZVH-2026-0199' }]);
    const blank = await ask(regisseur, [
      { type: 'doelbinding', doel: 'ZVH-HEROPENING', casus: 'ZVH-2026-0199', motivering: '   ' },
    ]);
    expect([missing, tooMany, silent, blank].map(refusedWith).map(({ status }) => status)).toEqual([
      400, 400, 400, 400,
    ]);
    const told = await ask(regisseur, [
      { type: 'doelbinding', doel: 'ZVH-HEROPENING', casus: 'ZVH-2026-0199', motivering: 'nieuw signaal' },
    ]);
    expect(told.status).toBe(200);
  });

  it('answers 503 and gives no token when the case authority is down', async () => {
    service.casus.mode = 'STORING';
    const answer = refusedWith(await ask(regisseur, CASUSOVERLEG));
    service.casus.mode = 'GEWOON';
    expect(answer).toMatchObject({ status: 503, error: 'temporarily_unavailable' });
  });

  it('A74: refuses a login token that was edited, expired for this service, or of another kind', async () => {
    const [head, , signature] = regisseur.split('.');
    const forged = Buffer.from(JSON.stringify({ ...decodeJwt(regisseur), rol: 'FG' })).toString('base64url');
    for (const token of [`${head}.${forged}.${signature}`, 'eyJhbGciOiJub25lIn0.e30.', 'onzin', '']) {
      expect((await ask(token, CASUSOVERLEG)).status).toBe(400);
    }
    expect(
      refusedWith(await ask(regisseur, CASUSOVERLEG, { subject_token_type: 'urn:ietf:params:oauth:token-type:jwt' }))
        .error,
    ).toBe('invalid_request');
    expect(refusedWith(await ask(regisseur, CASUSOVERLEG, { actor_token: regisseur })).error).toBe('invalid_request');
    expect(refusedWith(await ask(regisseur, CASUSOVERLEG, { audience: 'urn:ketenhub:intern' })).error).toBe(
      'invalid_target',
    );
    expect(refusedWith(await ask(regisseur, CASUSOVERLEG, { client_id: 'gateway' })).status).toBe(401);
  });

  it('gives no purpose any more once the grant is revoked (RFC 7009), also not on an older token', async () => {
    const token = await new TerminalLogin(service.url).loginToken('procesregisseur');
    const bound = String((await ask(token, CASUSOVERLEG)).body.access_token);
    const revoke = (form: Record<string, string>) =>
      fetch(`${service.url}/token/revocation`, { method: 'POST', body: new URLSearchParams(form) });
    expect((await revoke({ token, client_id: 'iemand' })).status).toBe(401);
    expect((await revoke({ token: 'onzin', client_id: 'ketenhub-cli' })).status).toBe(200);
    expect((await ask(token, CASUSOVERLEG)).status).toBe(200);
    expect((await revoke({ token: bound, client_id: 'ketenhub-cli' })).status).toBe(200);
    expect(refusedWith(await ask(token, CASUSOVERLEG))).toMatchObject({ status: 400, error: 'invalid_grant' });
  });

  it('gives no purpose on a token whose code was used twice', async () => {
    const flow = new TerminalLogin(service.url);
    const code = await flow.code('procesregisseur');
    const { access_token: token } = (await (await flow.redeem(code)).json()) as { access_token: string };
    await flow.redeem(code);
    expect(refusedWith(await ask(token, CASUSOVERLEG)).error).toBe('invalid_grant');
  });

  it('A124: keeps granted and refused checkpoints in the actor log, with who and why, and no token or motivation', async () => {
    const { rows } = await service.store.database.transaction(async (transaction) => {
      await transaction.execute(
        sql`select set_config('ketenhub.logdoel', 'RECHTMATIGHEID', true), set_config('ketenhub.logoin', ${OIN.zvh}, true)`,
      );
      return transaction.execute<{ regel: Record<string, unknown> }>(
        sql`select regel from logboek.logregels where regel->>'actie' = 'CHECKPOINT'`,
      );
    });
    const lines = rows.map(({ regel }) => regel);
    expect(lines).toContainEqual(
      expect.objectContaining({
        object: `ZVH-CASUSOVERLEG ${CASUS}`,
        resultaat: 'VERLEEND',
        actor: { gebruiker: 'procesregisseur', organisatie: OIN.zvh, rol: 'PROCESREGISSEUR' },
      }),
    );
    expect(lines.map(({ resultaat }) => resultaat)).toEqual(
      expect.arrayContaining(['GEWEIGERD TWEE_DOELEN', 'GEWEIGERD CASUS_NIET_VOOR_U']),
    );
    expect(JSON.stringify(lines)).not.toMatch(/eyJ|weekstart|nieuw signaal/);
  });

  it('A116: gives no token when the log does not take the line', async () => {
    const { testDatabase } = service.store;
    const limits = { connectionsMax: 1, connectTimeoutMs: 5_000, statementTimeoutMs: 5_000 };
    const owner = createPool({
      ...limits,
      url: testDatabase.ownerUrl,
      applicationName: 'test owner',
      onError: () => undefined,
    });
    await owner.query(`revoke insert on logboek.logregels from ${testDatabase.appRole}`);
    const answer = await ask(regisseur, CASUSOVERLEG);
    const flow = new TerminalLogin(service.url);
    const login = await flow.choose(await flow.loginPage(), 'fg');
    await owner.query(`grant insert on logboek.logregels to ${testDatabase.appRole}`);
    await owner.end();
    expect(refusedWith(answer)).toMatchObject({ status: 503, error: 'temporarily_unavailable' });
    expect(login.status).toBe(503);
    expect((await ask(regisseur, CASUSOVERLEG)).status).toBe(200);
  });
});
