import { randomUUID } from 'node:crypto';
import { boundTo } from '@ketenhub/tokens';
import { OIN } from '@ketenhub/vocabulary';
import { type Fact, factsClaims } from '../asking/facts-message.ts';
import { forge } from '../asking/forge.ts';
import type { Answer } from '../asking/http-question.ts';
import { newHandle, newTraceparent } from '../asking/token-claims.ts';
import type { Bench, Person } from '../bench.ts';
import { bodyOf, LINK_REFUSED } from '../expected-answers.ts';
import type { LogReader } from '../log-reader.ts';
import { type Findings, NotTested, type Recorder } from '../report/result.ts';
import { type FactField, factFields, factOf } from './facts-of-source.ts';

type Claims = Record<string, unknown>;

const SHUT = { open: false, beperkingen: [] };

const refused = ({ status, text }: Answer): Findings =>
  status === 401 && text === LINK_REFUSED ? [] : [`geen 401 met de weigering van P69: status ${status}`];

/** What it says of each fact; null for an answer that has another form than P70. */
function standenOf({ status, text }: Answer): readonly { open: boolean; beperkingen: readonly string[] }[] | null {
  const feiten = (bodyOf(text) as { feiten?: unknown } | null)?.feiten;
  if (status !== 200 || !Array.isArray(feiten)) return null;
  const isStand = (stand: unknown): boolean => {
    const { open, beperkingen, ...more } = (stand ?? {}) as { open?: unknown; beperkingen?: unknown };
    const isList = Array.isArray(beperkingen) && beperkingen.every((tekst) => typeof tekst === 'string');
    return typeof open === 'boolean' && isList && Object.keys(more).length === 0;
  };
  return feiten.every(isStand) ? feiten : null;
}

const isShut = (what: string, answer: Answer): Findings => {
  const standen = standenOf(answer);
  if (standen === null) return [`${what}: een ander antwoord dan P70, status ${answer.status}`];
  return JSON.stringify(standen) === JSON.stringify(standen.map(() => SHUT)) ? [] : [`${what} is open`];
};

/** A question that is good in all but what is changed. */
function spoiled(bench: Bench, field: FactField, change: { header?: Claims; claims?: Claims }): string {
  const { issuer, view, setting, connection, hoofdpersoon } = bench;
  const iat = Math.floor(Date.now() / 1000);
  const claims = {
    iss: 'urn:ketenhub:casusautoriteit',
    aud: `urn:ketenhub:bron:${view.bron}`,
    iat,
    exp: iat + 30,
    jti: randomUUID(),
    ...factsClaims({ casus: setting.casus ?? '', doel: field.doel, feiten: [factOf(field, hoofdpersoon.id)] }),
    ...boundTo(connection.thumbprint),
  };
  const header = { alg: 'ES256', kid: issuer.caseKey.kid, typ: 'feitentoets+jwt' };
  return forge({ ...header, ...change.header }, { ...claims, ...change.claims }, issuer.caseKey.privateKey);
}

async function checkForged(bench: Bench, recorder: Recorder, field: FactField): Promise<void> {
  const now = Math.floor(Date.now() / 1000);
  const foreign = Object.entries(OIN).find(([code]) => !(bench.view.organisaties as readonly string[]).includes(code));
  const cases: readonly (readonly [string, { header?: Claims; claims?: Claims }])[] = [
    ['die een koppeling is', { header: { typ: 'koppeling+jwt' } }],
    ['met een onbekende sleutel', { header: { kid: bench.issuer.transactionKey.kid } }],
    ['die verlopen is', { claims: { iat: now - 90, exp: now - 60 } }],
    ['van een uur', { claims: { exp: now + 3_600 } }],
    ['voor een andere bron', { claims: { aud: 'urn:ketenhub:bron:elders' } }],
    ['van een andere uitgever', { claims: { iss: bench.issuer.tokenServiceUrl } }],
    ['aan een organisatie die hier niet woont', { claims: { organisaties: [foreign?.[1] ?? ''], feiten: [] } }],
    ['aan niemand', { claims: { organisaties: [], feiten: [] } }],
    ['over een feit van wie niets gevraagd wordt', { claims: { organisaties: [foreign?.[1] ?? ''] } }],
    ['voor een onbekend doel', { claims: { doel: 'ZVH' } }],
    ['zonder feiten', { claims: { feiten: undefined } }],
  ];
  for (const [what, change] of cases)
    await recorder.check(`weigert een feitentoets ${what}`, ['P69'], async () =>
      refused(await bench.askFacts(spoiled(bench, field, change))),
    );
  await recorder.check('weigert een feitentoets die aan een ander certificaat gebonden is', ['P66', 'P69'], async () =>
    refused(await bench.askFacts(spoiled(bench, field, { claims: { cnf: { 'x5t#S256': 'A'.repeat(43) } } }))),
  );
  await recorder.check('beantwoordt een feitentoets één keer (A70)', ['P70'], async () => {
    const message = spoiled(bench, field, {});
    const [once, again] = [await bench.askFacts(message), await bench.askFacts(message)];
    return [...(standenOf(once) === null ? [`status ${once.status}`] : []), ...refused(again)];
  });
}

