import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Annotaties } from '@ketenhub/policy';
import { type GraphQLSchema, parse } from 'graphql';
import { guardSchema } from '../access/guard-schema.ts';
import { Datum } from './datum-scalar.ts';

/** The executable schema of a subgraph with every field behind the guard; there is no way to build it without. */
export function buildGuardedSchema(
  sdl: string,
  resolvers: Readonly<Record<string, unknown>>,
  annotaties: Annotaties,
): GraphQLSchema {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: { Datum, ...resolvers } as never });
  guardSchema(schema, annotaties);
  return schema;
}
