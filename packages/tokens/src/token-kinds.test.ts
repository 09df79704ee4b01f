import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BRONNEN, DOELEN, OIN } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KeySource, localKeys } from './key-source.ts';
import { signJwt } from './sign-jwt.ts';
import { loadSigningKey, type SigningKey } from './signing-key.ts';
import {
  bronAudience,
  GATEWAY_AUDIENCE,
  INTERN_AUDIENCE,
  signCasusbewijs,
  signCheckpointRequest,
  signFeitentoets,
  signKoppeling,
  signPartnervraag,
  signTransactionToken,
  verifyAccessToken,
  verifyCasusbewijs,
  verifyCheckpointRequest,
  verifyClientToken,
  verifyFeitentoets,
  verifyKoppeling,
  verifyPartnervraag,
  verifyTransactionToken,
} from './token-kinds.ts';

const ISSUER = 'https://tokens.example';
const folder = mkdtempSync(join(tmpdir(), 'ketenhub-kinds-'));
afterAll(() => rmSync(folder, { recursive: true }));

let ec: SigningKey;
let rsa: SigningKey;
let keys: KeySource;
beforeAll(async () => {
  ec = await loadSigningKey(folder, 'ec', 'ES256');
  rsa = await loadSigningKey(folder, 'rsa', 'PS256');
  keys = localKeys([ec.publicJwk, rsa.publicJwk]);
});

type Claims = Record<string, unknown>;
const doelbinding = { type: 'doelbinding', doel: 'ZVH-CASUSOVERLEG', casus: 'ZVH-2026-0101' };
const user: Claims = {
  sub: 'procesregisseur',
  rol: 'PROCESREGISSEUR',
  org: OIN.zvh,
  klasse: 'SAMENWERKINGSVERBAND',
  accountklasse: 'UITVOERING',
  sid: 'grant-1',
  authorization_details: [doelbinding],
};
const bewijs: Claims = {
  casus: 'ZVH-2026-0101',
  thema: 'VOLWASSENEN',
  fase: 'CASUSOVERLEG',
  doelbesluit: true,
  deelnemersbesluit: true,
  aanmelder: OIN.politie,
  deelnemers: [OIN.politie, OIN.om],
  betrokkenen: [{ id: 'handvat', soort: 'HOOFDPERSOON' }],
  aanTafel: OIN.zvh,
};
const tctx: Claims = {
  doel: 'ZVH-CASUSOVERLEG',
  casus: 'ZVH-2026-0101',
  fase: 'CASUSOVERLEG',
  betrokkenen: [{ id: 'handvat', soort: 'HOOFDPERSOON' }],
  rol: 'PROFESSIONAL',
  org: OIN.politie,
  klasse: 'OVERHEID',
  accountklasse: 'UITVOERING',
  beleid: 'sha256-x',
  velden: ['Betrokkene.politie'],
  vraag: 'hash',
  casusbewijs: 'x'.repeat(5_000),
};
const transactie = { aud: bronAudience('politie'), txn: 't', sub: 'p', scope: 'ZVH-CASUSOVERLEG', req_wl: 'gateway' };
const persoon = { id: 'handvat', soort: 'HOOFDPERSOON', bsn: '999990019', naam: 'W', geboortedatum: '1980-01-31' };
const koppeling: Claims = {
  casus: 'ZVH-2026-0101',
  organisatie: OIN.politie,
  versie: 1,
  actie: 'KOPPELEN',
  betrokkenen: [persoon],
};

const feit = { organisatie: OIN.politie, betrokkene: 'h1', veld: 'PolitieMutatie.toelichting', subcategorie: 'X' };
const feitentoets: Claims = {
  casus: 'ZVH-2026-0101',
  doel: 'ZVH-CASUSOVERLEG',
  organisaties: [OIN.politie],
  feiten: [feit],
};

const partnervraag: Claims = {
  kenmerk: '7c98a66c-394b-4f78-87b4-c55a2e82d9d6',
  organisatie: OIN.politie,
  bsn: '999990019',
  schakelaar: 'x.y.z',
};

const issued = (typ: string, audience: string, claims: Claims): Promise<string> =>
  signJwt(rsa, { typ, issuer: ISSUER, audience, lifetimeSeconds: 900 }, claims);
const access = async (claims: Claims) =>
  verifyAccessToken(await issued('at+jwt', GATEWAY_AUDIENCE, claims), keys, ISSUER);
const checkpoint = async (claims: Claims) =>
  verifyCheckpointRequest(await signCheckpointRequest(ec, ISSUER, claims), keys, ISSUER);
