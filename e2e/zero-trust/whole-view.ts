import { buildSubgraphSchema } from '@apollo/subgraph';
import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { type Annotaties, type Beleid, beslisVeld, leesAnnotaties } from '@ketenhub/policy';
import { readSdl } from '@ketenhub/subgraph';
import type { BetrokkeneSoort, Bron, Organisatie } from '@ketenhub/vocabulary';
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isObjectType,
  isRequiredArgument,
  parse,
} from 'graphql';
import type { Handle, Question, Setting } from './ask-directly.ts';
import { isCanary } from './canary-records.ts';
import { onderwerpOf, type Right } from './rights.ts';
import { PROCES_VAN } from './start-subgraphs.ts';

type Soort = BetrokkeneSoort | null;
type Field = GraphQLField<unknown, unknown>;

/** One subgraph as its own SDL describes it; read by the test itself, not asked of the process. */
export interface View {
  readonly bron: Bron;
  readonly beleid: Beleid;
  readonly annotaties: Annotaties;
  readonly schema: GraphQLSchema;
  /** The owners in the house of this subgraph. */
  readonly organisaties: readonly Organisatie[];
}

const beleid = await readBeleid('schema/beleid.json');

export function readView(bron: Bron): View {
  const sdl = readSdl(`subgraphs/${PROCES_VAN[bron]}/schema.graphql`);
  const organisaties = beleid.deelnemers.filter(({ subgraph }) => subgraph === bron).map(({ code }) => code);
  return {
    bron,
    beleid,
    annotaties: leesAnnotaties(sdl),
    schema: buildSubgraphSchema({ typeDefs: parse(sdl) }),
    organisaties,
  };
}

/** A field for one kind of person; what stands for the casus has no person. */
export const keyOf = (coordinate: string, soort: Soort): string => `${coordinate} ${soort ?? '-'}`;

/** Every annotated field, per kind of person that it can be about: what the near-miss proof must cover. */
export function annotatedFields({ annotaties }: View): string[] {
  return [...annotaties].filter(([, { toepassingen }]) => toepassingen.length > 0).map(([coordinate]) => coordinate);
}

const objectTypeOf = (field: Field): GraphQLObjectType | null => {
  const named = getNamedType(field.type);
  return isObjectType(named) ? named : null;
};

function rootFields(schema: GraphQLSchema): Field[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ name }) => !name.startsWith('_'));
}

const ARGUMENTS: Readonly<Record<string, (casus: string) => string>> = {
  casus: (casus) => `(nummer: "${casus}")`,
  casussen: () => '(eerste: 1)',
};

function selection(type: GraphQLObjectType): string {
  const fields = Object.values(type.getFields()).map((field) => {
    const nested = objectTypeOf(field);
    return nested === null ? field.name : `${field.name} ${selection(nested)}`;
  });
  return `{ ${fields.join(' ')} }`;
}

/** The question of a gateway that filters nothing: every field of every type, for every person, in one request. */
export function wholeQuestion({ schema }: View, { casus, betrokkenen }: Setting): Question {
  const roots = rootFields(schema).map((field) => {
    const type = objectTypeOf(field);
    return `${field.name}${ARGUMENTS[field.name]?.(casus) ?? ''} ${type === null ? '' : selection(type)}`;
  });
  const betrokkene = schema.getType('Betrokkene');
  const entity = isObjectType(betrokkene) ? selection(betrokkene) : '';
  return {
    query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Betrokkene ${entity} } ${roots.join(' ')} }`,
    variables: { representations: betrokkenen.map(({ id }) => ({ __typename: 'Betrokkene', id })) },
  };
}

/** Whether the policy opens a field, with what its arguments (given or by default) read. */
export function mayHave(
  view: View,
  right: Right,
  field: { coordinate: string; soort: Soort; definition?: Field },
): boolean {
  const { beleid, annotaties } = view;
  const open = (coordinate: string): boolean =>
    beslisVeld(beleid, annotaties, coordinate, onderwerpOf(right, field.soort)).effect === 'TOEGESTAAN';
  const read = (field.definition?.args ?? []).flatMap((argument) => {
    const given = argument.defaultValue !== undefined || isRequiredArgument(argument);
    const type = getNamedType(argument.type);
    const ofValue = isEnumType(type)
      ? (annotaties.get(`${type.name}.${String(argument.defaultValue)}`)?.leestZelf ?? [])
      : [];
    return given ? [...(annotaties.get(field.coordinate)?.leest.get(argument.name) ?? []), ...ofValue] : [];
  });
  return open(field.coordinate) && read.every(open);
}

/** The fields that this right reaches and opens, with everything above them open too. */
export function openFields(view: View, right: Right): ReadonlySet<string> {
  const open = new Set<string>();
  const walk = (type: GraphQLObjectType, soort: Soort): void => {
    for (const definition of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${definition.name}`;
      const key = keyOf(coordinate, soort);
      if (definition.name.startsWith('_') || open.has(key) || !mayHave(view, right, { coordinate, soort, definition }))
        continue;
      open.add(key);
      const nested = objectTypeOf(definition);
      // A person in a list is walked from the entity, once per kind.
      if (nested !== null && nested.name !== 'Betrokkene') walk(nested, soort);
    }
  };
  const betrokkene = view.schema.getType('Betrokkene');
  const query = view.schema.getQueryType();
  if (query != null) walk(query, null);
  if (isObjectType(betrokkene) && right.fase !== null) {
    walk(betrokkene, 'HOOFDPERSOON');
    walk(betrokkene, 'DIRECTE_KRING');
  }
  return open;
}

