import type { Annotaties } from '@ketenhub/policy';
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { expectedRefusal } from '../pages/page-refused.ts';
import type { SubgraphContext } from '../subgraph-context.ts';
import { argumentCoordinates } from './argument-coordinates.ts';
import type { Subject } from './subject.ts';
import { createWithholding } from './withhold.ts';

type Resolver = GraphQLFieldResolver<unknown, SubgraphContext<unknown>>;

/** The way in for the planner; what it resolves is guarded itself. */
const ENTITIES = '_entities';
/** Composition reads the committed SDL; a running source tells nobody its schema (attack 52). */
const SERVICE = '_service';
const SERVICE_TYPE = '_Service';

function subjectOfBetrokkene(value: object, context: SubgraphContext<unknown>): Subject | null {
  const handle = (value as { id?: unknown }).id;
  const soort = typeof handle === 'string' ? context.principal.betrokkenen.get(handle) : undefined;
  return soort === undefined ? null : { handle: handle as string, soort };
}

/** What a guarded field returns, on its way out. */
interface Passage {
  readonly coordinate: string;
  readonly context: SubgraphContext<unknown>;
  /** The person that the parent object is about. */
  readonly subject: Subject | null;
  readonly leadsToPersons: boolean;
}

/** The person that a returned object is about; null where this request may not know of that person (attacks 56, 104). */
function personOf(value: object, { coordinate, context, subject, leadsToPersons }: Passage): Subject | null {
  if (!leadsToPersons) return subject;
  const own = subjectOfBetrokkene(value, context);
  return own !== null && context.access.mag(coordinate, own.soort) ? own : null;
}

/** Passes the person on to what a resolver returned; a person who may not be seen is left out, without a gap. */
function inherit(value: unknown, passage: Passage): unknown {
  if (Array.isArray(value)) return value.map((item) => inherit(item, passage)).filter((item) => item !== null);
  if (typeof value !== 'object' || value === null) return value;
  const person = personOf(value, passage);
  if (passage.leadsToPersons && person === null) return null;
  if (person !== null) passage.context.subjects.set(value, person);
  return value;
}

function guardField(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, SubgraphContext<unknown>>,
  annotaties: Annotaties,
): void {
  const coordinate = `${type.name}.${field.name}`;
  const annotation = annotaties.get(coordinate);
  const original: Resolver = field.resolve ?? defaultFieldResolver;
  const leadsToPersons = annotation?.naarPersonen === true;
  if (annotation?.sleutelveld === true) return;
  const reads = [...(annotation?.leest.values() ?? [])].flat();
  const withholding = createWithholding(annotaties, coordinate, reads);
  const fail = (error: unknown, { access }: SubgraphContext<unknown>): never => {
    const { extensions } = error as { extensions?: { code?: unknown } };
    if (expectedRefusal(extensions?.code) === null) access.fail(coordinate);
    throw error;
  };
  // Not an async function: a list has a value for each field of each row, and a promise for each would cost more than the guard.
  field.resolve = (source, args, context, info) => {
    const subject = context.subjects.of(source);
    const soort = subject?.soort ?? null;
    if (!context.access.mag(coordinate, soort)) return null;
    const read = field.args.length === 0 ? [] : argumentCoordinates(coordinate, field, args, annotaties);
    if (!read.every((argument) => context.access.mag(argument, soort))) return null;
    const passOn = (value: unknown) => inherit(value, { coordinate, context, subject, leadsToPersons });
    // After it was read: a refused record costs the same work as one that is not there (attack 93).
    const release = (value: unknown): unknown => afterwards(withholding.apply(value, subject, context), passOn);
    try {
      const released = afterwards(original(source, args, context, info), release);
      return isPromise(released) ? released.catch((error: unknown) => fail(error, context)) : released;
    } catch (error) {
      return fail(error, context);
    }
  };
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
}

/** The next step, at once where the value is there. */
function afterwards(value: unknown, next: (value: unknown) => unknown): unknown {
  return isPromise(value) ? value.then(next) : next(value);
}

function refuseService(): never {
  throw new Error('no schema from a running source');
}

type ResolveReference = (reference: { id?: unknown }, context: SubgraphContext<unknown>, info: unknown) => unknown;

interface ApolloExtensions {
  readonly apollo?: { readonly subgraph?: { readonly resolveReference?: ResolveReference } };
}

/**
 * An entity is resolved only for a handle of the token, from its id and nothing else: values that a caller adds to a
 * representation are not trusted (attacks 53, 54, 56).
 */
function guardReference(type: GraphQLObjectType): void {
  const { apollo } = type.extensions as ApolloExtensions;
  // Without a resolver of its own Apollo hands on the representation itself, as the caller wrote it.
  const original: ResolveReference = apollo?.subgraph?.resolveReference ?? ((reference) => reference);
  const resolveReference: ResolveReference = async ({ id }, context, info) => {
    const subject = typeof id === 'string' ? subjectOfBetrokkene({ id }, context) : null;
    if (subject === null) return null;
    const entity = await original({ id: subject.handle }, context, info);
    if (typeof entity !== 'object' || entity === null) return null;
    context.subjects.set(entity, subject);
    return entity;
  };
  type.extensions = { ...type.extensions, apollo: { ...apollo, subgraph: { ...apollo?.subgraph, resolveReference } } };
}

/**
 * Wraps every field of every object type: no annotation, no answer (default deny). Guards stand in the schema itself,
 * so that no path through _entities, fragments or interfaces goes around them (attacks 53, 55).
 */
export function guardSchema(schema: GraphQLSchema, annotaties: Annotaties): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type) || type.name === SERVICE_TYPE) continue;
    guardReference(type);
    const isQuery = type === schema.getQueryType();
    for (const field of Object.values(type.getFields())) {
      if (isQuery && field.name === SERVICE) field.resolve = refuseService;
      else if (!isQuery || field.name !== ENTITIES) guardField(type, field, annotaties);
    }
  }
}
