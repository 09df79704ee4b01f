import { type Annotaties, bronhoudersVan } from '@ketenhub/policy';
import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { leafValue } from '../operation/leaf-value.ts';
import { createFetchOwners, type FetchOwners, rootScope, type Scope } from './fetch-owners.ts';

/** The answer is not one to the question: nothing of it is used, and the source is in STORING. */
export class WrongAnswer extends Error {}

export interface SourceAnswer {
  readonly data: unknown;
  /** Faults that the source named of itself, as they came; empty when all went well. */
  readonly faults: readonly unknown[];
  /** The entities that were asked for, in order; undefined for a question from the root. */
  readonly representations: readonly unknown[] | undefined;
}

export interface ReadAnswer {
  readonly data: Record<string, unknown>;
  /** Whose data may be missing from it. */
  readonly atFault: ReadonlySet<string>;
}

export interface AnswerReader {
  /** The organisations whose data a fetch asks, by code of schema/deelnemers.yaml. */
  organisations(fetchText: string): ReadonlySet<string>;
  /**
   * What the fetch asked for, and nothing else that the source sent: otherwise it could fill in another source's fields or
   * replace a handle. The parts of an organisation with a fault may be missing. @throws WrongAnswer when something else that
   * was asked is missing, or of another shape: its null would pass for "niets bekend".
   */
  read(fetchText: string, answer: SourceAnswer): ReadAnswer;
}

const CACHE_MAX = 2_000;

interface Fault {
  readonly path?: unknown;
}

type Source = Readonly<Record<string, unknown>>;

function asSource(value: unknown, place: string): Source {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Source;
  throw new WrongAnswer(`no object at ${place}`);
}

/** The selections of one occurrence of a field; what stands under @include or @skip may be absent, itself or with what is around it. */
interface Below {
  readonly set: SelectionSetNode;
  readonly optional: boolean;
}

const requiredSets = new WeakMap<SelectionSetNode, readonly Below[]>();

/** One and the same list for a set, so that what is collected from it is found again. */
function required(set: SelectionSetNode): readonly Below[] {
  const known = requiredSets.get(set) ?? [{ set, optional: false }];
  requiredSets.set(set, known);
  return known;
}

/** All selections of one response key, of one concrete type. */
interface Asked {
  readonly name: string;
  readonly below: Below[];
  /** Under @include or @skip: may be absent. */
  readonly optional: boolean;
}

type Collected = ReadonlyMap<string, Asked>;

interface ReadingParts {
  readonly schema: GraphQLSchema;
  readonly annotaties: Annotaties;
  readonly owners: FetchOwners;
  /** What was collected of these selections for a type: of the text alone, so that each row of each answer finds it. */
  readonly collected: WeakMap<readonly Below[], Map<GraphQLObjectType, Collected>>;
}

class Reading {
  private readonly schema: GraphQLSchema;
  private readonly annotaties: Annotaties;
  private readonly owners: FetchOwners;
  private readonly collected: ReadingParts['collected'];
  private readonly hasFaults: boolean;
  private readonly atFault: ReadonlySet<string>;

  constructor(parts: ReadingParts, hasFaults: boolean, atFault: ReadonlySet<string>) {
    this.schema = parts.schema;
    this.annotaties = parts.annotaties;
    this.owners = parts.owners;
    this.collected = parts.collected;
    this.hasFaults = hasFaults;
    this.atFault = atFault;
  }

  entities(field: FieldNode, raw: unknown, representations: readonly unknown[]): unknown {
    const { selectionSet } = field;
    if (!Array.isArray(raw) || raw.length !== representations.length || selectionSet === undefined)
      throw new WrongAnswer('other entities than asked');
    return raw.map((entity, index) => {
      const typeName = (representations[index] as { __typename?: unknown } | null)?.__typename;
      const type = this.schema.getType(String(typeName));
      if (!isObjectType(type)) throw new WrongAnswer('entity of an unknown type');
      return entity === null
        ? this.lacking(type.name, [{ typeName: '_Entity', set: selectionSet }])
        : this.object(type, required(selectionSet), entity);
    });
  }

  object(type: GraphQLObjectType, below: readonly Below[], raw: unknown): Record<string, unknown> {
    const source = asSource(raw, type.name);
    const read = Object.create(null) as Record<string, unknown>;
    for (const [key, asked] of this.asked(type, below)) {
      const given = Object.hasOwn(source, key) ? source[key] : undefined;
      if (given === undefined) {
        if (!asked.optional) read[key] = this.missing(type, asked);
      } else read[key] = this.field(type, asked, given);
    }
    return read;
  }

  private field(type: GraphQLObjectType, { name, below }: Asked, raw: unknown): unknown {
    const coordinate = `${type.name}.${name}`;
    if (name === '__typename') {
      if (raw !== type.name) throw new WrongAnswer(`another type than ${type.name}`);
      return raw;
    }
    const field = type.getFields()[name];
    if (field === undefined) throw new WrongAnswer(`unknown field ${coordinate}`);
    if (raw === null && (isNonNullType(field.type) || this.isDomainObject(coordinate)))
      return this.lacking(coordinate, this.scopes(type, { name, below }));
    return this.value(field.type, below, { raw, coordinate });
  }

