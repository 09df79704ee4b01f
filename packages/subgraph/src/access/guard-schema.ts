import type { Annotaties } from '@ketenhub/policy';
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import type { SubgraphContext } from '../subgraph-context.ts';
import { argumentCoordinates } from './argument-coordinates.ts';
import type { Subject } from './subject.ts';

type Resolver = GraphQLFieldResolver<unknown, SubgraphContext<unknown>>;

const FEDERATION_FIELDS = new Set(['_entities', '_service']);

function subjectOfBetrokkene(value: object, context: SubgraphContext<unknown>): Subject | null {
  const handle = (value as { id?: unknown }).id;
  const soort = typeof handle === 'string' ? context.principal.betrokkenen.get(handle) : undefined;
  return soort === undefined ? null : { handle: handle as string, soort };
}

/** Passes the person on to what a resolver returned; a person outside the token is left out (attack 56). */
function inherit(value: unknown, subject: Subject | null, context: SubgraphContext<unknown>, isBetrokkene: boolean): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => inherit(item, subject, context, isBetrokkene)).filter((item) => item !== null);
  }
  if (typeof value !== 'object' || value === null) return value;
  const own = isBetrokkene ? subjectOfBetrokkene(value, context) : subject;
  if (isBetrokkene && own === null) return null;
  if (own !== null) context.subjects.set(value, own);
  return value;
}

function returnsBetrokkene(field: { readonly type: unknown }): boolean {
  return /^\[*Betrokkene[!\]]*$/.test(String(field.type));
}

function guardField(type: GraphQLObjectType, field: GraphQLField<unknown, SubgraphContext<unknown>>, annotaties: Annotaties): void {
  const coordinate = `${type.name}.${field.name}`;
  const annotation = annotaties.get(coordinate);
  const original: Resolver = field.resolve ?? defaultFieldResolver;
  const isBetrokkene = returnsBetrokkene(field);
  if (annotation?.sleutelveld === true) return;
  field.resolve = async (source, args, context, info) => {
    const subject = context.subjects.of(source);
    const soort = subject?.soort ?? null;
    if (!context.access.mag(coordinate, soort)) return null;
    const read = argumentCoordinates(coordinate, field, args, annotaties);
    if (!read.every((argument) => context.access.mag(argument, soort))) return null;
    return inherit(await original(source, args, context, info), subject, context, isBetrokkene);
  };
}

type ResolveReference = (reference: { id?: unknown }, context: SubgraphContext<unknown>, info: unknown) => unknown;

function referenceOf(type: GraphQLObjectType): { resolveReference?: ResolveReference } | undefined {
  const { apollo } = type.extensions as { apollo?: { subgraph?: { resolveReference?: ResolveReference } } };
  return apollo?.subgraph;
}

/**
 * An entity is resolved only for a handle of the token, from its id and nothing else: values that a caller adds to a
 * representation are not trusted (attacks 53, 54, 56).
 */
function guardReference(type: GraphQLObjectType): void {
  const entry = referenceOf(type);
  const original = entry?.resolveReference;
  if (entry === undefined || original === undefined) return;
  entry.resolveReference = async ({ id }, context, info) => {
    const subject = typeof id === 'string' ? subjectOfBetrokkene({ id }, context) : null;
    if (subject === null) return null;
    const entity = await original({ id: subject.handle }, context, info);
    if (typeof entity !== 'object' || entity === null) return null;
    context.subjects.set(entity, subject);
    return entity;
  };
}

/**
 * Wraps every field of every object type: no annotation, no answer (default deny). Guards stand in the schema itself,
 * so that no path through _entities, fragments or interfaces goes around them (attacks 53, 55).
 */
export function guardSchema(schema: GraphQLSchema, annotaties: Annotaties): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    guardReference(type);
    for (const field of Object.values(type.getFields())) {
      if (!FEDERATION_FIELDS.has(field.name)) guardField(type, field, annotaties);
    }
  }
}