/** What one answer shows, held against the policy. */
export interface Reading {
  /** Values that should not be there, and values that should. */
  readonly wrong: string[];
  /** Fields that were reached and that the policy opens. */
  readonly opened: Set<string>;
  /** Fields that were reached and that the policy denies. */
  readonly withheld: Set<string>;
  /** Per field with a value the texts in it that no other field has. */
  readonly canaries: Map<string, Set<string>>;
}

export function readAnswer(
  view: View,
  right: Right,
  asked: { setting: Setting; data: Record<string, unknown> },
): Reading {
  const reading: Reading = { wrong: [], opened: new Set(), withheld: new Set(), canaries: new Map() };
  const soortOf = new Map(asked.setting.betrokkenen.map(({ id, soort }: Handle) => [id, soort]));
  const visit = (definition: Field, place: { coordinate: string; soort: Soort; value: unknown }): void => {
    const { coordinate, soort, value } = place;
    if (view.annotaties.get(coordinate)?.sleutelveld === true) return;
    const key = keyOf(coordinate, soort);
    const allowed = mayHave(view, right, { coordinate, soort, definition });
    if (!allowed) {
      reading.withheld.add(key);
      if (value !== null) reading.wrong.push(`${key} is there`);
      return;
    }
    reading.opened.add(key);
    const values = Array.isArray(value) ? value : [value];
    // Only the worklist of the test goes on; every other list of the test ends with its first page.
    const goesOn = coordinate === 'CasusBladzijde.volgende' && right.fase === null;
    if (coordinate.endsWith('Bladzijde.volgende') && !goesOn) return;
    if (values.length === 0 || values.some((item) => item === null || item === undefined))
      reading.wrong.push(`${key} is missing`);
    const type = objectTypeOf(definition);
    if (type !== null) for (const item of values) visitObject(type, soort, item);
    else reading.canaries.set(key, new Set([...(reading.canaries.get(key) ?? []), ...values.filter(isCanary)]));
  };
  const visitObject = (type: GraphQLObjectType, soort: Soort, object: unknown): void => {
    if (typeof object !== 'object' || object === null) return;
    const own = type.name === 'Betrokkene' ? (soortOf.get(String((object as { id?: unknown }).id)) ?? null) : soort;
    for (const definition of Object.values(type.getFields())) {
      const value = (object as Record<string, unknown>)[definition.name];
      visit(definition, { coordinate: `${type.name}.${definition.name}`, soort: own, value });
    }
  };
  const betrokkene = view.schema.getType('Betrokkene');
  const entities = asked.data._entities;
  if (!Array.isArray(entities) || entities.length !== asked.setting.betrokkenen.length)
    reading.wrong.push('entities out of place');
  for (const entity of Array.isArray(entities) ? entities : []) {
    if (right.fase === null && entity !== null) reading.wrong.push('a person without a casus');
    if (isObjectType(betrokkene)) visitObject(betrokkene, null, entity);
  }
  for (const definition of rootFields(view.schema)) {
    visit(definition, { coordinate: `Query.${definition.name}`, soort: null, value: asked.data[definition.name] });
  }
  return reading;
}
