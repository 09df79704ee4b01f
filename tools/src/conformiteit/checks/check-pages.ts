import { type GraphQLObjectType, getNamedType, getNullableType, isEnumType, isListType } from 'graphql';
import { newHandle, type Setting } from '../asking/token-claims.ts';
import type { Bench, Person } from '../bench.ts';
import { bodyOf, FIELD_ERRORS } from '../expected-answers.ts';
import { type Findings, NotTested, type Recorder } from '../report/result.ts';
import { openingRights } from '../rights/covering-rights.ts';
import type { Right } from '../rights/rights.ts';
import { betrokkeneType, type Field, keyOf, objectTypeOf, type View } from '../rights/schema-view.ts';
import { entityQuery, representationsOf } from '../rights/whole-question.ts';

interface PageField {
  readonly coordinate: string;
  /** Somebody for whom the list is open, and somebody else for whom it is too: a cursor of the one is none of the other. */
  readonly right: Right;
  readonly others: readonly (readonly [what: string, right: Right])[];
  /** Arguments that give another choice of rows or another order, as GraphQL writes them. */
  readonly choices: readonly string[];
  /** Names of the fields that lead from Betrokkene to the list. */
  readonly path: readonly string[];
}

interface Page {
  readonly rijen: readonly unknown[];
  readonly aantal: number;
  readonly volgende: string | null;
}

const differsInRolAlone = (own: Right, { organisatie, rol }: Right): boolean =>
  organisatie === own.organisatie && rol !== own.rol;

/** Somebody of another organisation, and somebody who differs in rol alone: a cursor is bound to each of them by itself. */
function otherAskers(own: Right, others: readonly Right[]): PageField['others'] {
  const found: readonly (readonly [string, Right | undefined])[] = [
    ['een andere organisatie', others.find(({ organisatie }) => organisatie !== own.organisatie)],
    ['een andere rol', others.find((other) => differsInRolAlone(own, other))],
  ];
  return found.flatMap(([what, right]) => (right === undefined ? [] : [[what, right] as const]));
}

/** Each value of an enum argument that is not the usual one. */
function choicesOf({ args }: Field): string[] {
  return args.flatMap(({ name, type, defaultValue }) => {
    const named = getNamedType(type);
    if (!isEnumType(named)) return [];
    const values = named.getValues().filter(({ value }) => value !== defaultValue);
    return values.map((value) => `${name}: ${isListType(getNullableType(type)) ? `[${value.name}]` : value.name}`);
  });
}

/** The lists of a person that are handed out by the page, and that two askers may see. */
function pageFields(view: View): PageField[] {
  const rights = openingRights(view);
  const readable = (field: Field, coordinate: string, path: readonly string[]): PageField[] => {
    const able = rights.filter(({ open }) => open.has(keyOf(coordinate, 'HOOFDPERSOON')));
    // Somebody whose own organisation has another rol for whom the list is open too, where there is one.
    const paired = able.find(({ right }) => able.some((other) => differsInRolAlone(right, other.right)));
    const first = paired ?? able[0];
    const more = able.filter((one) => one !== first);
    const others =
      first === undefined
        ? []
        : otherAskers(
            first.right,
            more.map(({ right }) => right),
          );
    return first === undefined || others.length === 0
      ? []
      : [{ coordinate, path, right: first.right, others, choices: choicesOf(field) }];
  };
  const walk = (type: GraphQLObjectType, path: readonly string[]): PageField[] =>
    Object.values(type.getFields()).flatMap((field) => {
      const here = [...path, field.name];
      const names = field.args.map(({ name }) => name);
      const nested = objectTypeOf(field);
      const isPage = names.includes('eerste') && names.includes('na');
      if (isPage) return readable(field, `${type.name}.${field.name}`, here);
      return nested === null || nested.name === 'Betrokkene' ? [] : walk(nested, here);
    });
  const betrokkene = betrokkeneType(view);
  return betrokkene === null ? [] : walk(betrokkene, []);
}

const PAGE = '{ aantal volgende rijen { __typename } }';

interface Wish {
  readonly eerste?: number;
  readonly na?: string;
  readonly keuze?: string;
  readonly right?: Right;
  /** The same person in another casus. */
  readonly elsewhere?: Setting;
}

