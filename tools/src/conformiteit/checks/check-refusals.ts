import { signJwt } from '@ketenhub/tokens';
import { OIN } from '@ketenhub/vocabulary';
import type { Answer, Question } from '../asking/http-question.ts';
import { retype } from '../asking/retype.ts';
import { SPOILED_TOKENS } from '../asking/spoiled-tokens.ts';
import { type Bench, inParallel } from '../bench.ts';
import { REFUSED, withoutCursors } from '../expected-answers.ts';
import { OORZAKEN } from '../report/dutch-causes.ts';
import type { Findings, Recorder } from '../report/result.ts';
import { FULL_RIGHT } from '../rights/full-right.ts';
import { wholeQuestion } from '../rights/whole-question.ts';

const CONTROL: Question = { query: 'query ($a: String) { __typename }', variables: { a: 'een', representations: [] } };

/** What a refusal must be: 401 with the one body. */
export function refusal({ status, text }: Answer): Findings {
  if (status !== 401) return [`status ${status} in plaats van 401`];
  return text === REFUSED ? [] : ['een andere tekst dan de ene neutrale weigering'];
}

async function checkSpoiledTokens(bench: Bench, recorder: Recorder): Promise<void> {
  const { issuer: keys, view, setting } = bench;
  const question = wholeQuestion(view, setting);
  const refusals: Answer[] = [];
  for (const { cause, eisen, token } of SPOILED_TOKENS) {
    await recorder.check(`weigert: ${OORZAKEN[cause] ?? cause}`, eisen, async () => {
      const answer = await bench.send(await token({ keys, view, setting }), question);
      refusals.push(answer);
      return refusal(answer);
    });
  }
  await recorder.check(
    'neemt het type van het token als mediatype, zonder op hoofdletters te letten',
    ['P12'],
    async () => {
      const accepted = await Promise.all(
        ['TXNTOKEN+JWT', 'application/txntoken+jwt'].map(async (typ) => {
          const token = retype(await bench.mint({ right: FULL_RIGHT, question }), typ, keys.transactionKey);
          return { typ, ...(await bench.send(token, question)) };
        }),
      );
      return accepted.flatMap(({ typ, status }) => (status === 200 ? [] : [`${typ}: status ${status}`]));
    },
  );
  await recorder.check('weigert elke oorzaak met dezelfde status, kopregels en bytes', ['P24'], async () => {
    const kinds = new Set(refusals.map((answer) => JSON.stringify(answer)));
    return kinds.size === 1 ? [] : [`${kinds.size} verschillende weigeringen`];
  });
}

async function accessToken({ issuer, setting }: Bench): Promise<string> {
  const claims = {
    sub: 'procesregisseur',
    rol: 'PROCESREGISSEUR',
    org: OIN.zvh,
    klasse: 'SAMENWERKINGSVERBAND',
    accountklasse: 'UITVOERING',
    sid: 'sessie',
    authorization_details: [{ type: 'doelbinding', doel: 'ZVH-CASUSOVERLEG', casus: setting.casus }],
  };
  const head = {
    typ: 'at+jwt',
    issuer: issuer.tokenServiceUrl,
    audience: 'urn:ketenhub:gateway',
    lifetimeSeconds: 600,
  };
  return signJwt(issuer.accessKey, head, claims);
}

async function checkUse(bench: Bench, recorder: Recorder): Promise<void> {
  const { view, setting, issuer } = bench;
  const question = wholeQuestion(view, setting);
  const good = (asked: Question = question): Promise<string> => bench.mint({ right: FULL_RIGHT, question: asked });
  await recorder.check('weigert het token van een gebruiker, ook als Bearer (A73)', ['P08', 'P12', 'P14'], async () => {
    const token = await accessToken(bench);
    const asBearer = await bench.send(null, question, { authorization: `Bearer ${token}` });
    return [...refusal(await bench.send(token, question)), ...refusal(asBearer)];
  });
  await recorder.check('beantwoordt een token alleen met zijn eigen tekst en variabelen (A71)', ['P18'], async () => {
    const others: Question[] = [
      { ...CONTROL, query: `${CONTROL.query} ` },
      { ...CONTROL, variables: { a: 'twee' } },
      { query: CONTROL.query },
      { ...CONTROL, variables: { a: 'een', b: 'drie' } },
    ];
    const answers = await Promise.all(others.map(async (other) => bench.send(await good(CONTROL), other)));
    const own = await bench.send(await good(CONTROL), CONTROL);
    return [...(own.status === 200 ? [] : ['weigert de eigen vraag van het token']), ...answers.flatMap(refusal)];
  });
  await recorder.check('beantwoordt een token één keer (A70)', ['P17'], async () => {
    const token = await good();
    const first = await bench.send(token, question);
    return [...(first.status === 200 ? [] : ['weigert de eerste keer']), ...refusal(await bench.send(token, question))];
  });
  await recorder.check(
    'beantwoordt van acht gelijktijdige vragen met één token er één (A70)',
    ['P17', 'P51'],
    async () => {
      const token = await good();
      const answers = await Promise.all(Array.from({ length: 8 }, () => bench.send(token, question)));
      const statuses = answers.map(({ status }) => status).sort();
      return statuses.join() === [200, ...Array(7).fill(401)].join() ? [] : [`statussen ${statuses.join(' ')}`];
    },
  );
  await recorder.check('geeft niet meer voor kopregels die een doel, rol of casus noemen (A74)', ['P08'], async () => {
    const headers = {
      'x-doel': 'ZVH-UITVOERING',
      'x-rol': 'PROFESSIONAL',
      'x-noodgeval': 'ja',
      'x-casus': 'ZVH-2026-9002',
    };
    const plain = await bench.send(await good(), question);
    const dressed = await bench.send(await good(), question, headers);
    return withoutCursors(plain.text) === withoutCursors(dressed.text) ? [] : ['een ander antwoord'];
  });
  await recorder.check(
    'vraagt bij veertig onbekende kids hoogstens één keer per wachttijd om sleutels (A67)',
    ['P13'],
    async () => {
      const attack = SPOILED_TOKENS.find(({ cause }) => cause.startsWith('unknown kid'));
      const tokens = await Promise.all(
        Array.from({ length: 40 }, () => attack?.token({ keys: issuer, view, setting }) ?? null),
      );
      const before = issuer.keyRequests();
      const answers = await inParallel(tokens, (token) => bench.send(token, question));
      const asked = issuer.keyRequests() - before;
      const after = await bench.send(await good(), question);
      return [
        ...answers.flatMap(refusal),
        ...(asked <= 2 ? [] : [`${asked} keer om sleutels gevraagd`]),
        ...(after.status === 200 ? [] : ['weigert daarna een goed token']),
      ];
    },
  );
}

/** Who stands before the subgraph: everything that is wrong with a token gets the one neutral refusal (attack groups D and E). */
export async function checkRefusals(bench: Bench, recorder: Recorder): Promise<void> {
  await checkSpoiledTokens(bench, recorder);
  await checkUse(bench, recorder);
}
