import { randomUUID } from 'node:crypto';
import { testBsn } from '@ketenhub/region';
import { bronAudience } from '@ketenhub/tokens';
import { BRONNEN, type Bron, OIN, type Organisatie } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Answer,
  askDirectly,
  deliver,
  forge,
  type Handle,
  type LinkMessage,
  newHandle,
  type Question,
  signLink,
} from './ask-directly.ts';
import { asOwner, fillCanaryRecords, fillGates } from './canary-records.ts';
import { allFields, secretOwners } from './canary-world.ts';
import { type RunningSubgraphs, startSubgraphs } from './start-subgraphs.ts';
import { FULL_RIGHT } from './token-attacks.ts';
import { readView, type View, wholeQuestion } from './whole-view.ts';

type Partner = Exclude<Bron, 'casus'>;
const PARTNERS: readonly Partner[] = ['politie', 'justitie', 'zorg', 'gemeente'];
/** The organisation of each partner whose links the tests move. */
const ORGANISATIE: Readonly<Record<Partner, Organisatie>> = {
  politie: 'politie',
  justitie: 'om',
  zorg: 'ggz',
  gemeente: 'college',
};
const BSN = testBsn(970_001);
const REFUSED = '{"fout":"Niet toegestaan."}';
const RECEIPT = '{"ontvangen":true}';

let subgraphs: RunningSubgraphs;
const views = new Map<Bron, View>();
let casussen = 0;

const viewOf = (bron: Bron): View => views.get(bron) ?? readView(bron);
function newCasus(): string {
  casussen += 1;
  return `ZVH-2026-8${String(casussen).padStart(3, '0')}`;
}
const newPerson = (): Handle => ({ id: newHandle(), soort: 'HOOFDPERSOON' });

beforeAll(async () => {
  subgraphs = await startSubgraphs(BRONNEN);
  for (const bron of BRONNEN) views.set(bron, readView(bron));
  for (const bron of PARTNERS) {
    await fillCanaryRecords(subgraphs.of(bron).database.ownerUrl, viewOf(bron).organisaties, [
      { code: 'koppel', bsn: BSN },
    ]);
  }
});
afterAll(() => subgraphs?.stop());

function rows(bron: Partner, casus: string): Promise<Record<string, unknown>[]> {
  const { ownerUrl } = subgraphs.of(bron).database;
  return asOwner(
    ownerUrl,
    `select handvat, organisatie, p.id as persoon_id from koppelingen left join personen p using (organisatie, zegel)
     where casus = $1 order by handvat`,
    [casus],
  );
}

async function send(bron: Partner, message: Partial<LinkMessage> & { casus: string }): Promise<Answer> {
  const koppeling = await signLink(subgraphs.issuer.caseKey, { bron, organisatie: ORGANISATIE[bron], ...message });
  return deliver(subgraphs.of(bron).url, koppeling);
}

async function askAbout(bron: Partner, casus: string, persons: readonly Handle[], inToken = persons): Promise<string> {
  const view = viewOf(bron);
  const question: Question = wholeQuestion(view, { casus, betrokkenen: persons });
  const setting = { casus, betrokkenen: inToken };
  const { status, text } = await askDirectly(subgraphs, {
    bron,
    right: FULL_RIGHT,
    setting,
    question,
    velden: allFields(view),
    beleid: view.beleid.digest,
  });
  expect(status).toBe(200);
  return text;
}

const linkOf = (handle: Handle, bsn = BSN) => [{ ...handle, bsn }];

type Claims = Record<string, unknown>;
type Spoil = (
  parts: { header: Claims; claims: Claims },
  bron: Partner,
) => { header?: Claims; claims?: Claims; key?: 'stranger' | 'transaction' | 'none' };

/** Links that must be refused, each good in all but one thing. */
const FORGED: readonly [cause: string, spoil: Spoil][] = [
  ['signed by someone else', () => ({ key: 'stranger' })],
  ['signed by the token service', () => ({ key: 'transaction', header: { kid: 'KID_TRANSACTION' } })],
  ['without a signature', () => ({ key: 'none', header: { alg: 'none' } })],
  ['of another type', () => ({ header: { typ: 'casusbewijs+jwt' } })],
  [
    'for another subgraph',
    (_parts, bron) => ({ claims: { aud: bronAudience(bron === 'politie' ? 'zorg' : 'politie') } }),
  ],
  ['for two subgraphs', (_parts, bron) => ({ claims: { aud: [bronAudience(bron), bronAudience('casus')] } })],
  [
    'that has expired',
    () => ({ claims: { iat: Math.floor(Date.now() / 1000) - 60, exp: Math.floor(Date.now() / 1000) - 30 } }),
  ],
  ['without an end', () => ({ claims: { exp: undefined } })],
  ['of another issuer', () => ({ claims: { iss: 'urn:ketenhub' } })],
  [
    'for an organisation of another subgraph',
    (_parts, bron) => ({ claims: { organisatie: bron === 'politie' ? OIN.om : OIN.politie } }),
  ],
  ['for an organisation that does not exist', () => ({ claims: { organisatie: '00000099999999999000' } })],
  ['with an action that does not exist', () => ({ claims: { actie: 'WISSEN' } })],
  [
    'with a BSN of eight digits',
    () => ({
      claims: {
        betrokkenen: [{ id: 'x', soort: 'HOOFDPERSOON', bsn: '12345678', naam: 'X', geboortedatum: '1990-01-01' }],
      },
    }),
  ],
];

