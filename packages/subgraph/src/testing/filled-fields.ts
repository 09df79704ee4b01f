import { leesAnnotaties } from '@ketenhub/policy';
import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';

/** Where a field may be without a value, and why: a list of its own, so that nothing stays empty by accident. */
const ZONDER_WAARDE: readonly { readonly veld: RegExp; readonly waar: readonly Deel[]; readonly reden: string }[] = [
  { veld: /Bladzijde\.volgende$/, waar: ['verhalen', 'regio'], reden: 'only a list longer than a page has a next one' },
  {
    veld: /^Brp\w+\.beperking$/,
    waar: ['verhalen', 'regio'],
    reden: 'the BRP has geheimhouding instead (Wet BRP 2.59)',
  },
  {
    veld: /\.beperking$/,
    waar: ['verhalen'],
    reden: 'a condition is the exception; each organisation has one somewhere',
  },
];

/** The stories as they were published, and the generated rest of the region. */
export type Deel = 'verhalen' | 'regio';

/** Every annotated coordinate that holds a value of its own: no object, no list of objects, and no outcome of a decision. */
export function valueFields(schema: GraphQLSchema, sdl: string): string[] {
  const ofDecision = new Set(['Mutation', 'CasusBijgewerkt', 'BesluitGeweigerd']);
  return [...leesAnnotaties(sdl)]
    .filter(
      ([coordinate, { toepassingen }]) => toepassingen.length > 0 && !ofDecision.has(coordinate.split('.')[0] ?? ''),
    )
    .map(([coordinate]) => coordinate)
    .filter((coordinate) => {
      const [typeName = '', name = ''] = coordinate.split('.');
      const type = schema.getType(typeName);
      return isObjectType(type) && !isObjectType(getNamedType(type.getFields()[name]?.type));
    });
}

/** The coordinates at which this answer holds a value, anywhere in it. */
export function filledIn(schema: GraphQLSchema, typeName: string, value: unknown): Set<string> {
  const filled = new Set<string>();
  const walk = (name: string, here: unknown): void => {
    if (Array.isArray(here)) for (const each of here) walk(name, each);
    const type = schema.getType(name);
    if (!isObjectType(type) || typeof here !== 'object' || here === null) return;
    for (const [key, inner] of Object.entries(here)) {
      const field = type.getFields()[key];
      if (field === undefined || inner === null) continue;
      if (isObjectType(getNamedType(field.type))) walk(getNamedType(field.type).name, inner);
      else if (inner !== '') filled.add(`${type.name}.${key}`);
    }
  };
  walk(typeName, value);
  return filled;
}

/** The organisations (`bron`) that put a condition on passing on at some record, anywhere in this answer. */
export function sourcesWithCondition(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(sourcesWithCondition);
  if (typeof value !== 'object' || value === null) return [];
  const { bron, beperking }: { bron?: unknown; beperking?: unknown } = value;
  const own = typeof bron === 'string' && typeof beperking === 'string' ? [bron] : [];
  return [...own, ...Object.values(value).flatMap(sourcesWithCondition)];
}

/** The fields without a value in this part of the region for which nothing says why they may be. */
export function unfilled(fields: readonly string[], filled: ReadonlySet<string>, deel: Deel): string[] {
  return fields.filter(
    (field) => !filled.has(field) && !ZONDER_WAARDE.some(({ veld, waar }) => waar.includes(deel) && veld.test(field)),
  );
}