const casusbewijs = async (claims: Claims) => verifyCasusbewijs(await signCasusbewijs(ec, claims), keys);
const rctx = { traceparent: '00-0-0-01' };
const transaction = async (context: Claims, more: Claims = {}) =>
  verifyTransactionToken(
    await signTransactionToken(ec, ISSUER, { ...transactie, tctx: { ...tctx, ...context }, rctx, ...more }),
    keys,
    { issuer: ISSUER, bron: 'politie', presenter: null },
  );
const facts = async (claims: Claims) =>
  verifyFeitentoets(await signFeitentoets(ec, 'politie', claims), keys, { bron: 'politie', presenter: null });
const partner = async (claims: Claims) =>
  verifyPartnervraag(await signPartnervraag(ec, 'politie', claims), keys, { bron: 'politie', presenter: null });
const link = async (claims: Claims) =>
  verifyKoppeling(await signKoppeling(ec, 'politie', claims), keys, { bron: 'politie', presenter: null });

describe('the kinds of token', () => {
  it('accept what their own signer makes', async () => {
    expect(await access(user)).toMatchObject({ ok: true, claims: { sid: 'grant-1' } });
    expect(await checkpoint(user)).toMatchObject({ ok: true });
    expect(await casusbewijs(bewijs)).toMatchObject({ ok: true, claims: bewijs });
    expect(await transaction({})).toMatchObject({ ok: true, claims: { tctx } });
    expect(await link(koppeling)).toMatchObject({ ok: true, claims: koppeling });
    expect(await facts(feitentoets)).toMatchObject({ ok: true, claims: feitentoets });
    expect(await partner(partnervraag)).toMatchObject({ ok: true, claims: partnervraag });
    const client = await issued('at+jwt', INTERN_AUDIENCE, { client_id: 'gateway', scope: 'transacties' });
    expect(await verifyClientToken(client, keys, { issuer: ISSUER, presenter: null })).toMatchObject({ ok: true });
  });

  it('A65, A73: never pass for one another, although one issuer signs them', async () => {
    const [userToken, clientToken] = [
      await issued('at+jwt', GATEWAY_AUDIENCE, user),
      await issued('at+jwt', INTERN_AUDIENCE, { client_id: 'gateway', scope: 'casusbewijs' }),
    ];
    const tokens = [
      userToken,
      clientToken,
      await signCheckpointRequest(ec, ISSUER, user),
      await signCasusbewijs(ec, bewijs),
      await signTransactionToken(ec, ISSUER, { ...transactie, tctx, rctx }),
      await signKoppeling(ec, 'politie', koppeling),
      await signFeitentoets(ec, 'politie', feitentoets),
      await signPartnervraag(ec, 'politie', partnervraag),
    ];
    const accepted = await Promise.all(
      tokens.map(async (token) => [
        (await verifyAccessToken(token, keys, ISSUER)).ok,
        (await verifyClientToken(token, keys, { issuer: ISSUER, presenter: null })).ok,
        (await verifyCheckpointRequest(token, keys, ISSUER)).ok,
        (await verifyCasusbewijs(token, keys)).ok,
        (await verifyTransactionToken(token, keys, { issuer: ISSUER, bron: 'politie', presenter: null })).ok,
        (await verifyKoppeling(token, keys, { bron: 'politie', presenter: null })).ok,
        (await verifyFeitentoets(token, keys, { bron: 'politie', presenter: null })).ok,
        (await verifyPartnervraag(token, keys, { bron: 'politie', presenter: null })).ok,
      ]),
    );
    expect(accepted).toEqual(tokens.map((_, row) => tokens.map((__, column) => row === column)));
  });

  it('A63: are for one source each', async () => {
    const token = await signTransactionToken(ec, ISSUER, { ...transactie, tctx, rctx });
    const message = await signKoppeling(ec, 'politie', koppeling);
    const question = await signFeitentoets(ec, 'politie', feitentoets);
    const asked = await signPartnervraag(ec, 'politie', partnervraag);
    for (const bron of BRONNEN.filter((name) => name !== 'politie')) {
      expect(await verifyTransactionToken(token, keys, { issuer: ISSUER, bron, presenter: null })).toMatchObject({
        ok: false,
      });
      expect(await verifyKoppeling(message, keys, { bron, presenter: null })).toMatchObject({ ok: false });
      expect(await verifyFeitentoets(question, keys, { bron, presenter: null })).toMatchObject({ ok: false });
      expect(await verifyPartnervraag(asked, keys, { bron, presenter: null })).toMatchObject({ ok: false });
    }
  });
});

