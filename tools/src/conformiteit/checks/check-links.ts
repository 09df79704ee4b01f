import { randomUUID } from 'node:crypto';
import { boundTo } from '@ketenhub/tokens';
import { OIN } from '@ketenhub/vocabulary';
import { forge } from '../asking/forge.ts';
import type { Answer } from '../asking/http-question.ts';
import { newHandle } from '../asking/token-claims.ts';
import type { Bench, Person } from '../bench.ts';
import { entitiesOf, LINK_REFUSED, RECEIPT, withoutCursors } from '../expected-answers.ts';
import { type Findings, NotTested, type Recorder } from '../report/result.ts';
import { FULL_RIGHT } from '../rights/full-right.ts';
import { wholeQuestion } from '../rights/whole-question.ts';

type Claims = Record<string, unknown>;

const receipt = ({ status, text }: Answer): Findings =>
  status === 202 && text === RECEIPT ? [] : [`status ${status}, of een andere ontvangst`];
const refused = ({ status, text }: Answer): Findings =>
  status === 401 && text === LINK_REFUSED ? [] : [`geen 401 met de weigering van P59: status ${status}`];

/** A link that is good in all but what is changed. */
function spoiledLink(
  { view, issuer, setting, connection }: Bench,
  change: { header?: Claims; claims?: Claims },
): string {
  const iat = Math.floor(Date.now() / 1000);
  const claims = {
    iss: 'urn:ketenhub:casusautoriteit',
    aud: `urn:ketenhub:bron:${view.bron}`,
    iat,
    exp: iat + 30,
    jti: randomUUID(),
    casus: `${setting.casus}-X`,
    organisatie: OIN[view.organisaties[0] ?? 'politie'],
    actie: 'KOPPELEN',
    versie: 1,
    betrokkenen: [],
    ...boundTo(connection.thumbprint),
  };
  const header = { alg: 'ES256', kid: issuer.caseKey.kid, typ: 'koppeling+jwt' };
  return forge({ ...header, ...change.header }, { ...claims, ...change.claims }, issuer.caseKey.privateKey);
}

const now = (): number => Math.floor(Date.now() / 1000);

async function checkForged(bench: Bench, recorder: Recorder): Promise<void> {
  const foreign = Object.entries(OIN).find(([code]) => !(bench.view.organisaties as readonly string[]).includes(code));
  const spoiled: readonly (readonly [string, { header?: Claims; claims?: Claims }])[] = [
    ['een transactietoken', { header: { typ: 'txntoken+jwt' } }],
    ['een onbekende sleutel', { header: { kid: bench.issuer.transactionKey.kid } }],
    ['een verlopen bericht', { claims: { iat: now() - 90, exp: now() - 60 } }],
    ['een bericht van een uur', { claims: { exp: now() + 3_600 } }],
    ['een andere bron', { claims: { aud: 'urn:ketenhub:bron:elders' } }],
    ['een andere uitgever', { claims: { iss: bench.issuer.tokenServiceUrl } }],
    ['een organisatie die hier niet woont', { claims: { organisatie: foreign?.[1] ?? '' } }],
    ['een onbekende actie', { claims: { actie: 'WISSEN' } }],
    ['geen versie', { claims: { versie: undefined } }],
    ['een onbekend thema', { claims: { thema: 'NAZORG', fase: 'UITVRAAG' } }],
    ['een onbekende fase', { claims: { thema: 'JEUGD', fase: 'NAZORG' } }],
    [
      'een BSN van acht cijfers',
      {
        claims: {
          betrokkenen: [{ id: 'x', soort: 'HOOFDPERSOON', bsn: '12345678', naam: 'x', geboortedatum: '1990-01-01' }],
        },
      },
    ],
  ];
  for (const [what, change] of spoiled)
    await recorder.check(`weigert een koppeling met ${what}`, ['P59'], async () =>
      refused(await bench.deliver(spoiledLink(bench, change))),
    );
  await recorder.check('weigert een koppeling die aan een ander certificaat gebonden is', ['P66'], async () => {
    const link = spoiledLink(bench, { claims: { cnf: { 'x5t#S256': 'A'.repeat(43) } } });
    return refused(await bench.deliver(link));
  });
  await recorder.check('neemt een koppeling met thema en fase aan', ['P59'], async () => {
    const claims = { thema: 'VOLWASSENEN', fase: 'UITVRAAG' };
    return receipt(await bench.deliver(spoiledLink(bench, { claims })));
  });
  await recorder.check('weigert een koppeling zonder bericht', ['P59'], async () => {
    const answers = await Promise.all(
      ['{}', 'null', '{"koppeling":7}'].map((body) => bench.post('/koppelingen', { body })),
    );
    return answers.flatMap(refused);
  });
}

