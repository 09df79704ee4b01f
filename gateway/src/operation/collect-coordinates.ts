import { unreachable } from '@ketenhub/vocabulary';
import {
  type DirectiveNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { argumentCoordinates } from './argument-coordinates.ts';
import type { CoercedVariables } from './coerce-variables.ts';
import type { Target } from './decision-table.ts';
import { fetchKey, fieldNamesOf, helperAliases } from './helper-aliases.ts';
import type { FieldOccurrence, HelperAliases, MetaSelection, OperationTree, Selection } from './occurrence.ts';
import type { OperationAnnotations } from './operation-annotations.ts';
import type { SelectedOperation } from './select-operation.ts';

/** The federated person; its handle is what a denial per person goes by. */
export const PERSON_TYPE = 'Betrokkene';
export const HANDLE_FIELD = 'id';

/** The argument that says how many rows a list gives. */
export const PAGE_SIZE_ARGUMENT = 'eerste';

/** More fields than this after spelling out fragments is a bug in the limits, which refuse far earlier (attack 40). */
const OCCURRENCES_MAX = 20_000;

export interface CollectInput {
  readonly schema: GraphQLSchema;
  readonly annotations: OperationAnnotations;
  readonly selected: SelectedOperation;
  readonly variables: CoercedVariables;
}

interface Walk extends CollectInput {
  readonly helpers: HelperAliases;
  readonly fieldNames: ReadonlySet<string>;
  readonly occurrences: FieldOccurrence[];
  readonly coordinates: Set<string>;
}

/** Where in the operation a selection set stands. */
interface Place {
  readonly parent: FieldOccurrence | null;
  /** The static type, for looking up fields. */
  readonly type: GraphQLCompositeType;
  /** The concrete types that are left after every type condition around it. */
  readonly types: ReadonlySet<string>;
  readonly path: string;
  readonly included: boolean;
  readonly openFragments: ReadonlySet<string>;
}

/**
 * Spells out the selected operation into one occurrence per field and place, each with the coordinates that it reads on
 * every concrete type it can apply to. @include and @skip never change what is judged (attack 25).
 * @throws on what validation should have refused (unknown field, fragment cycle): the operation is then refused.
 */
export function collectCoordinates(input: CollectInput): OperationTree {
  const { operation } = input.selected;
  const rootType = input.schema.getRootType(operation.operation);
  if (!rootType) throw new Error(`no root type for ${operation.operation}`);
  const helpers = helperAliases(responseKeysOf(input.selected));
  // Null prototype: a variable called toString that was not given must read as absent.
  const variables = Object.assign(Object.create(null), input.variables) as CoercedVariables;
  const fieldNames = fieldNamesOf(input.schema);
  const walk: Walk = { ...input, variables, helpers, fieldNames, occurrences: [], coordinates: new Set() };
  const selections = collectSelections(walk, operation.selectionSet, {
    parent: null,
    type: rootType,
    types: new Set([rootType.name]),
    path: '',
    included: true,
    openFragments: new Set(),
  });
  return {
    operation,
    rootType: rootType.name,
    selections,
    occurrences: walk.occurrences,
    coordinates: [...walk.coordinates].sort(),
    helpers,
  };
}

function responseKeysOf({ operation, fragments }: SelectedOperation): ReadonlySet<string> {
  const keys = new Set<string>();
  const waiting = [operation.selectionSet, ...[...fragments.values()].map((fragment) => fragment.selectionSet)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const selection of next.selections) {
      if (selection.kind === Kind.FIELD) keys.add(selection.alias?.value ?? selection.name.value);
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) waiting.push(selection.selectionSet);
    }
  }
  return keys;
}

function collectSelections(walk: Walk, selectionSet: SelectionSetNode, place: Place): Selection[] {
  return selectionSet.selections.map((selection) => collectSelection(walk, selection, place));
}

function collectSelection(walk: Walk, selection: SelectionNode, around: Place): Selection {
  const place = { ...around, included: around.included && isSelected(selection.directives, walk.variables) };
  switch (selection.kind) {
    case Kind.FIELD:
      return selection.name.value.startsWith('__')
        ? metaSelection(walk, selection, place)
        : collectField(walk, selection, place);
    case Kind.INLINE_FRAGMENT: {
      const { typeCondition, directives = [], selectionSet } = selection;
      const selections = collectSelections(walk, selectionSet, narrow(walk, typeCondition, place));
      return { kind: 'FRAGMENT', typeCondition, directives, selections };
    }
    case Kind.FRAGMENT_SPREAD: {
      const name = selection.name.value;
      const fragment = walk.selected.fragments.get(name);
      if (fragment === undefined) throw new Error('unknown fragment');
      if (place.openFragments.has(name)) throw new Error('fragment cycle');
      const { typeCondition, selectionSet } = fragment;
      const inside = { ...narrow(walk, typeCondition, place), openFragments: new Set(place.openFragments).add(name) };
      const selections = collectSelections(walk, selectionSet, inside);
      return { kind: 'FRAGMENT', typeCondition, directives: selection.directives ?? [], selections };
    }
    default:
      return unreachable(selection);
  }
}

function isSelected(directives: readonly DirectiveNode[] | undefined, variables: CoercedVariables): boolean {
  if (directives === undefined || directives.length === 0) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, { directives }, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, { directives }, variables);
  return skip?.if !== true && include?.if !== false;
}

