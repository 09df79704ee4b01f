import type { Answer, Question } from '../asking/http-question.ts';
import { newHandle, type Setting } from '../asking/token-claims.ts';
import type { Bench } from '../bench.ts';
import { bodyOf, entitiesOf, withoutCursors } from '../expected-answers.ts';
import type { Findings, Recorder } from '../report/result.ts';
import { FULL_RIGHT } from '../rights/full-right.ts';
import { wholeQuestion } from '../rights/whole-question.ts';

const person = (id: unknown): Record<string, unknown> => ({ __typename: 'Betrokkene', id });

/** Representations that no planner makes; each must give nobody. */
const MALFORMED: readonly (readonly [what: string, representation: unknown])[] = [
  ['een onbekend type', { __typename: 'Persoon', id: 'x' }],
  ['een type dat geen entiteit is', { __typename: 'Query', id: 'x' }],
  ['een type van een andere subgraph', { __typename: 'Casus', id: 'x' }],
  ['geen type', { id: 'x' }],
  ['geen object', 'Betrokkene'],
  ['null', null],
  ['een getal als id', person(7)],
  ['een lijst als id', person(['x'])],
  ['een object als id', person({ a: 1 })],
  ['geen id', { __typename: 'Betrokkene' }],
  ['null als id', person(null)],
  ['een NUL in de id', person('a\0b')],
  ['SQL als id', person("x' or '1'='1")],
];

/** Values of a person that somebody else might make up. */
const DRESSED = {
  politie: { stand: 'NIETS_BEKEND', mutaties: { rijen: [], aantal: 0 } },
  justitie: {},
  zorg: { ggz: {} },
  gemeente: {},
  naam: 'Nep',
  stand: 'BEPERKT',
  soort: 'DIRECTE_KRING',
};

interface Entities {
  about(representations: readonly unknown[]): Question;
  ask(representations: readonly unknown[], setting?: Setting): Promise<Answer>;
}

function entitiesFor(bench: Bench): Entities {
  const whole = wholeQuestion(bench.view, bench.setting);
  const about = (representations: readonly unknown[]): Question => ({ ...whole, variables: { representations } });
  return {
    about,
    ask: (representations, setting) =>
      bench.ask({ right: FULL_RIGHT, question: about(representations), ...(setting === undefined ? {} : { setting }) }),
  };
}

const idsOf = ({ text }: Answer): unknown[] => entitiesOf(text).map((entity) => entity?.id ?? null);
const same = (one: Answer, other: Answer): Findings =>
  one.status === other.status && withoutCursors(one.text) === withoutCursors(other.text)
    ? []
    : ['de antwoorden verschillen'];

async function checkOutsideToken(bench: Bench, recorder: Recorder): Promise<void> {
  const { ask } = entitiesFor(bench);
  const { hoofdpersoon, kring, setting } = bench;
  await recorder.check(
    'laat een persoon buiten het token leeg, op zijn plaats (A56)',
    ['P38', 'P40', 'P34'],
    async () => {
      const answer = await ask([person(newHandle()), person(hoofdpersoon.id), person(newHandle()), person(kring.id)]);
      const found = JSON.stringify(idsOf(answer));
      return found === JSON.stringify([null, hoofdpersoon.id, null, kring.id]) ? [] : ['andere personen of plaatsen'];
    },
  );
  await recorder.check(
    'geeft wie hier gekoppeld is maar niet in het token staat als wie niet bestaat (A56, A92)',
    ['P38', 'P24'],
    async () => {
      const [first] = setting.betrokkenen;
      const alone: Setting = { ...setting, betrokkenen: first === undefined ? [] : [first] };
      return same(await ask([person(kring.id)], alone), await ask([person(newHandle())], alone));
    },
  );
  await recorder.check(
    'beantwoordt 500 representaties met één eigen persoon, op zijn plaats (A57)',
    ['P38', 'P40'],
    async () => {
      const many = Array.from({ length: 500 }, (_, index) => person(index === 250 ? hoofdpersoon.id : newHandle()));
      const ids = idsOf(await ask(many));
      const others = ids.filter((id) => id !== null).length - 1;
      return ids.length === 500 && ids[250] === hoofdpersoon.id && others === 0
        ? []
        : [`${ids.length} plaatsen, ${others} anderen`];
    },
  );
  await recorder.check('geeft dezelfde persoon zo vaak als gevraagd (A57)', ['P40'], async () => {
    const [one, two, ...more] = entitiesOf((await ask([person(kring.id), person(kring.id)])).text);
    return one?.id === kring.id && JSON.stringify(one) === JSON.stringify(two) && more.length === 0
      ? []
      : ['de twee zijn niet gelijk'];
  });
}

