import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import type { HelperAliases } from './occurrence.ts';

/** A prefix that no response key of the client starts with; depends only on those keys, so the hash stays stable. */
export function helperAliases(responseKeys: ReadonlySet<string>): HelperAliases {
  const taken = [...responseKeys];
  for (let number = 0; ; number += 1) {
    const prefix = number === 0 ? 'kh_' : `kh${number}_`;
    if (!taken.some((key) => key.startsWith(prefix))) return { prefix, type: `${prefix}type`, id: `${prefix}id` };
  }
}

/**
 * The key under which to fetch. A client's alias is replaced when it is a name of Object.prototype or a meta name
 * (attack 32: every component on the way would have to be prototype-safe), or when it is the name of another field:
 * the planner adds `id` and `__typename` on its own, and `id: naam` would make a name the key sent to other sources.
 */
export function fetchKey(
  aliased: { readonly responseKey: string; readonly fieldName: string },
  fieldNames: ReadonlySet<string>,
  helpers: HelperAliases,
): string {
  const { responseKey, fieldName } = aliased;
  const shadows = responseKey.startsWith('__') || responseKey === 'prototype' || fieldNames.has(responseKey);
  const unsafe = responseKey in Object.prototype || (responseKey !== fieldName && shadows);
  return unsafe ? `${helpers.prefix}k_${responseKey}` : responseKey;
}

const fieldNamesBySchema = new WeakMap<GraphQLSchema, ReadonlySet<string>>();

/** All field names of a schema; computed once per schema. */
export function fieldNamesOf(schema: GraphQLSchema): ReadonlySet<string> {
  const known = fieldNamesBySchema.get(schema);
  if (known !== undefined) return known;
  const names = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) continue;
    for (const name of Object.keys(type.getFields())) names.add(name);
  }
  fieldNamesBySchema.set(schema, names);
  return names;
}
