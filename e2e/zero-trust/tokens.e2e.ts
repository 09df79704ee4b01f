import { signJwt } from '@ketenhub/tokens';
import { BRONNEN, OIN } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, askWith, mint, type Question } from './ask-directly.ts';
import { allFields, type CanaryWorld, startCanaryWorld } from './canary-world.ts';
import { FULL_RIGHT, TOKEN_ATTACKS } from './token-attacks.ts';
import { wholeQuestion } from './whole-view.ts';

const REFUSED = '{"errors":[{"message":"Niet toegestaan.","extensions":{"code":"NIET_TOEGESTAAN"}}]}';

let world: CanaryWorld;

beforeAll(async () => {
  world = await startCanaryWorld();
});
afterAll(() => world?.stop());

describe.each(BRONNEN)('the subgraph %s and who stands before it', (bron) => {
  const url = (): string => world.subgraphs.of(bron).url;
  const question = (): Question => wholeQuestion(world.view(bron), world.setting);
  const good = (asked: Question = question()): Promise<string> => {
    const view = world.view(bron);
    const { setting } = world;
    return mint(world.subgraphs, {
      bron,
      right: FULL_RIGHT,
      setting,
      question: asked,
      velden: allFields(view),
      beleid: view.beleid.digest,
    });
  };

  it('answers a good token with values, so that the refusals below mean something', async () => {
    const answer = await askWith(url(), await good(), question());
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('kanarie-');
    expect(JSON.parse(answer.text)).not.toHaveProperty('errors');
  });

  const refusals: Answer[] = [];

  it.each(TOKEN_ATTACKS)('refuses $cause with 401 and the one neutral answer', async ({ token }) => {
    const answer = await askWith(url(), await token(world, bron), question());
    refusals.push(answer);
    expect([answer.status, answer.text]).toEqual([401, REFUSED]);
  });

  it('A51: refuses every cause with the same status, headers and bytes', () => {
    expect(refusals).toHaveLength(TOKEN_ATTACKS.length);
    expect(new Set(refusals.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it("A73: refuses a user's access token", async () => {
    const { accessKey, tokenServiceUrl } = world.subgraphs.issuer;
    const claims = {
      sub: 'procesregisseur',
      rol: 'PROCESREGISSEUR',
      org: OIN.zvh,
      klasse: 'SAMENWERKINGSVERBAND',
      accountklasse: 'UITVOERING',
      sid: 'sessie',
      authorization_details: [{ type: 'doelbinding', doel: 'ZVH-CASUSOVERLEG', casus: world.setting.casus }],
    };
    const head = { typ: 'at+jwt', issuer: tokenServiceUrl, audience: 'urn:ketenhub:gateway', lifetimeSeconds: 600 };
    const token = await signJwt(accessKey, head, claims);
    expect(await askWith(url(), token, question())).toMatchObject({ status: 401, text: REFUSED });
    const asBearer = await askWith(url(), null, question(), { authorization: `Bearer ${token}` });
    expect([asBearer.status, asBearer.text]).toEqual([401, REFUSED]);
  });

  it('A71: refuses a token with another text, other variables or variables left out', async () => {
    const asked = { query: 'query ($a: String) { __typename }', variables: { a: 'een', representations: [] } };
    expect((await askWith(url(), await good(asked), asked)).status).toBe(200);
    const others: Question[] = [
      { ...asked, query: `${asked.query} ` },
      { ...asked, variables: { a: 'twee' } },
      { query: asked.query },
      { ...asked, variables: { a: 'een', b: 'drie' } },
    ];
    for (const other of others) expect((await askWith(url(), await good(asked), other)).text).toBe(REFUSED);
  });

  it('A70: answers a token once; the second time and any twin at the same moment are refused and reported', async () => {
    const token = await good();
    const first = await askWith(url(), token, question());
    const second = await askWith(url(), token, question());
    expect([first.status, second.status, second.text]).toEqual([200, 401, REFUSED]);
    const twin = await good();
    const answers = await Promise.all(Array.from({ length: 8 }, () => askWith(url(), twin, question())));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401, 401, 401, 401]);
    expect(world.subgraphs.of(bron).log()).toContain('token used before');
  });

  it('A74: gives no more for headers that name a doel, rol or casus', async () => {
    const plain = await askWith(url(), await good(), question());
    const headers = {
      'x-doel': 'ZVH-UITVOERING',
      'x-rol': 'PROFESSIONAL',
      'x-noodgeval': 'ja',
      'x-casus': 'ZVH-2026-9002',
    };
    expect((await askWith(url(), await good(), question(), headers)).text).toBe(plain.text);
  });

  it('A67: asks the issuer at most once per cool-down, however many unknown kids arrive, and keeps working', async () => {
    const attack = TOKEN_ATTACKS.find(({ cause }) => cause.startsWith('unknown kid'));
    const tokens = await Promise.all(Array.from({ length: 40 }, () => attack?.token(world, bron) ?? null));
    const before = world.subgraphs.issuer.keyRequests();
    const answers = await Promise.all(tokens.map((token) => askWith(url(), token, question())));
    expect(new Set(answers.map(({ text }) => text))).toEqual(new Set([REFUSED]));
    expect(world.subgraphs.issuer.keyRequests() - before).toBeLessThanOrEqual(2);
    expect((await askWith(url(), await good(), question())).status).toBe(200);
  });

  it('A79: writes the reason of a refusal in its log, and never a token, a handle or a value', () => {
    const log = world.subgraphs.of(bron).log();
    expect(log).toContain('"beveiliging":"GEWEIGERD"');
    for (const secret of ['eyJ', 'kanarie-', world.hoofdpersoon.id, world.kring.id]) expect(log).not.toContain(secret);
  });
});