  private value(
    type: GraphQLOutputType,
    below: readonly Below[],
    at: { readonly raw: unknown; readonly coordinate: string },
  ): unknown {
    const { raw, coordinate } = at;
    if (isNonNullType(type)) return raw === null ? this.lacking(coordinate, []) : this.value(type.ofType, below, at);
    if (raw === null) return null;
    if (isListType(type)) {
      if (!Array.isArray(raw)) throw new WrongAnswer(`no list at ${coordinate}`);
      return raw.map((item: unknown) => this.value(type.ofType, below, { raw: item, coordinate }));
    }
    if (isLeafType(type)) {
      const value = leafValue(type, raw);
      if (value === undefined) throw new WrongAnswer(`no ${type.name} at ${coordinate}`);
      return value;
    }
    const concrete = isObjectType(type) ? type : this.schema.getType(String(asSource(raw, coordinate).__typename));
    if (!isObjectType(concrete) || (isAbstractType(type) && !this.schema.isSubType(type, concrete)))
      throw new WrongAnswer(`another type at ${coordinate}`);
    return this.object(concrete, below, raw);
  }

  private scopes(type: GraphQLObjectType, { name, below }: Pick<Asked, 'name' | 'below'>): Scope[] {
    const field = type.getFields()[name];
    return field === undefined ? [] : below.map(({ set }) => ({ typeName: getNamedType(field.type).name, set }));
  }

  /** Nobody's fault excuses that the type is not told: nothing could be asked about the object elsewhere. */
  private missing(type: GraphQLObjectType, asked: Asked): null {
    if (asked.name === '__typename') throw new WrongAnswer(`no type of ${type.name}`);
    return this.lacking(`${type.name}.${asked.name}`, this.scopes(type, asked));
  }

  /** Excused when all whose data is missing with it are at fault. */
  private lacking(place: string, scopes: readonly Scope[]): null {
    const own = bronhoudersVan(this.annotaties, place);
    const missing = [...own, ...this.owners.beneath(scopes)];
    if (this.hasFaults && missing.every((organisatie) => this.atFault.has(organisatie))) return null;
    throw new WrongAnswer(`nothing at ${place}`);
  }

  private isDomainObject(coordinate: string): boolean {
    const toepassingen = this.annotaties.get(coordinate)?.toepassingen ?? [];
    return toepassingen.some(({ categorie }) => categorie === 'DOMEINOBJECT');
  }

  private asked(type: GraphQLObjectType, below: readonly Below[]): Collected {
    const perType = this.collected.get(below) ?? new Map<GraphQLObjectType, Collected>();
    this.collected.set(below, perType);
    const known = perType.get(type) ?? this.collect(type, below);
    perType.set(type, known);
    return known;
  }

  private collect(
    type: GraphQLObjectType,
    below: readonly Below[],
    into: Map<string, Asked> = new Map(),
  ): Map<string, Asked> {
    for (const { set, optional: around } of below) {
      for (const selection of set.selections) {
        const optional = around || (selection.directives?.length ?? 0) > 0;
        if (selection.kind === Kind.FRAGMENT_SPREAD) throw new WrongAnswer('a planned fetch holds a named fragment');
        if (selection.kind === Kind.INLINE_FRAGMENT) {
          if (this.applies(selection.typeCondition?.name.value, type))
            this.collect(type, [{ set: selection.selectionSet, optional }], into);
          continue;
        }
        const key = selection.alias?.value ?? selection.name.value;
        const known = into.get(key);
        const own = selection.selectionSet === undefined ? [] : [{ set: selection.selectionSet, optional }];
        into.set(key, {
          name: selection.name.value,
          below: [...(known?.below ?? []), ...own],
          optional: optional && known?.optional !== false,
        });
      }
    }
    return into;
  }

  private applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const wider = this.schema.getType(condition);
    return isAbstractType(wider) && this.schema.isSubType(wider, type);
  }
}

export function createAnswerReader(schema: GraphQLSchema, annotaties: Annotaties): AnswerReader {
  const cache = new Map<string, OperationDefinitionNode>();
  const operationOf = (fetchText: string): OperationDefinitionNode => {
    const known = cache.get(fetchText);
    if (known !== undefined) return known;
    const [definition] = parse(fetchText, { noLocation: true }).definitions;
    const operation = definition as OperationDefinitionNode;
    if (cache.size >= CACHE_MAX) cache.clear();
    cache.set(fetchText, operation);
    return operation;
  };
  const owners = createFetchOwners(schema, annotaties);
  const collected: ReadingParts['collected'] = new WeakMap();
  const ownersOf = new WeakMap<OperationDefinitionNode, ReadonlySet<string>>();
  const all = (operation: OperationDefinitionNode): ReadonlySet<string> => {
    const found = ownersOf.get(operation) ?? owners.beneath([rootScope(schema, operation)]);
    ownersOf.set(operation, found);
    return found;
  };
  return {
    organisations: (fetchText) => all(operationOf(fetchText)),
    read(fetchText, { data, faults, representations }) {
      const operation = operationOf(fetchText);
      const atFault = new Set(
        faults.flatMap((fault) => [...(owners.at(operation, (fault as Fault | null)?.path) ?? all(operation))]),
      );
      const reading = new Reading({ schema, annotaties, owners, collected }, faults.length > 0, atFault);
      if (representations === undefined) {
        const root = schema.getRootType(operation.operation);
        if (!root) throw new WrongAnswer('no root');
        return { data: reading.object(root, required(operation.selectionSet), data), atFault };
      }
      const [field] = operation.selectionSet.selections;
      if (field?.kind !== Kind.FIELD) throw new WrongAnswer('no entities were asked');
      const entities = reading.entities(field, asSource(data, '_entities')._entities, representations);
      return { data: { _entities: entities }, atFault };
    },
  };
}
