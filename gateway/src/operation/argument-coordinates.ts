import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  valueFromAST,
} from 'graphql';
import type { CoercedVariables } from './coerce-variables.ts';
import type { OperationAnnotations } from './operation-annotations.ts';

export interface ArgumentContext {
  readonly annotations: OperationAnnotations;
  readonly variables: CoercedVariables;
}

/**
 * Every coordinate that the arguments of one field read (attack 96, 97): of an argument that is given (null counts as
 * given) or has a default, of each enum value in it and of each input field that is given or has a default. An argument
 * or input field without @leest reads its own coordinate, which no policy knows, so it is denied.
 * @throws when a value does not fit its type: the operation was not validated, and is refused.
 */
export function argumentCoordinates(
  coordinate: string,
  called: { readonly field: GraphQLField<unknown, unknown>; readonly node: FieldNode },
  context: ArgumentContext,
): readonly string[] {
  const read = new Set<string>();
  for (const argument of called.field.args) {
    const value = givenValue(argument, called.node, context.variables);
    if (value === undefined) continue;
    for (const veld of context.annotations.readByArgument(coordinate, argument.name)) read.add(veld);
    addValueCoordinates(argument.type, value, { annotations: context.annotations, read });
  }
  return [...read];
}

/** The value that the executor will use, or undefined when there is none. */
function givenValue(argument: GraphQLArgument, node: FieldNode, variables: CoercedVariables): unknown {
  const given = node.arguments?.find((candidate) => candidate.name.value === argument.name)?.value;
  if (given === undefined) return argument.defaultValue;
  if (given.kind === Kind.VARIABLE) {
    const name = given.name.value;
    return Object.hasOwn(variables, name) ? variables[name] : argument.defaultValue;
  }
  const value = valueFromAST(given, argument.type, variables);
  if (value === undefined) throw new Error(`argument ${argument.name} does not fit its type`);
  return value;
}

function addValueCoordinates(
  type: GraphQLInputType,
  value: unknown,
  into: { readonly annotations: OperationAnnotations; readonly read: Set<string> },
): void {
  if (isNonNullType(type)) {
    addValueCoordinates(type.ofType, value, into);
    return;
  }
  if (value === null || value === undefined) return;
  if (isListType(type)) {
    for (const item of Array.isArray(value) ? value : [value]) addValueCoordinates(type.ofType, item, into);
    return;
  }
  if (isEnumType(type)) {
    const name = type.serialize(value);
    for (const veld of into.annotations.readByEnumValue(`${type.name}.${name}`)) into.read.add(veld);
    return;
  }
  if (!isInputObjectType(type)) return;
  const given = value as Readonly<Record<string, unknown>>;
  for (const field of Object.values(type.getFields())) {
    if (!Object.hasOwn(given, field.name)) continue;
    for (const veld of into.annotations.readByInputField(`${type.name}.${field.name}`)) into.read.add(veld);
    addValueCoordinates(field.type, given[field.name], into);
  }
}
