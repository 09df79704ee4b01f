import { beforeAll, describe, expect, inject, it } from 'vitest';
import { Browser, CLIENT_ID, doelbinding, exchange } from '../checkpoint/browser.ts';
import { openOwner } from '../setup/owner.ts';
import { bearer, decideList, expectError, gatewayToken, issuer, loginOf, post, tokenFor } from './caller.ts';
import { PROEFVRAAG } from './questions.ts';

const CASUS = 'ZVH-2026-0101';
const hub = inject('hub');
let fg: string;

beforeAll(async () => {
  fg = await tokenFor('fg', 'RECHTMATIGHEID');
});

const basic = (token: string) => `Basic ${btoa(`${token}:`)}`;

describe('a caller without a living token of a user gets 401', () => {
  it.each<[string, () => Promise<string> | string]>([
    ['without a token', () => ''],
    ['with nonsense', () => 'Bearer onzin'],
    ['with another scheme', () => basic(fg)],
    ['with a token that was changed', () => `Bearer ${fg.slice(0, -4)}AAAA`],
    ['as the gateway: no process may name a user (A76)', async () => `Bearer ${await gatewayToken()}`],
    ['with a token whose grant was revoked', revoked],
  ])('%s', async (_what, authorization) => {
    const given = await authorization();
    const answer = await post('evaluation', PROEFVRAAG, { authorization: given });
    const fault = given === '' ? '' : ', error="invalid_token"';
    expect(answer.headers.get('www-authenticate')).toBe(`Bearer realm="${issuer}"${fault}`);
    expect(await expectError(answer, 401)).toContain('Dit token geldt niet.');
  });
});

async function revoked(): Promise<string> {
  const login = await new Browser(issuer).login('procesregisseur');
  const answer = await exchange(issuer, login, doelbinding('ZVH-CASUSOVERLEG', CASUS));
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const body = new URLSearchParams({ token: login, client_id: CLIENT_ID });
  await fetch(`${issuer}/token/revocation`, { method: 'POST', body });
  return `Bearer ${token}`;
}

describe('a user whose doel is not for asking decisions gets 403', () => {
  it.each<[string, () => Promise<string>]>([
    ['the login token, which has no doel', () => loginOf('fg')],
    ['control of the logs', () => tokenFor('fg', 'LOGCONTROLE')],
    ['management figures', () => tokenFor('manager', 'MANAGEMENTINFO')],
    ['a request of the betrokkene', () => tokenFor('contactpunt', 'AVG-VERZOEK', CASUS)],
  ])('%s', async (_what, token) => {
    const answer = await post('evaluations', PROEFVRAAG, bearer(await token()));
    expect(await expectError(answer, 403)).toContain('Met dit doel mag u hier geen besluiten vragen.');
  });
});

describe('a wrong request gets 400', () => {
  const { subject, action, resource } = PROEFVRAAG;
  it.each<[string, unknown]>([
    ['no JSON', '{'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', [PROEFVRAAG]],
    ['no subject', { action, resource }],
    ['no action', { subject, resource }],
    ['no resource', { subject, action }],
    ['a subject without a type', { ...PROEFVRAAG, subject: { id: 'PROCESREGISSEUR' } }],
    ['a subject without an id', { ...PROEFVRAAG, subject: { type: 'rol' } }],
    ['an action without a name', { ...PROEFVRAAG, action: {} }],
    ['a resource without a type', { ...PROEFVRAAG, resource: { id: 'Casus.fase' } }],
    ['a resource without an id', { ...PROEFVRAAG, resource: { type: 'veld' } }],
    ['a subject that is a text', { ...PROEFVRAAG, subject: 'PROCESREGISSEUR' }],
    ['a name that is a number', { ...PROEFVRAAG, action: { name: 123 } }],
    ['a context that is a list', { ...PROEFVRAAG, context: [] }],
    ['a prototype', `{"__proto__":{},${JSON.stringify(PROEFVRAAG).slice(1)}`],
    [
      'a question thousand levels deep',
      { ...PROEFVRAAG, context: JSON.parse('{"a":'.repeat(999).concat('1', '}'.repeat(999))) },
    ],
  ])('%s', async (_what, body) => {
    await expectError(await post('evaluation', body, bearer(fg)), 400);
    await expectError(await post('evaluations', body, bearer(fg)), 400);
  });

  it.each<[string, Record<string, unknown>]>([
    ['a list that is none', { evaluations: {} }],
    ['a semantic that does not exist', { evaluations: [{}], options: { evaluations_semantic: 'any' } }],
    ['options that are no object', { evaluations: [{}], options: [] }],
    ['A42: 101 questions', { evaluations: Array.from({ length: 101 }, () => ({})) }],
  ])('a list with %s', async (_what, part) => {
    await expectError(await post('evaluations', { ...PROEFVRAAG, ...part }, bearer(fg)), 400);
  });

  it('another content type', async () => {
    const headers = { ...bearer(fg), 'content-type': 'text/plain' };
    await expectError(await post('evaluation', PROEFVRAAG, headers), 400);
  });

  it('100 questions are not too many', async () => {
    const evaluations = Array.from({ length: 100 }, () => ({}));
    expect(await decideList(fg, { ...PROEFVRAAG, evaluations })).toHaveLength(100);
  });
});

describe('a request that is too large', () => {
  it('A40: gets 413, and the next one its decision', async () => {
    const large = { ...PROEFVRAAG, context: { ...PROEFVRAAG.context, note: 'x'.repeat(70_000) } };
    expect(await expectError(await post('evaluation', large, bearer(fg)), 413)).toContain('te groot');
    expect((await post('evaluation', PROEFVRAAG, bearer(fg))).status).toBe(200);
  });
});

describe('the log of the token service', () => {
  it('A123, A124: has one record of each call, allowed or refused, without tokens and without words of the caller', async () => {
    const words = { naam: 'Willem Proefveld', bsn: '999990019' };
    const asked = { ...PROEFVRAAG, context: { ...PROEFVRAAG.context, ...words }, evaluations: [{}, words] };
    const answers = [
      await post('evaluations', asked, bearer(fg)),
      await post('evaluation', { ...words }, bearer(fg)),
      await post('evaluation', asked, bearer(await loginOf('fg'))),
    ];
    const owner = await openOwner(hub.databaseUrls['token-service']?.ownerUrl ?? '');
    for (const [index, answer] of answers.entries()) {
      const lines = await owner.rows<{ soort: string; regel: Record<string, unknown> }>(
        'select soort, regel from logboek.logregels where trace_id = $1 order by soort',
        [answer.headers.get('x-trace-id')],
      );
      expect(lines.map(({ soort }) => soort)).toEqual(['ACTOR', 'ADL']);
      expect(lines[0]?.regel).toMatchObject({
        actie: 'BESLISSING',
        resultaat: ['BESLIST', 'GEWEIGERD VERZOEK_ONGELDIG', 'GEWEIGERD GEEN_DOEL'][index],
        actor: { gebruiker: 'fg' },
      });
      expect(JSON.stringify(lines)).not.toMatch(/eyJ|Willem|999990019/);
    }
    await owner.close();
  });
});
