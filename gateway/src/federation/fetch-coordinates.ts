import type { Annotaties } from '@ketenhub/policy';
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getVariableValues,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { argumentCoordinates } from '../operation/argument-coordinates.ts';
import type { CoercedVariables } from '../operation/coerce-variables.ts';
import { operationAnnotations } from '../operation/operation-annotations.ts';

export interface FetchCoordinates {
  /**
   * The annotated coordinates that a fetch asks for or reads through arguments, at every depth of their values, sorted.
   * @throws when the variables do not fit the text: the operation is then refused
   */
  of(fetchText: string, variables: Readonly<Record<string, unknown>>): readonly string[];
}

const CACHE_MAX = 2_000;

/** A field whose arguments hold enums or input objects: what it reads depends on the values. */
interface ValueReader {
  readonly coordinate: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
}

/** What a text asks whatever its variables are, and the places where these decide. */
interface FetchText {
  readonly operation: OperationDefinitionNode;
  readonly asked: ReadonlySet<string>;
  readonly sorted: readonly string[];
  readonly readers: readonly ValueReader[];
}

function readsByValue({ args }: GraphQLField<unknown, unknown>): boolean {
  return args.map(({ type }) => getNamedType(type)).some((type) => isEnumType(type) || isInputObjectType(type));
}

/** What the arguments read that are given, or have a default. */
function argumentReads(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  leest: ReadonlyMap<string, readonly string[]>,
): string[] {
  return field.args.flatMap((argument) => {
    const given = node.arguments?.find(({ name }) => name.value === argument.name);
    return given === undefined && argument.defaultValue === undefined ? [] : [...(leest.get(argument.name) ?? [])];
  });
}

/** As the executor sees them, defaults filled in; the representations of the planner are no argument of the graph. */
function coerced(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): CoercedVariables {
  const ofGraph = variableDefinitions.filter(({ variable }) => variable.name.value !== 'representations');
  const result = getVariableValues(schema, ofGraph, variables, { maxErrors: 1 });
  if (result.coerced === undefined) throw new Error('the variables do not fit a planned fetch');
  return Object.assign(Object.create(null), result.coerced) as CoercedVariables;
}

/**
 * Walks the texts that the planner made for the sources, keys and all: what is fetched is what must be authorised and
 * logged, not only what the client selected (domain.md 4.9).
 */
export function createFetchCoordinates(schema: GraphQLSchema, annotaties: Annotaties): FetchCoordinates {
  const cache = new Map<string, FetchText>();
  const annotations = operationAnnotations(annotaties);
  const walk = (
    selectionSet: SelectionSetNode,
    typeName: string,
    found: { readonly asked: Set<string>; readonly readers: ValueReader[] },
  ): void => {
    const type = schema.getType(typeName);
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('a planned fetch holds a named fragment');
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, found);
        continue;
      }
      if (selection.name.value === '__typename') continue;
      if (selection.name.value === '_entities') {
        if (selection.selectionSet) walk(selection.selectionSet, '_Entity', found);
        continue;
      }
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
      const coordinate = `${typeName}.${selection.name.value}`;
      const annotatie = annotaties.get(coordinate);
      if (field === undefined || annotatie === undefined) throw new Error('a planned fetch asks an unknown coordinate');
      if (!annotatie.sleutelveld) found.asked.add(coordinate);
      for (const read of argumentReads(field, selection, annotatie.leest)) found.asked.add(read);
      if (readsByValue(field)) found.readers.push({ coordinate, field, node: selection });
      if (selection.selectionSet) walk(selection.selectionSet, getNamedType(field.type).name, found);
    }
  };
  const read = (text: string): FetchText => {
    const known = cache.get(text);
    if (known !== undefined) return known;
    const [definition] = parse(text, { noLocation: true }).definitions;
    const operation = definition as OperationDefinitionNode;
    const found = { asked: new Set<string>(), readers: [] };
    walk(operation.selectionSet, operation.operation === 'mutation' ? 'Mutation' : 'Query', found);
    const made = { operation, ...found, sorted: [...found.asked].sort() };
    if (cache.size >= CACHE_MAX) cache.clear();
    cache.set(text, made);
    return made;
  };
  return {
    of(fetchText, variables) {
      const { operation, asked, sorted, readers } = read(fetchText);
      if (readers.length === 0) return sorted;
      const context = { annotations, variables: coerced(schema, operation, variables) };
      const byValue = readers.flatMap(({ coordinate, ...called }) => argumentCoordinates(coordinate, called, context));
      return [...new Set([...asked, ...byValue])].sort();
    },
  };
}
