import type { Annotaties } from '@ketenhub/policy';
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';

export interface FetchCoordinates {
  /** The annotated coordinates that a fetch's text asks for or reads through arguments, sorted. */
  of(fetchText: string): readonly string[];
}

const CACHE_MAX = 2_000;

function argumentReads(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  leest: ReadonlyMap<string, readonly string[]>,
  annotaties: Annotaties,
): string[] {
  return field.args.flatMap((argument) => {
    const given = node.arguments?.find(({ name }) => name.value === argument.name);
    if (given === undefined && argument.defaultValue === undefined) return [];
    const type = getNamedType(argument.type);
    const values = isEnumType(type)
      ? type.getValues().flatMap(({ name }) => annotaties.get(`${type.name}.${name}`)?.leestZelf ?? [])
      : [];
    return [...(leest.get(argument.name) ?? []), ...values];
  });
}

/**
 * Walks the texts that the planner made for the sources, keys and all: what is fetched is what must be authorised and
 * logged, not only what the client selected (domain.md 4.9).
 */
export function createFetchCoordinates(schema: GraphQLSchema, annotaties: Annotaties): FetchCoordinates {
  const cache = new Map<string, readonly string[]>();
  const walk = (selectionSet: SelectionSetNode, typeName: string, found: Set<string>): void => {
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
      if (!annotatie.sleutelveld) found.add(coordinate);
      for (const read of argumentReads(field, selection, annotatie.leest, annotaties)) found.add(read);
      if (selection.selectionSet) walk(selection.selectionSet, getNamedType(field.type).name, found);
    }
  };
  return {
    of(fetchText) {
      const known = cache.get(fetchText);
      if (known !== undefined) return known;
      const [definition] = parse(fetchText, { noLocation: true }).definitions;
      const operation = definition as OperationDefinitionNode;
      const found = new Set<string>();
      walk(operation.selectionSet, operation.operation === 'mutation' ? 'Mutation' : 'Query', found);
      const coordinates = [...found].sort();
      if (cache.size >= CACHE_MAX) cache.clear();
      cache.set(fetchText, coordinates);
      return coordinates;
    },
  };
}
