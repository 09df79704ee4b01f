import type { Annotaties } from '@ketenhub/policy';
import { type GraphQLArgument, getNamedType, isEnumType } from 'graphql';

/** Never matches a coordinate of a token: an argument without @leest is refused. */
const UNANNOTATED = '@leest ontbreekt';

function leestOfValue(argument: GraphQLArgument, value: unknown, annotaties: Annotaties): readonly string[] {
  const type = getNamedType(argument.type);
  return isEnumType(type) && typeof value === 'string'
    ? (annotaties.get(`${type.name}.${value}`)?.leestZelf ?? [])
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
    .filter((argument) => args[argument.name] !== undefined && args[argument.name] !== null)
    .flatMap((argument) => [
      ...(leest?.get(argument.name) ?? [UNANNOTATED]),
      ...leestOfValue(argument, args[argument.name], annotaties),
    ]);
}