async function askPage(
  bench: Bench,
  { path, right: own }: PageField,
  { eerste, na, keuze, right = own, elsewhere }: Wish,
) {
  const wish = [
    eerste === undefined ? '' : `eerste: ${eerste}`,
    na === undefined ? '' : `na: ${JSON.stringify(na)}`,
    keuze ?? '',
  ].filter(Boolean);
  const list = `${path.at(-1)}${wish.length === 0 ? '' : `(${wish.join(' ')})`} ${PAGE}`;
  const fields = path.slice(0, -1).reduceRight((inner, name) => `${name} { ${inner} }`, list);
  const ids = (elsewhere?.betrokkenen ?? [bench.hoofdpersoon]).map(({ id }) => id);
  const variables = { representations: representationsOf(ids) };
  const { status, text } = await bench.ask({
    right,
    question: { query: entityQuery(`{ ${fields} }`), variables },
    ...(elsewhere === undefined ? {} : { setting: elsewhere }),
  });
  const body = bodyOf(text);
  const entity = (body?.data?._entities as readonly unknown[] | undefined)?.[0];
  const page = path.reduce<unknown>(
    (value, name) => (value as Record<string, unknown> | null | undefined)?.[name],
    entity,
  );
  return { status, page: (page ?? null) as Page | null, errors: body?.errors ?? [] };
}

type Asked = Awaited<ReturnType<typeof askPage>>;

function pageRefusal({ status, page, errors }: Asked, code: 'BLADZIJDE' | 'BLADGROOTTE'): Findings {
  const told = errors.every((error) => error.extensions?.code === code && error.message === FIELD_ERRORS[code]);
  const isRefused = status === 200 && page === null && errors.length > 0 && told;
  return isRefused ? [] : [`geen ${code}: status ${status}, ${errors.length} fouten`];
}

/** The same list of the same person, with this cursor, in another casus. */
async function askElsewhere(bench: Bench, field: PageField, na: string): Promise<Asked> {
  const casus = `${bench.setting.casus}-B`;
  const person = { ...bench.hoofdpersoon, id: newHandle() };
  await bench.link([person], casus);
  const asked = await askPage(bench, field, {
    eerste: 1,
    na,
    elsewhere: { casus, betrokkenen: [{ id: person.id, soort: person.soort }] },
  });
  await bench.link([], casus);
  return asked;
}

/** A cursor of one person in a question about somebody else alone: that person's first page, and no refusal. */
async function checkOtherPerson(bench: Bench, field: PageField): Promise<Findings> {
  const casus = `${bench.setting.casus}-P`;
  const [one, other] = [newHandle(), newHandle()].map((id) => ({ ...bench.hoofdpersoon, id })) as [Person, Person];
  const about = ({ id, soort }: Person) => ({ casus, betrokkenen: [{ id, soort }] });
  await bench.link([one, other], casus);
  const { page } = await askPage(bench, field, { eerste: 1, elsewhere: about(one) });
  const na = page?.volgende;
  const asked = typeof na === 'string' ? await askPage(bench, field, { eerste: 1, na, elsewhere: about(other) }) : null;
  await bench.link([], casus);
  // Under secrecy a casus without a gate has no list at all.
  if (asked === null) return [];
  const isFirst = asked.errors.length === 0 && asked.page?.volgende != null && asked.page.aantal === page?.aantal;
  return isFirst ? [] : ['van een ander dan over wie gevraagd wordt: niet de eerste bladzijde van wie gevraagd wordt'];
}

/** The same cursor under each other choice of rows: refused, or the choice itself is not for this asker. */
async function checkChoices(bench: Bench, field: PageField, na: string): Promise<Findings> {
  const answers = await Promise.all(
    field.choices.map(async (keuze) => [keuze, await askPage(bench, field, { eerste: 1, na, keuze })] as const),
  );
  return answers.flatMap(([keuze, answer]) =>
    answer.page === null && answer.errors.length === 0
      ? []
      : pageRefusal(answer, 'BLADZIJDE').map((what) => `een andere keuze (${keuze}): ${what}`),
  );
}

