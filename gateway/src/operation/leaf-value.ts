import { type GraphQLLeafType, isEnumType, isSpecifiedScalarType } from 'graphql';

/**
 * A leaf as the schema knows it, or undefined. An object or list never passes, custom scalar or not: nothing in it could
 * be judged, and a source could put any of its data there.
 */
export function leafValue(type: GraphQLLeafType, raw: unknown): string | number | boolean | undefined {
  if (!isPrimitive(raw)) return undefined;
  if (!isSerialized(type)) return raw;
  try {
    const value: unknown = type.serialize(raw);
    return isPrimitive(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const serialized = new WeakMap<GraphQLLeafType, boolean>();

/** What a type is does not change, and is asked for every leaf of every answer. */
function isSerialized(type: GraphQLLeafType): boolean {
  const known = serialized.get(type);
  if (known !== undefined) return known;
  const found = isEnumType(type) || isSpecifiedScalarType(type);
  serialized.set(type, found);
  return found;
}

function isPrimitive(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