/** Asks about these facts for the doel of the field. */
const asks = async (bench: Bench, field: FactField, feiten: readonly Fact[], casus = bench.setting.casus ?? '') =>
  bench.askFacts(await bench.signFacts({ bron: bench.view.bron, casus, doel: field.doel, feiten }));

/** What is not its own, not linked, or not served for this doel is shut, whatever the case authority holds to be true. */
async function checkShut(bench: Bench, recorder: Recorder, field: FactField): Promise<void> {
  const own = factOf(field, bench.hoofdpersoon.id);
  const cases: readonly (readonly [string, Partial<Fact>])[] = [
    ['een handvat dat niet gekoppeld is', { betrokkene: newHandle() }],
    ['een veld dat niet bestaat', { veld: 'Bestaat.niet' }],
    ['een andere subcategorie dan die van het veld', { subcategorie: 'BESTAAT_NIET' }],
  ];
  for (const [what, change] of cases)
    await recorder.check(`zegt van ${what} dat het dicht is`, ['P71'], async () =>
      isShut(what, await asks(bench, field, [{ ...own, ...change }])),
    );
  await recorder.check('zegt van een andere casus dat het dicht is', ['P71'], async () =>
    isShut('een andere casus', await asks(bench, field, [own], `${bench.setting.casus}-Z`)),
  );
  await recorder.check('zegt van een doel buiten het plafond van het veld dat het dicht is', ['P71'], async () => {
    const { toepassingen = [] } = bench.view.annotaties.get(field.veld) ?? {};
    const outside = bench.view.beleid.doelen.find(
      ({ code }) => !toepassingen.some(({ doelen }) => doelen.includes(code)),
    );
    return outside === undefined
      ? new NotTested('het plafond heeft elk doel')
      : isShut(outside.code, await asks(bench, { ...field, doel: outside.code }, [own]));
  });
}

/** Open follows the link of this moment, per fact and in the order of the question. */
async function checkOpen(bench: Bench, recorder: Recorder, fields: readonly FactField[]): Promise<void> {
  await recorder.check('antwoordt per feit, in de volgorde van de vraag', ['P70', 'P71'], async () => {
    const findings: string[] = [];
    let open = 0;
    for (const field of fields) {
      const answer = await asks(bench, field, [
        factOf(field, newHandle()),
        factOf(field, bench.hoofdpersoon.id),
        factOf(field, newHandle()),
      ]);
      const standen = standenOf(answer);
      if (standen?.length !== 3) findings.push(`${field.veld}: geen drie standen, status ${answer.status}`);
      else if (standen[0]?.open === true || standen[2]?.open === true)
        findings.push(`${field.veld} van wie niet gekoppeld is, is open`);
      else if (standen[1]?.open === true) open += 1;
    }
    if (findings.length === 0 && open === 0) return new NotTested('van de hoofdpersoon is hier nu niets open');
    return findings;
  });
  await recorder.check('is dicht zodra de persoon is ontkoppeld', ['P71'], async () => {
    const casus = `${bench.setting.casus}-F`;
    const person: Person = { ...bench.hoofdpersoon, id: newHandle() };
    const openNow = async (): Promise<number> => {
      const answers = await Promise.all(fields.map((field) => asks(bench, field, [factOf(field, person.id)], casus)));
      return answers.filter((answer) => standenOf(answer)?.[0]?.open === true).length;
    };
    await bench.link([person], casus);
    const linked = await openNow();
    await bench.link([], casus);
    const after = await openNow();
    if (linked === 0) return new NotTested('in een casus van deze toets is niets open (een poort hoort bij één casus)');
    return after === 0 ? [] : [`${after} velden zijn na het ontkoppelen nog open`];
  });
}

