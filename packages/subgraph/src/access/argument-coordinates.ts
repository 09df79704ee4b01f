import type { Annotaties } from '@ketenhub/policy';
import {
  type GraphQLArgument,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
} from 'graphql';

/** Never matches a coordinate of a token: an argument without @leest is refused. */
const UNANNOTATED = '@leest ontbreekt';

function orUnannotated(leest: readonly string[] | undefined): readonly string[] {
  return leest === undefined || leest.length === 0 ? [UNANNOTATED] : leest;
}

function given(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function leestOfFields(type: GraphQLInputObjectType, value: object, annotaties: Annotaties): string[] {
  return Object.values(type.getFields())
    .map((field) => ({ field, member: (value as Record<string, unknown>)[field.name] }))
    .filter(({ member }) => given(member))
    .flatMap(({ field, member }) => {
      const leest = annotaties.get(`${type.name}.${field.name}`)?.leestZelf;
      return [...orUnannotated(leest), ...leestOfValue(field.type, member, annotaties)];
    });
}

/** What the values inside an argument read: enum values and input fields, in lists too. */
function leestOfValue(type: GraphQLInputType, value: unknown, annotaties: Annotaties): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => leestOfValue(type, item, annotaties));
  const named = getNamedType(type);
  if (isEnumType(named)) return [...(annotaties.get(`${named.name}.${value}`)?.leestZelf ?? [])];
  return isInputObjectType(named) && typeof value === 'object' && value !== null
    ? leestOfFields(named, value, annotaties)
    : [];
}

/**
 * The coordinates that the given arguments read, so that nobody filters or sorts on what is hidden (attacks 96, 97).
 * An argument without @leest reads something unknown and is refused.
 */
export function argumentCoordinates(
  coordinate: string,
  field: { readonly args: readonly GraphQLArgument[] },
  args: Readonly<Record<string, unknown>>,
  annotaties: Annotaties,
): string[] {
  const leest = annotaties.get(coordinate)?.leest;
  return field.args
    .filter((argument) => given(args[argument.name]))
    .flatMap((argument) => [
      ...orUnannotated(leest?.get(argument.name)),
      ...leestOfValue(argument.type, args[argument.name], annotaties),
    ]);
}
