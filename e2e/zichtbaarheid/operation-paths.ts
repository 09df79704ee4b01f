import { personViewOperation } from '@ketenhub/client';
import { buildASTSchema, type DocumentNode, Kind, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { SDL } from './sdl.ts';

/** The types of all subgraphs as one plain schema: enough to find the coordinate of every field of an operation. */
function plainSchema() {
  const fields = new Map<string, string>();
  const definitions = parse(SDL.join('\n')).definitions.flatMap((definition) => {
    if (!('name' in definition) || definition.name === undefined) return [];
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || definition.name.value !== 'Betrokkene') {
      const seen = fields.has(definition.name.value);
      fields.set(definition.name.value, '');
      return seen ? [] : [definition];
    }
    return [{ ...definition, kind: Kind.OBJECT_TYPE_EXTENSION as const }];
  });
  const persons = definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_EXTENSION ? (definition.fields ?? []) : [],
  );
  const unique = persons.filter(
    (field, index) => persons.findIndex((other) => other.name.value === field.name.value) === index,
  );
  const others = definitions.filter((definition) => definition.kind !== Kind.OBJECT_TYPE_EXTENSION);
  const person = {
    kind: Kind.OBJECT_TYPE_DEFINITION as const,
    name: { kind: Kind.NAME as const, value: 'Betrokkene' },
    fields: unique,
  };
  return buildASTSchema({ kind: Kind.DOCUMENT, definitions: [...others, person] } as DocumentNode, {
    assumeValidSDL: true,
  });
}

/** Coordinate -> response path in the person view, lists as `@`: `casus.betrokkenen.@.politie.mutaties`. */
export function personViewPaths(): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const typeInfo = new TypeInfo(plainSchema());
  const stack: string[] = [];
  visit(
    parse(personViewOperation('').query),
    visitWithTypeInfo(typeInfo, {
      Field: {
        enter(node) {
          const parent = typeInfo.getParentType();
          const list = /^\[/.test(String(typeInfo.getType()));
          const key = node.alias?.value ?? node.name.value;
          stack.push(key);
          if (parent !== null && parent !== undefined) paths.set(`${parent.name}.${node.name.value}`, stack.join('.'));
          if (list) stack.push('@');
        },
        leave(node) {
          const key = node.alias?.value ?? node.name.value;
          while (stack.pop() !== key);
        },
      },
    }),
  );
  return paths;
}