function forged(bron: Partner, casus: string, spoil: Spoil): string {
  const { caseKey, strangerKey, transactionKey } = subgraphs.issuer;
  const iat = Math.floor(Date.now() / 1000);
  const betrokkenen = [{ ...newPerson(), bsn: BSN, naam: 'Toets Persoon', geboortedatum: '1990-01-01' }];
  const header = { alg: 'ES256', kid: caseKey.kid, typ: 'koppeling+jwt' };
  const claims = {
    iss: 'urn:ketenhub:casusautoriteit',
    aud: bronAudience(bron),
    iat,
    exp: iat + 30,
    jti: randomUUID(),
    casus,
    organisatie: OIN[ORGANISATIE[bron]],
    actie: 'KOPPELEN',
    versie: 1,
    betrokkenen,
  };
  const change = spoil({ header, claims }, bron);
  const key = {
    stranger: strangerKey.privateKey,
    transaction: transactionKey.privateKey,
    none: null,
    case: caseKey.privateKey,
  }[change.key ?? 'case'];
  const kid = change.header?.kid === 'KID_TRANSACTION' ? { kid: transactionKey.kid } : {};
  return forge({ ...header, ...change.header, ...kid }, { ...claims, ...change.claims }, key);
}

describe.each(PARTNERS)('links at the subgraph %s', (bron) => {
  it.each(FORGED)('refuses a message %s with the one neutral answer, and links nothing', async (_, spoil) => {
    const casus = newCasus();
    const answer = await deliver(subgraphs.of(bron).url, forged(bron, casus, spoil));
    expect([answer.status, answer.text]).toEqual([401, REFUSED]);
    expect(await rows(bron, casus)).toEqual([]);
  });

  it('refuses what holds no message at all', async () => {
    const { url } = subgraphs.of(bron);
    for (const koppeling of ['', 'x', 'a.b.c'])
      expect(await deliver(url, koppeling)).toMatchObject({ status: 401, text: REFUSED });
    expect((await fetch(`${url}/koppelingen`)).status).toBe(405);
    const plain = await fetch(`${url}/koppelingen`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'text/plain' },
    });
    expect(plain.status).toBe(415);
  });

  it('R05: gives a known and an unknown person the same receipt, in bytes and headers', async () => {
    const known = await send(bron, { casus: newCasus(), betrokkenen: linkOf(newPerson()) });
    const unknown = await send(bron, { casus: newCasus(), betrokkenen: linkOf(newPerson(), testBsn(970_999)) });
    expect(known).toEqual(unknown);
    expect([known.status, known.text]).toEqual([202, RECEIPT]);
  });

  it('links once what is delivered twice', async () => {
    const casus = newCasus();
    const person = newPerson();
    for (let turn = 0; turn < 2; turn += 1)
      expect((await send(bron, { casus, betrokkenen: linkOf(person) })).status).toBe(202);
    expect((await rows(bron, casus)).map(({ handvat }) => handvat)).toEqual([person.id]);
  });

  it('links once what arrives many times at the same moment', async () => {
    const casus = newCasus();
    const person = newPerson();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => send(bron, { casus, betrokkenen: linkOf(person) })),
    );
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202, 202]);
    expect(await rows(bron, casus)).toHaveLength(1);
  });

  it('R03: a replayed message changes nothing: who was taken off stays off', async () => {
    const casus = newCasus();
    const person = newPerson();
    const { url } = subgraphs.of(bron);
    const message = await signLink(subgraphs.issuer.caseKey, {
      bron,
      organisatie: ORGANISATIE[bron],
      casus,
      betrokkenen: linkOf(person),
    });
    expect((await deliver(url, message)).status).toBe(202);
    expect(await rows(bron, casus)).toHaveLength(1);
    expect((await send(bron, { casus, actie: 'ONTKOPPELEN' })).status).toBe(202);
    const replayed = await deliver(url, message);
    expect([replayed.status, replayed.text]).toEqual([202, RECEIPT]);
    expect(await rows(bron, casus)).toEqual([]);
  });

  it('R03: an older message that arrives after a newer one does not bring back what was taken off', async () => {
    const casus = newCasus();
    const person = newPerson();
    const { url } = subgraphs.of(bron);
    const older = await signLink(subgraphs.issuer.caseKey, {
      bron,
      organisatie: ORGANISATIE[bron],
      casus,
      betrokkenen: linkOf(person),
    });
    await send(bron, { casus, actie: 'ONTKOPPELEN' });
    await deliver(url, older);
    expect(await rows(bron, casus)).toEqual([]);
  });

  it('R04: ONTKOPPELEN works at the very next question', async () => {
    const casus = newCasus();
    const person = newPerson();
    if (bron === 'zorg')
      await fillGates(subgraphs.of(bron).database.ownerUrl, secretOwners(viewOf(bron)), { bsn: BSN, casus });
    await send(bron, { casus, betrokkenen: linkOf(person) });
    expect(await askAbout(bron, casus, [person])).toContain('kanarie-koppel-');
    await send(bron, { casus, actie: 'ONTKOPPELEN' });
    const after = await askAbout(bron, casus, [person]);
    expect(after).not.toContain('kanarie-');
    expect(after).toContain(bron === 'zorg' ? '"stand":"GEEN_GEGEVENS_BESCHIKBAAR"' : '"stand":"NOG_NIET_GEKOPPELD"');
    expect(after).not.toContain('"stand":"GEKOPPELD"');
  });

  it('tells apart not linked and nothing known, but for care', async () => {
    const casus = newCasus();
    const unknown = newPerson();
    await send(bron, { casus, betrokkenen: linkOf(unknown, testBsn(970_998)) });
    const stand = bron === 'zorg' ? 'GEEN_GEGEVENS_BESCHIKBAAR' : 'NIETS_BEKEND';
    expect(await askAbout(bron, casus, [unknown])).toContain(`"stand":"${stand}"`);
  });

  it('takes a person off who is no longer in the message', async () => {
    const casus = newCasus();
    const [first, second] = [newPerson(), newPerson()];
    await send(bron, { casus, betrokkenen: [...linkOf(first), ...linkOf(second, testBsn(970_997))] });
    await send(bron, { casus, betrokkenen: linkOf(second, testBsn(970_997)) });
    expect((await rows(bron, casus)).map(({ handvat }) => handvat)).toEqual([second.id]);
  });

  it('A107: knows one person in two casussen by two handles, and the one is nothing in the token of the other', async () => {
    const [here, there] = [newCasus(), newCasus()];
    const [person, elsewhere] = [newPerson(), newPerson()];
    if (bron === 'zorg') {
      for (const casus of [here, there])
        await fillGates(subgraphs.of(bron).database.ownerUrl, secretOwners(viewOf(bron)), { bsn: BSN, casus });
    }
    await send(bron, { casus: here, betrokkenen: linkOf(person) });
    await send(bron, { casus: there, betrokkenen: linkOf(elsewhere) });
    expect(await askAbout(bron, here, [person])).toContain('kanarie-koppel-');
    // The handle of the other casus beside the own token, and even inside it: an evidence mistake still opens no row.
    const beside = await askAbout(bron, here, [elsewhere], [person]);
    const inside = await askAbout(bron, here, [elsewhere]);
    expect(beside).not.toContain('kanarie-');
    expect(inside).not.toContain('kanarie-');
  });

  it('never moves a handle from one casus to another', async () => {
    const [here, there] = [newCasus(), newCasus()];
    const person = newPerson();
    await send(bron, { casus: here, betrokkenen: linkOf(person) });
    const stolen = await send(bron, { casus: there, betrokkenen: linkOf(person) });
    expect(await rows(bron, here)).toHaveLength(1);
    expect(await rows(bron, there)).toEqual([]);
    expect(stolen.text).not.toMatch(/policy|koppelingen|sql/i);
  });

  it('links one organisation and not its neighbours in the same subgraph (R04)', async () => {
    const casus = newCasus();
    const person = newPerson();
    await send(bron, { casus, betrokkenen: linkOf(person) });
    expect((await rows(bron, casus)).map(({ organisatie }) => organisatie)).toEqual([ORGANISATIE[bron]]);
    const text = await askAbout(bron, casus, [person]);
    const neighbours = viewOf(bron).organisaties.filter((code) => code !== ORGANISATIE[bron]);
    for (const code of neighbours) expect(text).not.toContain(`"bron":"${code}"`);
  });

  it('keeps BSN, name and token of a link out of its log', () => {
    expect(subgraphs.of(bron).log()).not.toMatch(new RegExp(`eyJ|${BSN}|Toets Persoon`));
  });
});

describe('links at the case process', () => {
  it('takes no links: it is the one that gives them', async () => {
    const koppeling = await signLink(subgraphs.issuer.caseKey, {
      bron: 'casus',
      organisatie: 'zvh',
      casus: newCasus(),
    });
    const answer = await deliver(subgraphs.of('casus').url, koppeling);
    expect([answer.status, answer.text]).toEqual([404, '{"fout":"Dit adres bestaat niet."}']);
  });
});
