import type { Answer } from '../asking/http-question.ts';
import type { Bench } from '../bench.ts';
import { bodyOf, FIELD_ERRORS, showsInside, withoutCursors } from '../expected-answers.ts';
import type { Recorder } from '../report/result.ts';
import { FULL_RIGHT } from '../rights/full-right.ts';
import { entityQuery, wholeQuestion } from '../rights/whole-question.ts';

const SERVICE: readonly string[] = [
  '{ _service { sdl } }',
  'query { a: _service { b: sdl } }',
  '{ ...F } fragment F on Query { _service { ...G } } fragment G on _Service { sdl }',
];
const INTROSPECTION: readonly string[] = [
  '{ __schema { types { name } } }',
  '{ __type(name: "Betrokkene") { fields { name } } }',
];
/** Nobody learns the schema, or what is inside, from a running subgraph (attacks 37, 38, 52 and 115). */
export async function checkHiddenSchema(bench: Bench, recorder: Recorder): Promise<void> {
  const good = (query: string): Promise<Answer> => bench.ask({ right: FULL_RIGHT, question: { query } });
  const tells = ({ text }: Answer): string[] =>
    /Betrokkene|Beeld|directive|scalar|@key|type \w|"types"|"fields"|_Any/.test(text) ? ['vertelt van het schema'] : [];
  for (const query of SERVICE)
    await recorder.check(`geeft geen SDL op ${query} (A52)`, ['P10'], async () => tells(await good(query)));
  for (const query of INTROSPECTION)
    await recorder.check(`geeft geen introspectie op ${query} (A37)`, ['P09'], async () => tells(await good(query)));
  await recorder.check(
    'geeft op een fout gespelde en een onbekende veldnaam hetzelfde antwoord (A38)',
    ['P09', 'P46'],
    async () => {
      const about = (field: string) => ({
        query: `{ _entities(representations: []) { ... on Betrokkene { ${field} } } }`,
      });
      const [near, far] = await Promise.all(
        ['politi', 'qqqqqq'].map((field) => bench.ask({ right: FULL_RIGHT, question: about(field) })),
      );
      return near?.text === far?.text && near?.status === far?.status ? [] : ['de antwoorden verschillen'];
    },
  );
  await recorder.check(
    'geeft geen sporen van velden of plannen, welke kopregel er ook om vraagt (A111, A115)',
    ['P09'],
    async () => {
      const question = wholeQuestion(bench.view, bench.setting);
      const headers = {
        'apollo-federation-include-trace': 'ftv1',
        'apollo-query-plan-experimental': '1',
        'x-debug': '1',
      };
      const plain = await bench.ask({ right: FULL_RIGHT, question });
      const traced = await bench.ask({ right: FULL_RIGHT, question, headers });
      return [
        ...(withoutCursors(plain.text) === withoutCursors(traced.text) ? [] : ['een ander antwoord']),
        ...(JSON.stringify(plain.headers) === JSON.stringify(traced.headers) ? [] : ['andere kopregels']),
        ...(bodyOf(traced.text)?.extensions === undefined ? [] : ['er staan extensions']),
      ];
    },
  );
  await recorder.check('geeft op een vraag die faalt alleen vaste teksten (A108, A110)', ['P46'], async () => {
    const faults = await Promise.all(
      ['{ ', '{ bestaatNiet }', entityQuery('{ id(x: 1) }'), 'subscription { x }'].map(good),
    );
    return faults.flatMap(({ status, text }) => unknownErrors(text).map((what) => `status ${status}: ${what}`));
  });
}

/** Errors of an answer that are not one of the fixed ones, without quoting them. */
function unknownErrors(text: string): string[] {
  const body = bodyOf(text);
  if (body === null) return ['geen JSON'];
  return (body.errors ?? []).flatMap((error) => {
    const code = String(error.extensions?.code);
    const isFixed = FIELD_ERRORS[code] === error.message || code === 'LOGBOEK' || code === 'NIET_TOEGESTAAN';
    const members = Object.keys(error).filter((member) => !['message', 'path', 'extensions'].includes(member));
    return [
      ...(isFixed ? [] : ['een fout met een andere code of tekst']),
      ...members.map((member) => `een fout met het lid ${member.slice(0, 20)}`),
    ];
  });
}

/** What must hold of every answer of this run, asked for last. */
export async function checkNeutrality(bench: Bench, recorder: Recorder): Promise<void> {
  const { answers } = bench;
  await recorder.check(
    `liet in ${answers.length} antwoorden niets van binnen zien (A79, A108, A109)`,
    ['P25', 'P46', 'P54'],
    async () => answers.flatMap(({ status, text }) => (showsInside(text) ? [`een antwoord met status ${status}`] : [])),
  );
  await recorder.check('gaf alleen de vaste fouten', ['P46', 'P47'], async () => [
    ...new Set(answers.flatMap(({ text }) => unknownErrors(text))),
  ]);
  await recorder.check('gaf geen ander lid dan data en errors', ['P09'], async () => {
    const members = answers.flatMap(({ text }) => Object.keys(bodyOf(text) ?? {}));
    return [...new Set(members)]
      .filter((name) => !['data', 'errors', 'fout'].includes(name))
      .map((name) => `lid ${name.slice(0, 20)}`);
  });
  await recorder.check('gaf bij elk antwoord de kopregels tegen bewaren (A47)', ['P05'], async () => {
    const lacking = answers.filter(
      ({ headers }) => headers['cache-control'] !== 'no-store' || headers['x-content-type-options'] !== 'nosniff',
    );
    return lacking.length === 0 ? [] : [`${lacking.length} antwoorden zonder`];
  });
}