function narrow(walk: Walk, condition: NamedTypeNode | undefined, place: Place): Place {
  if (condition === undefined) return place;
  const type = walk.schema.getType(condition.name.value);
  if (!isCompositeType(type)) throw new Error('unknown type condition');
  const possible = possibleTypes(walk.schema, type);
  return { ...place, type, types: new Set([...place.types].filter((name) => possible.has(name))) };
}

function possibleTypes(schema: GraphQLSchema, type: GraphQLCompositeType): ReadonlySet<string> {
  const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  return new Set(types.map((possible) => possible.name));
}

function metaSelection(walk: Walk, node: FieldNode, place: Place): MetaSelection {
  const names = { responseKey: node.alias?.value ?? node.name.value, fieldName: node.name.value };
  const key = fetchKey(names, walk.fieldNames, walk.helpers);
  const { types: parentTypes, included } = place;
  return { kind: 'META', node, responseKey: names.responseKey, fetchKey: key, parentTypes, included };
}

function fieldOf(schema: GraphQLSchema, typeName: string, name: string): GraphQLField<unknown, unknown> {
  const type = schema.getType(typeName);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  if (field === undefined) throw new Error('unknown field');
  return field;
}

function collectField(walk: Walk, node: FieldNode, place: Place): FieldOccurrence {
  if (walk.occurrences.length >= OCCURRENCES_MAX) throw new Error('operation too large');
  const fieldName = node.name.value;
  const responseKey = node.alias?.value ?? fieldName;
  const fields = [...place.types].map((typeName) => ({ typeName, field: fieldOf(walk.schema, typeName, fieldName) }));
  const targets = fields.map(({ typeName, field }): Target => {
    const coordinate = `${typeName}.${fieldName}`;
    return { coordinate, argumentCoordinates: argumentCoordinates(coordinate, { field, node }, walk) };
  });
  for (const { coordinate, argumentCoordinates: read } of targets) {
    for (const touched of [coordinate, ...read]) walk.coordinates.add(touched);
  }
  const declaredField = fieldOf(walk.schema, place.type.name, fieldName);
  const declared = declaredField.type;
  const concrete = fields.map(({ field }) => field.type);
  const returned = returnedTypes(walk.schema, concrete.length === 0 ? [declared] : concrete);
  const selections: Selection[] = [];
  const occurrence: FieldOccurrence = {
    kind: 'FIELD',
    index: walk.occurrences.length,
    node,
    responseKey,
    fetchKey: fetchKey({ responseKey, fieldName }, walk.fieldNames, walk.helpers),
    parent: place.parent,
    parentTypes: place.types,
    targets,
    path: place.path === '' ? responseKey : `${place.path}.${responseKey}`,
    included: place.included,
    domeinobject: isDomeinobject(walk, targets, declared) && !returned.has(PERSON_TYPE),
    listDepth: listDepthOf(declared),
    pageSizeDefault: pageSizeDefaultOf(declaredField),
    returnsAbstract: isAbstractType(getNamedType(declared)),
    returnsPerson: personsIn(returned, declared),
    inPerson: isInPerson(place),
    selections: node.selectionSet === undefined ? null : selections,
  };
  walk.occurrences.push(occurrence);
  selections.push(...collectBelow(walk, occurrence, { ...place, types: returned }));
  return occurrence;
}

function collectBelow(walk: Walk, parent: FieldOccurrence, place: Place): readonly Selection[] {
  const { selectionSet, name } = parent.node;
  if (selectionSet === undefined) return [];
  const declared = fieldOf(walk.schema, place.type.name, name.value).type;
  const type = getNamedType(declared);
  if (!isCompositeType(type)) throw new Error('selection set on a leaf');
  const path = parent.path + '.@'.repeat(parent.listDepth);
  return collectSelections(walk, selectionSet, { ...place, parent, type, path });
}

/** A list, interface or union is no structure of one domain: annotated so, it stays an ordinary field. */
function isDomeinobject(walk: Walk, targets: readonly Target[], declared: GraphQLOutputType): boolean {
  const annotated =
    targets.length > 0 && targets.every(({ coordinate }) => walk.annotations.isDomeinobject(coordinate));
  return annotated && isObjectType(getNullableType(declared));
}

function personsIn(returned: ReadonlySet<string>, declared: GraphQLOutputType): FieldOccurrence['returnsPerson'] {
  if (!returned.has(PERSON_TYPE)) return 'NEVER';
  return getNamedType(declared).name === PERSON_TYPE ? 'ALWAYS' : 'SOMETIMES';
}

function isInPerson({ types, parent }: Place): boolean {
  return types.has(PERSON_TYPE) || (parent !== null && (parent.inPerson || parent.returnsPerson === 'ALWAYS'));
}

/** What the field can give: as narrow as the concrete types say. */
function returnedTypes(schema: GraphQLSchema, types: readonly GraphQLOutputType[]): ReadonlySet<string> {
  const returned = new Set<string>();
  for (const type of types.map(getNamedType)) {
    if (isCompositeType(type)) for (const name of possibleTypes(schema, type)) returned.add(name);
  }
  return returned;
}

function pageSizeDefaultOf(field: GraphQLField<unknown, unknown>): number | null {
  const size = field.args.find(({ name }) => name === PAGE_SIZE_ARGUMENT)?.defaultValue;
  return typeof size === 'number' ? size : null;
}

function listDepthOf(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return listDepthOf(type.ofType);
  return isListType(type) ? 1 + listDepthOf(type.ofType) : 0;
}
