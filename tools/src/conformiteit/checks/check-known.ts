import { randomUUID } from 'node:crypto';
import { isBevraagbaar, type Tekensleutel } from '@ketenhub/policy';
import { OIN, type Organisatie } from '@ketenhub/vocabulary';
import type { Answer } from '../asking/http-question.ts';
import { dayFrom, type PersonQuestion, personMessage, type Spoil, switchDocument } from '../asking/person-message.ts';
import { newTraceparent } from '../asking/token-claims.ts';
import type { Bench } from '../bench.ts';
import { bodyOf, LINK_REFUSED, NO_ADDRESS, NO_ANSWER } from '../expected-answers.ts';
import type { LogReader } from '../log-reader.ts';
import { type Findings, NotTested, type Recorder } from '../report/result.ts';

export interface KnownRequest {
  readonly reader: LogReader | null;
  /** With which the kit signs as the FG; null when it signs nothing. */
  readonly fg: Tekensleutel | null;
}

/** What the checks ask, of an organisation that may be asked, with a document that the source takes. */
interface Asking {
  readonly bench: Bench;
  readonly vraag: PersonQuestion;
  readonly fg: Tekensleutel;
}

const ALL = ['P73', 'P74', 'P75', 'P76'];
const post = ({ post }: Bench, partnervraag: string, headers?: Readonly<Record<string, string>>): Promise<Answer> =>
  post('/bekendheid', { body: JSON.stringify({ partnervraag }), ...(headers === undefined ? {} : { headers }) });
const ask = ({ bench, vraag }: Asking, spoil: Spoil & { readonly bsn?: string } = {}): Promise<Answer> =>
  post(bench, personMessage(bench, { ...vraag, bsn: spoil.bsn ?? vraag.bsn }, spoil));

const refused = ({ status, text }: Answer): Findings =>
  status === 401 && text === LINK_REFUSED ? [] : [`geen 401 met de weigering van P73: status ${status}`];
const unanswered = ({ status, text }: Answer): Findings =>
  status === 403 && text === NO_ANSWER ? [] : [`geen 403 van P75: status ${status}`];

/** The word of an answer of exactly the form of P75, to this question; null for any other. */
function wordOf({ status, text }: Answer, kenmerk: string): string | null {
  const { kenmerk: told, antwoord, ...more } = (bodyOf(text) ?? {}) as Readonly<Record<string, unknown>>;
  const isForm = status === 200 && told === kenmerk && Object.keys(more).length === 0;
  return isForm && (antwoord === 'BEKEND' || antwoord === 'NIET_BEKEND') ? antwoord : null;
}

async function checkForged(asking: Asking, recorder: Recorder): Promise<void> {
  const now = Math.floor(Date.now() / 1000);
  const { view, issuer } = asking.bench;
  const own: readonly string[] = view.organisaties;
  const foreign = Object.entries(OIN).find(([code]) => !own.includes(code))?.[1] ?? '';
  const barred = view.beleid.deelnemers.find(
    (deelnemer) => own.includes(deelnemer.code) && !isBevraagbaar(view.beleid, deelnemer),
  );
  const cases: readonly (readonly [string, Spoil])[] = [
    ['die een koppeling is', { header: { typ: 'koppeling+jwt' } }],
    ['met een onbekende sleutel', { header: { kid: issuer.transactionKey.kid } }],
    ['die verlopen is', { claims: { iat: now - 90, exp: now - 60 } }],
    ['van een uur', { claims: { exp: now + 3_600 } }],
    ['voor een andere bron', { claims: { aud: 'urn:ketenhub:bron:elders' } }],
    ['van een andere uitgever', { claims: { iss: issuer.tokenServiceUrl } }],
    ['aan een organisatie die hier niet woont', { claims: { organisatie: foreign } }],
    ...(barred === undefined
      ? []
      : ([
          ['aan een organisatie die privaat is of een geheim heeft', { claims: { organisatie: barred.oin } }],
        ] as const)),
    ['met een naam erbij', { claims: { naam: 'Iemand' } }],
    ['met een geboortedatum erbij', { claims: { geboortedatum: '1980-01-31' } }],
    ['met een casus erbij', { claims: { casus: 'TOETS' } }],
    ['zonder BSN', { claims: { bsn: undefined } }],
    ['zonder kenmerk', { claims: { kenmerk: undefined } }],
    ['zonder stuk van de FG', { claims: { schakelaar: undefined } }],
  ];
  for (const [what, spoil] of cases)
    await recorder.check(`weigert een vraag of iemand bekend is ${what}`, ['P73'], async () =>
      refused(await ask(asking, spoil)),
    );
  await recorder.check('weigert een vraag die aan een ander certificaat gebonden is', ['P66', 'P73'], async () =>
    refused(await ask(asking, { claims: { cnf: { 'x5t#S256': 'A'.repeat(43) } } })),
  );
}

