import { type GraphQLLeafType, isEnumType, isSpecifiedScalarType } from 'graphql';

/**
 * A leaf as the schema knows it, or undefined. An object or list never passes, custom scalar or not: nothing in it could
 * be judged, and a source could put any of its data there.
 */
export function leafValue(type: GraphQLLeafType, raw: unknown): string | number | boolean | undefined {
  if (!isPrimitive(raw)) return undefined;
  if (!isEnumType(type) && !isSpecifiedScalarType(type)) return raw;
  try {
    const value: unknown = type.serialize(raw);
    return isPrimitive(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isPrimitive(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
