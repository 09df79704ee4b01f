import { beslisVeld } from '@ketenhub/policy';
import { type GraphQLObjectType, getNamedType, isEnumType, isRequiredArgument } from 'graphql';
import { onderwerpOf, type Right } from './rights.ts';
import { betrokkeneType, type Field, keyOf, objectTypeOf, type Soort, type View } from './schema-view.ts';

/** Whether the policy opens a field, with what its arguments (given or by default) read. */
export function mayHave(
  view: View,
  right: Right,
  field: { coordinate: string; soort: Soort; definition?: Field },
): boolean {
  const { beleid, annotaties } = view;
  const open = (coordinate: string): boolean =>
    beslisVeld(beleid, annotaties, coordinate, onderwerpOf(right, field.soort)).effect === 'TOEGESTAAN';
  return open(field.coordinate) && readByArguments(view, field.coordinate, field.definition).every(open);
}

/** The coordinates that the arguments of a field read when nobody gives them: those with a default, and what that value reads. */
export function readByArguments({ annotaties }: View, coordinate: string, definition?: Field): string[] {
  return (definition?.args ?? []).flatMap((argument) => {
    if (argument.defaultValue === undefined && !isRequiredArgument(argument)) return [];
    const type = getNamedType(argument.type);
    const ofValue = isEnumType(type)
      ? (annotaties.get(`${type.name}.${String(argument.defaultValue)}`)?.leestZelf ?? [])
      : [];
    return [...(annotaties.get(coordinate)?.leest.get(argument.name) ?? []), ...ofValue];
  });
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
  const betrokkene = betrokkeneType(view);
  const query = view.schema.getQueryType();
  if (query != null) walk(query, null);
  if (betrokkene !== null && right.fase !== null) {
    walk(betrokkene, 'HOOFDPERSOON');
    walk(betrokkene, 'DIRECTE_KRING');
  }
  return open;
}