async function checkRepresentations(bench: Bench, recorder: Recorder): Promise<void> {
  const { ask } = entitiesFor(bench);
  const { hoofdpersoon, kring, setting } = bench;
  await recorder.check('neemt van een representatie alleen de id (A54)', ['P39'], async () => {
    const plain = await ask([person(hoofdpersoon.id)]);
    return same(plain, await ask([{ ...person(hoofdpersoon.id), ...DRESSED, betrokkene: kring.id }]));
  });
  await recorder.check(
    'geeft in een eigen variabele met die naam geen andere personen (A57)',
    ['P41', 'P18'],
    async () => {
      const query = 'query ($representations: [String!]) { __typename }';
      const question: Question = { query, variables: { representations: [newHandle()] } };
      const token = await bench.mint({ right: FULL_RIGHT, question });
      const other = { query, variables: { representations: [newHandle()] } };
      const { status } = await bench.send(token, other);
      return status === 401 ? [] : [`status ${status}: die variabele hoort bij de vraag`];
    },
  );
  await recorder.check(
    'geeft in een lijst in de tekst niemand die niet in de variabele staat, en in de variabele wie er staat',
    ['P41'],
    async () => {
      const literal = `_entities(representations: [{ __typename: "Betrokkene", id: "${hoofdpersoon.id}" }])`;
      const query = `query ($representations: [_Any!]!) { buiten: ${literal} { ... on Betrokkene { id } }
        _entities(representations: $representations) { ... on Betrokkene { id } } }`;
      const question: Question = { query, variables: { representations: [person(kring.id)] } };
      const answer = await bench.ask({ right: FULL_RIGHT, question });
      const outside = (bodyOf(answer.text)?.data?.buiten as readonly unknown[] | undefined)?.[0] ?? null;
      return [
        ...(outside === null ? [] : ['wie niet in de variabele staat, is er']),
        ...(JSON.stringify(idsOf(answer)) === JSON.stringify([kring.id])
          ? []
          : ['wie in de variabele staat, is er niet']),
      ];
    },
  );
  for (const [what, representation] of MALFORMED) {
    await recorder.check(`antwoordt neutraal op ${what} (A53, A58)`, ['P42'], async () => {
      const { status, text } = await ask([representation]);
      const found = entitiesOf(text)[0] ?? null;
      return [
        ...(found === null ? [] : ['er staat iemand']),
        ...(status === 200 || status === 400 ? [] : [`status ${status}`]),
        ...(/Persoon|"Betrokkene"|resolve/.test(text) ? ['noemt een type'] : []),
      ];
    });
  }
  await recorder.check('geeft niemand aan een token zonder casus (A80)', ['P21', 'P38'], async () => {
    const right = {
      ...FULL_RIGHT,
      doel: 'BEHEER',
      fase: null,
      rol: 'PARTNER_IT',
      organisatie: 'politie',
      klasse: 'OVERHEID',
    } as const;
    const question = wholeQuestion(bench.view, setting);
    const { status, text } = await bench.ask({ right, question });
    const persons = entitiesOf(text).filter((entity) => entity !== null);
    return status === 200 && persons.length === 0 ? [] : [`status ${status}, ${persons.length} personen`];
  });
}

/** The way in for the planner, used by somebody who is not one (attacks 53 to 58). */
export async function checkEntities(bench: Bench, recorder: Recorder): Promise<void> {
  await checkOutsideToken(bench, recorder);
  await checkRepresentations(bench, recorder);
}