/** What the source must judge by itself: documents that do not switch on now. */
async function checkSwitch(asking: Asking, recorder: Recorder): Promise<void> {
  const { fg, bench } = asking;
  const passed = { vanaf: dayFrom(-9), tot: dayFrom(-5) };
  const stranger = { ...bench.issuer.strangerKey, kid: fg.kid };
  const cases: readonly (readonly [string, () => Promise<string>])[] = [
    ['dat niets is', async () => 'x'],
    ['dat uitzet', () => switchDocument(fg, { stand: 'UIT' })],
    ['voor dagen die voorbij zijn', () => switchDocument(fg, passed)],
    ['voor dagen die nog komen', () => switchDocument(fg, { vanaf: dayFrom(5), tot: dayFrom(9) })],
    ['van een andere persoon', () => switchDocument(fg, { persoon: 'iemand-anders' })],
    ['van een vreemde sleutel', () => switchDocument(stranger)],
    ['zonder motivering', () => switchDocument(fg, { motivering: 'Kort.' })],
    ['voor langer dan een jaar', () => switchDocument(fg, { tot: dayFrom(400) })],
  ];
  for (const [what, document] of cases)
    await recorder.check(`geeft geen antwoord op een stuk van de FG ${what}`, ['P74', 'P75'], async () =>
      unanswered(await ask(asking, { claims: { schakelaar: await document() } })),
    );
}

async function checkAnswers(asking: Asking, recorder: Recorder): Promise<void> {
  const { bench } = asking;
  const word = async (bsn: string): Promise<string | null> => {
    const kenmerk = randomUUID();
    return wordOf(await ask(asking, { bsn, claims: { kenmerk } }), kenmerk);
  };
  await recorder.check('zegt NIET_BEKEND van wie hij niet kent, met het kenmerk', ['P75'], async () => {
    const said = await word(bench.onbekend.bsn);
    return said === 'NIET_BEKEND' ? [] : [`antwoord ${said ?? 'van een andere vorm'}`];
  });
  await recorder.check('zegt BEKEND van wie hij kent, met het kenmerk', ['P75'], async () => {
    if (!bench.hasRecords) return new NotTested('noem met --persoon iemand van wie de bron gegevens heeft');
    const said = await word(bench.hoofdpersoon.bsn);
    return said === 'BEKEND' ? [] : [`antwoord ${said ?? 'van een andere vorm'}`];
  });
  await recorder.check('beantwoordt een vraag één keer (A70)', ['P75'], async () => {
    const message = personMessage(bench, asking.vraag);
    const [once, again] = [await post(bench, message), await post(bench, message)];
    return [...(once.status === 200 ? [] : [`status ${once.status}`]), ...refused(again)];
  });
}

async function checkLines(asking: Asking, recorder: Recorder, reader: LogReader | null): Promise<void> {
  await recorder.check(
    'schrijft voornemen en uitkomst met het kenmerk, en niet over wie het gaat',
    ['P76'],
    async () => {
      if (reader === null) return new NotTested('geef met --logboek een adres om het logboek te lezen');
      const { bench, vraag } = asking;
      const traceparent = newTraceparent();
      const kenmerk = randomUUID();
      await post(bench, personMessage(bench, vraag, { claims: { kenmerk } }), { traceparent });
      const rows = await reader.rowsOf(traceparent.slice(3, 35));
      const lines = rows.map(({ soort, moment, verantwoordelijke }) => `${soort} ${moment} ${verantwoordelijke}`);
      const oin = OIN[vraag.organisatie];
      const expected = ['VOORNEMEN', 'UITKOMST'].flatMap((moment) => [
        `ACTOR ${moment} ${oin}`,
        `LDV ${moment} ${oin}`,
      ]);
      const text = JSON.stringify(rows);
      return [
        ...(lines.join() === expected.join() ? [] : [`regels: ${lines.join(', ') || 'geen'}`]),
        ...(rows.every(({ soort, regel }) => soort === 'LDV' || regel.object === kenmerk) ? [] : ['geen kenmerk']),
        ...(text.includes(vraag.bsn) || /"(NIET_)?BEKEND"/.test(text)
          ? ['een regel noemt de persoon of het antwoord']
          : []),
      ];
    },
  );
}

/** Who of this source may be asked at all, by the policy of this test. */
function bevraagbaar({ view: { beleid, organisaties } }: Bench): Organisatie | undefined {
  return beleid.deelnemers.find(
    (deelnemer) => (organisaties as readonly string[]).includes(deelnemer.code) && isBevraagbaar(beleid, deelnemer),
  )?.code;
}

/** Whether a person is known, before the doelbesluit: optional for a source, and never for one under professional secrecy. */
export async function checkKnown(bench: Bench, recorder: Recorder, { reader, fg }: KnownRequest): Promise<void> {
  const none = (waarom: string) => recorder.check('zegt of hij iemand kent', ALL, async () => new NotTested(waarom));
  const organisatie = bevraagbaar(bench);
  if (bench.isSecretBound || organisatie === undefined) {
    await recorder.check('heeft geen adres voor de vraag of iemand bekend is (R05)', ['P73'], async () => {
      const { status, text } = await post(bench, 'x');
      return status === 404 && text === NO_ADDRESS ? [] : [`status ${status}`];
    });
    return;
  }
  if ((await post(bench, 'x')).status === 404) return none('de bron doet hieraan niet mee, en dat mag');
  if (fg === null) return none('deze toets heeft geen sleutel om als FG te tekenen');
  const vraag = { organisatie, bsn: bench.onbekend.bsn, schakelaar: await switchDocument(fg) };
  const asking: Asking = { bench, vraag, fg };
  await checkForged(asking, recorder);
  await checkSwitch(asking, recorder);
  if ((await ask(asking)).status === 403)
    return none(
      'de bron antwoordt niet op het stuk van deze toets: heeft hij zijn FG op de lijst, en antwoorden zijn mensen niet met de hand?',
    );
  await checkAnswers(asking, recorder);
  await checkLines(asking, recorder, reader);
}