describe("the user's token", () => {
  it('A80: holds one doelbinding: none at the login, never two, never an empty list', async () => {
    const { authorization_details: _, ...login } = user;
    expect(await access(login)).toMatchObject({ ok: true });
    for (const details of [
      [],
      [doelbinding, doelbinding],
      [doelbinding, { ...doelbinding, casus: 'X' }],
      doelbinding,
    ]) {
      expect(await access({ ...user, authorization_details: details })).toMatchObject({ ok: false });
      expect(await checkpoint({ ...user, authorization_details: details })).toMatchObject({ ok: false });
    }
    expect(await checkpoint(login)).toMatchObject({ ok: false });
  });

  it.each([
    ['an unknown doel', { doel: 'ZVH-ALLES' }],
    ['the broad parent (A81)', { doel: 'ZVH' }],
    ['an empty doel', { doel: '' }],
    ['a list of doelen', { doel: DOELEN.slice(0, 2) }],
    ['another type', { type: 'toegang' }],
    ['an empty casus', { casus: '' }],
    ['two casussen', { casus: ['ZVH-2026-0101', 'ZVH-2026-0102'] }],
  ])('A80: refuses %s', async (_, wrong) => {
    expect(await access({ ...user, authorization_details: [{ ...doelbinding, ...wrong }] })).toMatchObject({
      ok: false,
    });
  });

  it('hands out no claim that its kind does not have', async () => {
    const extra = { ...user, beheerder: true, authorization_details: [{ ...doelbinding, casussen: ['X'] }] };
    const verified = await access(extra);
    expect(verified.ok && verified.claims).not.toHaveProperty('beheerder');
    expect(verified.ok && verified.claims.authorization_details).toEqual([doelbinding]);
  });

  it.each([
    ['rol', 'BAAS'],
    ['rol', ['PROFESSIONAL', 'FG']],
    ['org', 'politie'],
    ['klasse', 'GEHEIM'],
    ['accountklasse', undefined],
    ['sid', undefined],
    ['sub', ''],
    ['sub', 'x'.repeat(4097)],
  ])('A91: refuses %s = %s', async (claim, value) => {
    expect(await access({ ...user, [claim]: value })).toMatchObject({ ok: false });
  });
});

describe('evidence, transaction and link', () => {
  it.each([
    ['fase', 'ONBEKEND'],
    ['doelbesluit', 'true'],
    ['deelnemersbesluit', undefined],
    ['deelnemers', ['politie']],
    ['aanTafel', undefined],
    ['betrokkenen', [{ id: 'handvat', soort: 'DERDE' }]],
    ['betrokkenen', Array.from({ length: 101 }, () => ({ id: 'h', soort: 'HOOFDPERSOON' }))],
  ])('A77: evidence with another %s than the register holds is refused', async (claim, value) => {
    expect(await casusbewijs({ ...bewijs, [claim]: value })).toMatchObject({ ok: false });
  });

  it.each([
    ['doel', 'ZVH'],
    ['casus', undefined],
    ['velden', 'Betrokkene.politie'],
    ['betrokkenen', [{ id: '', soort: 'HOOFDPERSOON' }]],
    ['casusbewijs', undefined],
    ['vraag', ''],
    ['rol', 'BAAS'],
  ])('A74: a transaction with another %s than its form is refused', async (claim, value) => {
    expect(await transaction({ [claim]: value })).toMatchObject({ ok: false });
  });

  it('a transaction has a scope that is a doel', async () => {
    expect(await transaction({}, { scope: 'alles' })).toMatchObject({ ok: false });
  });

  it.each([
    ['actie', 'WISSEN'],
    ['organisatie', 'politie'],
    ['betrokkenen', [{ ...persoon, bsn: '12345678' }]],
    ['betrokkenen', [{ ...persoon, geboortedatum: '31-01-1980' }]],
    ['betrokkenen', [{ ...persoon, id: undefined }]],
  ])('a link with another %s than its form is refused', async (claim, value) => {
    expect(await link({ ...koppeling, [claim]: value })).toMatchObject({ ok: false });
  });

  it.each([
    ['doel', 'ZVH'],
    ['organisaties', []],
    ['organisaties', ['politie']],
    ['feiten', [{ ...feit, organisatie: 'politie' }]],
    ['feiten', [{ ...feit, betrokkene: '' }]],
    ['feiten', Array(1_001).fill(feit)],
  ])('a question about facts with another %s than its form is refused', async (claim, value) => {
    expect(await facts({ ...feitentoets, [claim]: value })).toMatchObject({ ok: false });
  });

  it.each([
    ['kenmerk', 'ZVH-2026-0101'],
    ['organisatie', 'politie'],
    ['bsn', '99999001'],
    ['schakelaar', ''],
    ['schakelaar', 'x'.repeat(40_001)],
    ['naam', 'W'],
    ['casus', 'ZVH-2026-0101'],
    ['betrokkene', 'h1'],
    ['nbf', 1],
  ])(
    'A94: a question whether a partner knows somebody, with another %s than its form, is refused',
    async (claim, value) => {
      expect(await partner({ ...partnervraag, [claim]: value })).toMatchObject({ ok: false });
    },
  );
});