/** What the source says of a handle, to be compared with what it said before. */
async function saysOf({ ask, view, setting }: Bench, person: Person, casus: string): Promise<string> {
  const alone = { casus, betrokkenen: [{ id: person.id, soort: person.soort }] };
  const { text } = await ask({
    right: FULL_RIGHT,
    question: wholeQuestion(view, { ...setting, ...alone }),
    setting: alone,
  });
  return withoutCursors(JSON.stringify(entitiesOf(text))).replaceAll(person.id, 'HANDVAT');
}

async function checkOrder(bench: Bench, recorder: Recorder): Promise<void> {
  const casus = `${bench.setting.casus}-V`;
  const person: Person = { id: newHandle(), soort: 'HOOFDPERSOON', bsn: bench.hoofdpersoon.bsn };
  await recorder.check('laat een ouder koppelbericht geen nieuwer ongedaan maken', ['P61'], async () => {
    const before = await saysOf(bench, person, casus);
    await bench.link([person], casus);
    const linked = await saysOf(bench, person, casus);
    for (const organisatie of bench.view.organisaties) {
      const old = { bron: bench.view.bron, organisatie, casus, versie: 1, actie: 'ONTKOPPELEN' as const };
      await bench.deliver(await bench.signLink(old));
    }
    const after = await saysOf(bench, person, casus);
    await bench.link([], casus);
    const gone = await saysOf(bench, person, casus);
    if (before === linked) return new NotTested('de bron zegt van gekoppeld en niet gekoppeld hetzelfde');
    return [
      ...(after === linked ? [] : ['het oudere bericht heeft ontkoppeld']),
      ...(gone === before ? [] : ['na ontkoppelen zegt de bron iets anders dan ervoor']),
    ];
  });
}

/** What a newer message does not name is gone: a message is the whole state. */
async function checkState(bench: Bench, recorder: Recorder): Promise<void> {
  const casus = `${bench.setting.casus}-S`;
  const stays: Person = { id: newHandle(), soort: 'HOOFDPERSOON', bsn: bench.hoofdpersoon.bsn };
  const goes: Person = { id: newHandle(), soort: 'DIRECTE_KRING', bsn: bench.hoofdpersoon.bsn };
  await recorder.check('ontkoppelt wie een nieuwer bericht niet noemt, en niemand anders', ['P61'], async () => {
    const before = await saysOf(bench, goes, casus);
    await bench.link([stays, goes], casus);
    const linked = [await saysOf(bench, stays, casus), await saysOf(bench, goes, casus)];
    await bench.link([stays], casus);
    const after = [await saysOf(bench, stays, casus), await saysOf(bench, goes, casus)];
    await bench.link([], casus);
    if (linked[1] === before) return new NotTested('de bron zegt van gekoppeld en niet gekoppeld hetzelfde');
    return [
      ...(after[1] === before ? [] : ['wie het nieuwere bericht niet noemt, is nog gekoppeld']),
      ...(after[0] === linked[0] ? [] : ['wie het nieuwere bericht noemt, is niet meer dezelfde']),
    ];
  });
}

/** One handle is one person: of a handle that a message names twice the last holds, and the message is taken. */
async function checkTwice(bench: Bench, recorder: Recorder): Promise<void> {
  const casus = `${bench.setting.casus}-D`;
  const id = newHandle();
  const known: Person = { id, soort: 'HOOFDPERSOON', bsn: bench.hoofdpersoon.bsn };
  const unknown: Person = { ...known, bsn: bench.onbekend.bsn };
  const saysAfter = async (...persons: readonly Person[]): Promise<{ says: string; findings: Findings }> => {
    const findings = (await bench.link(persons, casus)).flatMap(receipt);
    return { findings, says: await saysOf(bench, known, casus) };
  };
  await recorder.check('houdt van een handvat dat een bericht twee keer noemt het laatste', ['P59'], async () => {
    const ofKnown = await saysAfter(known);
    const ofUnknown = await saysAfter(unknown);
    const lastKnown = await saysAfter(unknown, known);
    const lastUnknown = await saysAfter(known, unknown);
    await bench.link([], casus);
    const findings = [lastKnown, lastUnknown].flatMap((said) => said.findings);
    if (findings.length === 0 && ofKnown.says === ofUnknown.says)
      return new NotTested('de bron zegt van wie hij kent en niet kent hetzelfde');
    return [
      ...findings,
      ...(lastKnown.says === ofKnown.says ? [] : ['het eerste van twee geldt: wie de bron kent, is hier onbekend']),
      ...(lastUnknown.says === ofUnknown.says ? [] : ['het eerste van twee geldt: wie de bron niet kent, is bekend']),
    ];
  });
}

