import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import type { Annotaties } from '@ketenhub/policy';
import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isIntrospectionType,
  isObjectType,
  parse,
} from 'graphql';
import { Datum } from '../server/datum-scalar.ts';
import { SUBGRAPH_PARTS, type SubgraphParts } from '../server/subgraph-parts.ts';
import { createCursors } from './seeded-cursors.ts';
import { receiveFeitentoets, toetsFeiten } from './seeded-facts.ts';
import { isFault, seededFault } from './seeded-fault.ts';
import { receivePartnervraag } from './seeded-known.ts';
import { applyKoppeling, receiveKoppeling } from './seeded-links.ts';
import { personsAsked, requestLines } from './seeded-log.ts';

export { type SubgraphFault, seededFault } from './seeded-fault.ts';

type Resolver = GraphQLFieldResolver<unknown, never>;
type Resolvers = Parameters<SubgraphParts['buildSchema']>[1];

/** Arguments that read what their own field is, and no more: whoever may see a list may sort it on what is hidden. */
function withoutLeest(annotaties: Annotaties): Annotaties {
  return new Map(
    [...annotaties].map(([coordinate, annotatie]) => {
      const leest = new Map([...annotatie.leest.keys()].map((naam) => [naam, [coordinate]]));
      return [coordinate, { ...annotatie, leest, leestZelf: [] }];
    }),
  );
}

function resolverIn(schema: GraphQLSchema, type: string, field: string): Resolver {
  const found = schema.getType(type);
  return (isObjectType(found) ? found.getFields()[field]?.resolve : undefined) ?? defaultFieldResolver;
}

const orThrow =
  (guard: Resolver): Resolver =>
  async (...asked) => {
    const value = await guard(...asked);
    if (value === null) throw new Error('VERBODEN');
    return value;
  };

/** All schemas, so that one process can be asked with and without each of its guards. */
const buildSchema: SubgraphParts['buildSchema'] = (sdl, resolvers: Resolvers, annotaties) => {
  const guarded = SUBGRAPH_PARTS.buildSchema(sdl, resolvers, annotaties);
  const open = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: { Datum, ...resolvers } as never });
  const careless = SUBGRAPH_PARTS.buildSchema(sdl, resolvers, withoutLeest(annotaties));
  for (const type of Object.values(guarded.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const guard: Resolver = (field.resolve as Resolver | undefined) ?? defaultFieldResolver;
      const faulty: Partial<Record<string, Resolver>> = {
        'bewaking-uit': resolverIn(open, type.name, field.name),
        'leest-niet-gevolgd': resolverIn(careless, type.name, field.name),
        'weigering-als-fout': orThrow(guard),
        'sdl-voor-iedereen': field.name === '_service' ? () => ({ sdl: printSubgraphSchema(open) }) : guard,
      };
      field.resolve = (...asked) => (faulty[seededFault()] ?? guard)(...(asked as Parameters<Resolver>));
    }
  }
  return guarded;
};

type Verifier = Parameters<SubgraphParts['authenticate']>[0];

/** A verifier that lets more through than it should. */
function carelessVerifier(verifier: Verifier): Verifier {
  const { policies, caseAuthorityKeys, tokenServiceKeys } = verifier;
  if (isFault('beleid-niet-getoetst'))
    return { ...verifier, policies: { ...policies, named: () => policies.current() } };
  if (!isFault('bewijs-met-elke-sleutel')) return verifier;
  return {
    ...verifier,
    caseAuthorityKeys: async (header, jws) => {
      try {
        return await caseAuthorityKeys(header, jws);
      } catch {
        return tokenServiceKeys(header, jws);
      }
    },
  };
}

/** The type of the token as its header has it. */
function typOf(token: unknown): unknown {
  const [head = ''] = String(token).split('.', 1);
  return (JSON.parse(Buffer.from(head, 'base64url').toString()) as { typ?: unknown }).typ;
}

/** Takes more from a token than it says. */
const authenticate: SubgraphParts['authenticate'] = async (verifier, token, request) => {
  const proven = await SUBGRAPH_PARTS.authenticate(carelessVerifier(verifier), token, request);
  if (!proven.ok) return proven;
  if (isFault('typ-op-hoofdletters') && typOf(token) !== 'txntoken+jwt') return { ok: false, why: 'type' };
  const { principal } = proven;
  if (isFault('velden-van-token-niet-getoetst')) {
    const velden = new Set(principal.velden);
    velden.has = () => true;
    return { ...proven, principal: { ...principal, velden } };
  }
  const isCareless = isFault('soort-niet-getoetst') || isFault('betrokkenen-van-token-niet-getoetst');
  if (!isCareless) return proven;
  const handles = isFault('soort-niet-getoetst') ? [...principal.betrokkenen.keys()] : askedHandles(request);
  const betrokkenen = new Map(handles.map((id) => [id, 'HOOFDPERSOON' as const]));
  return { ...proven, principal: { ...principal, betrokkenen } };
};

/** Whoever the gateway asks about. */
function askedHandles({ variables }: Parameters<SubgraphParts['authenticate']>[2]): string[] {
  const { representations } = variables ?? {};
  return (Array.isArray(representations) ? representations : []).map(({ id }: { id: string }) => id);
}

/** The parts of a subgraph that has the fault that is wished. */
export const SEEDED_PARTS: SubgraphParts = {
  authenticate,
  buildSchema,
  createCursors,
  personsAsked,
  requestLines,
  receiveKoppeling,
  applyKoppeling,
  receiveFeitentoets,
  toetsFeiten,
  receivePartnervraag,
};