/** Whoever is asked about somebody unknown says what is said of a shut gate, and as late (R05). */
async function checkSecrecy(
  bench: Bench,
  recorder: Recorder,
  { field, floorMs }: { field: FactField; floorMs: number },
) {
  if (!bench.isSecretBound) return;
  await recorder.check('zegt van een onbekende hetzelfde als van wie niet gekoppeld is', ['P72', 'P44'], async () => {
    const unknown = await asks(bench, field, [factOf(field, bench.onbekend.id)]);
    const unlinked = await asks(bench, field, [factOf(field, newHandle())]);
    return unknown.text === unlinked.text ? isShut('een onbekende', unknown) : ['de antwoorden verschillen'];
  });
  await recorder.check('antwoordt niet voor de ondergrens, ook zonder feiten', ['P72', 'P45'], async () => {
    const begun = performance.now();
    const ook = [field.organisatie];
    const casus = bench.setting.casus ?? '';
    const message = await bench.signFacts({ bron: bench.view.bron, casus, doel: field.doel, feiten: [], ook });
    const { status } = await bench.askFacts(message);
    const tookMs = performance.now() - begun;
    return [
      ...(status === 200 ? [] : [`status ${status}`]),
      ...(tookMs < floorMs ? [`na ${Math.round(tookMs)} ms`] : []),
    ];
  });
}

async function checkLines(bench: Bench, recorder: Recorder, given: { field: FactField; reader: LogReader | null }) {
  const { field, reader } = given;
  await recorder.check('schrijft van een feitentoets voornemen en uitkomst, met de persoon', ['P72'], async () => {
    if (reader === null) return new NotTested('geef met --logboek een adres om het logboek te lezen');
    const traceparent = newTraceparent();
    const feiten = [factOf(field, bench.hoofdpersoon.id)];
    const casus = bench.setting.casus ?? '';
    const message = await bench.signFacts({ bron: bench.view.bron, casus, doel: field.doel, feiten });
    await bench.askFacts(message, { traceparent });
    const rows = await reader.rowsOf(traceparent.slice(3, 35));
    const lines = rows.map(({ soort, moment, verantwoordelijke }) => `${soort} ${moment} ${verantwoordelijke}`);
    const oin = OIN[field.organisatie];
    const expected = ['VOORNEMEN', 'UITKOMST'].flatMap((moment) => [`ACTOR ${moment} ${oin}`, `LDV ${moment} ${oin}`]);
    const named = rows.filter(({ soort, regel }) => soort === 'LDV' && !JSON.stringify(regel).includes(field.veld));
    return [
      ...(lines.join() === expected.join() ? [] : [`regels: ${lines.join(', ') || 'geen'}`]),
      ...(named.length === 0 ? [] : ['een LDV-regel noemt het veld niet']),
    ];
  });
}

/** What the case register keeps of this source is shown only with its word, at each reading (WGS 2.29(3)). */
export async function checkFacts(
  bench: Bench,
  recorder: Recorder,
  { reader, floorMs }: { readonly reader: LogReader | null; readonly floorMs: number },
): Promise<void> {
  const fields = factFields(bench);
  const [field] = fields;
  if (field === undefined) {
    await recorder.check('zegt wat hij nu van feiten verstrekt', ['P69', 'P70', 'P71', 'P72'], async () => {
      return new NotTested('de bron heeft geen veld met een gegeven over een persoon');
    });
    return;
  }
  await checkForged(bench, recorder, field);
  await checkShut(bench, recorder, field);
  await checkOpen(bench, recorder, fields);
  await checkSecrecy(bench, recorder, { field, floorMs });
  await checkLines(bench, recorder, { field, reader });
}
