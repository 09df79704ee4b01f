import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { defaultFieldResolver, type GraphQLSchema, isIntrospectionType, isObjectType, parse } from 'graphql';
import { Datum } from '../server/datum-scalar.ts';
import { SUBGRAPH_PARTS, type SubgraphParts } from '../server/start-subgraph.ts';

/** Faults of a subgraph that the no-leak proof must find (doelbinding.md 9); only in this test build. */
export type SubgraphFault =
  | 'bewaking-uit'
  | 'betrokkenen-van-token-niet-getoetst'
  | 'verboden-voor-wat-bestaat'
  | 'aantal-over-alles';

/** The fault that the proof wishes now, written in a file by it; none when the file is empty. */
export function seededFault(): string {
  return readFileSync(process.env.PROOF_FAULT_FILE ?? '', 'utf8').trim();
}

/** Both schemas, so that one process can be asked with and without its guard. */
const buildSchema: SubgraphParts['buildSchema'] = (sdl, resolvers, annotaties) => {
  const guarded = SUBGRAPH_PARTS.buildSchema(sdl, resolvers, annotaties);
  const open: GraphQLSchema = buildSubgraphSchema({
    typeDefs: parse(sdl),
    resolvers: { Datum, ...resolvers } as never,
  });
  for (const type of Object.values(guarded.getTypeMap())) {
    const bare = open.getType(type.name);
    if (!isObjectType(type) || !isObjectType(bare) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const guard = field.resolve ?? defaultFieldResolver;
      const original = bare.getFields()[field.name]?.resolve ?? defaultFieldResolver;
      field.resolve = (...asked) => (seededFault() === 'bewaking-uit' ? original(...asked) : guard(...asked));
    }
  }
  return guarded;
};

/** Whoever the gateway asks about is taken for a person of the token. */
const authenticate: SubgraphParts['authenticate'] = async (verifier, token, request) => {
  const proven = await SUBGRAPH_PARTS.authenticate(verifier, token, request);
  if (!proven.ok || seededFault() !== 'betrokkenen-van-token-niet-getoetst') return proven;
  const { representations } = request.variables ?? {};
  const ids = (Array.isArray(representations) ? representations : []).map(({ id }: { id: string }) => id);
  const betrokkenen = new Map(ids.map((id) => [id, 'HOOFDPERSOON' as const]));
  return { ...proven, principal: { ...proven.principal, betrokkenen } };
};

/** The parts of a subgraph that has the fault that is wished. */
export const SEEDED_PARTS: SubgraphParts = { authenticate, buildSchema };