/** Of a casus that is destroyed nothing stays linked, and what comes too late links nobody again. */
async function checkDestruction(bench: Bench, recorder: Recorder): Promise<void> {
  const casus = `${bench.setting.casus}-W`;
  const person: Person = { id: newHandle(), soort: 'HOOFDPERSOON', bsn: bench.hoofdpersoon.bsn };
  await recorder.check('koppelt niemand meer in een casus die is vernietigd', ['P59', 'P61'], async () => {
    const before = await saysOf(bench, person, casus);
    await bench.link([person], casus);
    const linked = await saysOf(bench, person, casus);
    const findings = (await bench.destroy(casus)).flatMap(receipt);
    const after = await saysOf(bench, person, casus);
    for (const organisatie of bench.view.organisaties) {
      const late = { bron: bench.view.bron, organisatie, casus, versie: 1, betrokkenen: [person] };
      await bench.deliver(await bench.signLink(late));
    }
    const later = await saysOf(bench, person, casus);
    if (findings.length === 0 && before === linked)
      return new NotTested('de bron zegt van gekoppeld en niet gekoppeld hetzelfde');
    return [
      ...findings,
      ...(after === before ? [] : ['na vernietigen zegt de bron iets anders dan voor het koppelen']),
      ...(later === after ? [] : ['een ouder bericht koppelt na vernietigen opnieuw']),
    ];
  });
}

/** Of a person who is destroyed nothing stays linked, also by an older message than the last; who else is in the casus is as he was. */
async function checkPersonDestroyed(bench: Bench, recorder: Recorder): Promise<void> {
  const casus = `${bench.setting.casus}-P`;
  const person: Person = { id: newHandle(), soort: 'HOOFDPERSOON', bsn: bench.hoofdpersoon.bsn };
  const other: Person = { ...person, id: newHandle() };
  await recorder.check('ontkoppelt wie in een casus wordt vernietigd, en niemand anders', ['P59', 'P61'], async () => {
    const before = await saysOf(bench, person, casus);
    await bench.link([person, other], casus);
    const linked = await saysOf(bench, other, casus);
    const findings = (await bench.destroyPerson(casus, person.id)).flatMap(receipt);
    const [after, left] = [await saysOf(bench, person, casus), await saysOf(bench, other, casus)];
    if (findings.length === 0 && before === linked)
      return new NotTested('de bron zegt van gekoppeld en niet gekoppeld hetzelfde');
    return [
      ...findings,
      ...(after === before ? [] : ['wie is vernietigd is nog gekoppeld']),
      ...(left === linked ? [] : ['wie in de casus blijft is niet meer gekoppeld']),
    ];
  });
}

/** Handles come only from the case authority, and its receipt tells nothing (WGS 2.29(2)). */
export async function checkLinks(bench: Bench, recorder: Recorder): Promise<void> {
  await checkForged(bench, recorder);
  await recorder.check('geeft voor een bekende en een onbekende persoon dezelfde ontvangst', ['P60'], async () => {
    const casus = `${bench.setting.casus}-O`;
    const known = await bench.link([{ ...bench.hoofdpersoon, id: newHandle() }], casus);
    const unknown = await bench.link([{ ...bench.onbekend, id: newHandle() }], casus);
    await bench.link([], casus);
    const kinds = new Set([...known, ...unknown].map((answer) => JSON.stringify(answer)));
    return [...[...known, ...unknown].flatMap(receipt), ...(kinds.size === 1 ? [] : ['de ontvangsten verschillen'])];
  });
  await recorder.check(
    'geeft een herhaald bericht dezelfde ontvangst en doet het niet nog eens',
    ['P60', 'P61'],
    async () => {
      const [organisatie = 'politie'] = bench.view.organisaties;
      const once = await bench.signLink({
        bron: bench.view.bron,
        organisatie,
        casus: `${bench.setting.casus}-H`,
        versie: 1,
      });
      return [...receipt(await bench.deliver(once)), ...receipt(await bench.deliver(once))];
    },
  );
  await checkOrder(bench, recorder);
  await checkState(bench, recorder);
  await checkTwice(bench, recorder);
  await checkDestruction(bench, recorder);
  await checkPersonDestroyed(bench, recorder);
}