/** What a cursor of the one list opens for another asker and in another list. */
async function checkCursor(bench: Bench, fields: readonly PageField[]): Promise<Findings | NotTested> {
  // The list with most choices first: it tests most.
  for (const field of [...fields].sort((one, other) => other.choices.length - one.choices.length)) {
    const first = await askPage(bench, field, { eerste: 1 });
    const na = first.page?.volgende;
    if (typeof na !== 'string') continue;
    const next = await askPage(bench, field, { eerste: 1, na });
    const others: string[] = [];
    for (const [who, right] of field.others)
      others.push(
        ...pageRefusal(await askPage(bench, field, { eerste: 1, na, right }), 'BLADZIJDE').map(
          (what) => `${who}: ${what}`,
        ),
      );
    const elsewhere = fields.find(({ coordinate, right }) => coordinate !== field.coordinate && right === field.right);
    const inOther = elsewhere === undefined ? null : await askPage(bench, elsewhere, { eerste: 1, na });
    const inCasus = await askElsewhere(bench, field, na);
    const otherPerson = await checkOtherPerson(bench, field);
    const changed = await askPage(bench, field, {
      eerste: 1,
      na: `${na.slice(0, -2)}${na.endsWith('AA') ? 'BB' : 'AA'}`,
    });
    return [
      ...(next.page?.rijen.length === 1 ? [] : ['de tweede bladzijde heeft geen rij']),
      ...others,
      ...(await checkChoices(bench, field, na)),
      ...otherPerson,
      ...(inOther === null ? [] : pageRefusal(inOther, 'BLADZIJDE').map((what) => `een andere lijst: ${what}`)),
      ...pageRefusal(inCasus, 'BLADZIJDE').map((what) => `een andere casus: ${what}`),
      ...pageRefusal(changed, 'BLADZIJDE').map((what) => `een gewijzigde bladwijzer: ${what}`),
      ...(na.startsWith('eyJ') ? ['de bladwijzer ziet eruit als een token'] : []),
    ];
  }
  return new NotTested('geen lijst met meer dan een rij (geef met --persoon iemand met gegevens)');
}

/** Lists by the page (attacks 98 and 99). */
export async function checkPages(bench: Bench, recorder: Recorder): Promise<void> {
  const fields = pageFields(bench.view);
  const ofAll = async (work: (field: PageField) => Promise<Findings>): Promise<Findings | NotTested> => {
    if (fields.length === 0) return new NotTested('geen lijst met eerste en na die voor twee vragers open is');
    const found = await Promise.all(
      fields.map(async (field) => (await work(field)).map((what) => `${field.coordinate}: ${what}`)),
    );
    return found.flat();
  };
  await recorder.check('weigert een bladgrootte buiten 1 tot en met 100', ['P56', 'P47'], () =>
    ofAll(async (field) => {
      const answers = await Promise.all([0, -1, 101].map((eerste) => askPage(bench, field, { eerste })));
      return answers.flatMap((answer) => pageRefusal(answer, 'BLADGROOTTE'));
    }),
  );
  await recorder.check('weigert elke bladwijzer die het niet zelf gaf, met één zin (A99)', ['P57', 'P47'], () =>
    ofAll(async (field) => {
      const made = ['', 'x', 'eyJhbGciOiJkaXIifQ..a.b.c', 'A'.repeat(5_000), '1'];
      const answers = await Promise.all(made.map((na) => askPage(bench, field, { na })));
      return answers.flatMap((answer) => pageRefusal(answer, 'BLADZIJDE'));
    }),
  );
  await recorder.check('telt de rijen die het geeft (A98)', ['P58'], () =>
    ofAll(async (field) => {
      const { page } = await askPage(bench, field, {});
      if (page === null) return [];
      const isWhole = page.volgende !== null || page.aantal === page.rijen.length;
      return isWhole ? [] : [`aantal ${page.aantal}, ${page.rijen.length} rijen`];
    }),
  );
  await recorder.check(
    'geeft met een bladwijzer de volgende bladzijde, en alleen aan wie hem kreeg (A99)',
    ['P57'],
    () => checkCursor(bench, fields),
  );
}
