import {
  type GraphQLCompositeType,
  type GraphQLOutputType,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { PERSON_TYPE } from './collect-coordinates.ts';
import type { DataPlan, FieldPlan, ObjectPlan } from './completion-plan.ts';
import type { PersonDenial } from './decision-table.ts';
import type { FilteredOperation } from './filtered-operation.ts';
import { leafValue } from './leaf-value.ts';
import type { FieldOccurrence } from './occurrence.ts';

/** Response keys of the client and list positions, from the root. */
export type AnswerPath = readonly (string | number)[];

export interface CompleteInput {
  readonly filtered: FilteredOperation;
  /** `data` of the filtered document; null when nothing came back. */
  readonly data: unknown;
  readonly isDeniedFor: PersonDenial;
}

export interface CompletedAnswer {
  /** Objects without a prototype, so that a key `__proto__` is a key (attack 32). */
  readonly data: Readonly<Record<string, unknown>>;
  /** Where a source gave nothing, or something of the wrong shape; only at places that were asked. */
  readonly storingen: readonly AnswerPath[];
}

/**
 * Gives the answer to the client's own operation from the result of the filtered one: its keys in its order, what is
 * denied null, helper aliases gone. Only keys of the operation are read, never what else a source sends (attack 33). A
 * DOMEINOBJECT is an object wherever its parent is one: a denied field then looks the same whether its source is up,
 * down or not asked (attack 103). A denied row of persons is absent (attack 104).
 * @throws never on data; whatever is malformed becomes null and is named in `storingen`.
 */
export function completeAnswer(input: CompleteInput): CompletedAnswer {
  return new AnswerCompletion(input).complete(input.data);
}

type Source = Readonly<Record<string, unknown>>;
type Path = { readonly before: Path; readonly key: string | number } | null;

interface Person {
  readonly handle: string;
  /** By occurrence index: 0 unknown, 1 allowed, 2 denied. */
  readonly known: Uint8Array;
}

/** What surrounds a value: the person it is about, and the occurrences through which it may be seen. */
interface Surroundings {
  readonly person: Person | null;
  readonly live: readonly FieldOccurrence[] | 'ROOT';
  readonly path: Path;
}

/** A null where the schema allows none: the object or list around it becomes null (GraphQL 6.4.4). */
const NULL_ABOVE = Symbol('null above');

/** A row of a person that this user may not see: left out of a list, null where there is no list. */
const ABSENT = Symbol('absent');

class AnswerCompletion {
  private readonly filtered: FilteredOperation;
  private readonly isDeniedFor: PersonDenial;
  private readonly storingen: AnswerPath[] = [];

  constructor(input: CompleteInput) {
    this.filtered = input.filtered;
    this.isDeniedFor = input.isDeniedFor;
  }

  complete(data: unknown): CompletedAnswer {
    const around: Surroundings = { person: null, live: 'ROOT', path: null };
    const root = this.filtered.completion.root;
    const source = asSource(data);
    if (source === null && !this.filtered.asksNothing) this.report(null);
    const completed = this.object(root, source, around) ?? this.object(root, null, around);
    return { data: completed ?? Object.create(null), storingen: this.storingen };
  }

  /** Null when a non-null field in it has no value; never for a source of null (an object of denied and empty fields). */
  private object(plan: ObjectPlan, source: Source | null, around: Surroundings): Source | null {
    const completed = Object.create(null) as Record<string, unknown>;
    for (const field of plan.fields) {
      const value = this.field(plan, field, { source, around });
      if (value === NULL_ABOVE) return null;
      completed[field.responseKey] = value;
    }
    return completed;
  }

  private field(
    plan: ObjectPlan,
    field: FieldPlan,
    given: { readonly source: Source | null; readonly around: Surroundings },
  ): unknown {
    if (field.kind === 'TYPENAME') return plan.typeName;
    if (field.kind === 'INTROSPECTION') return own(given.source, field.fetchKey) ?? null;
    const live = field.occurrences.filter((occurrence) => this.isLive(occurrence, given.around));
    const asked = live.filter((occurrence) => this.filtered.asked.has(occurrence));
    const path: Path = { before: given.around.path, key: field.responseKey };
    if (live.some((occurrence) => occurrence.domeinobject)) {
      const around = { person: given.around.person, live, path };
      return this.domeinobject(field, asked.length > 0 ? given.source : null, around);
    }
    if (asked.length === 0 || given.source === null) return null;
    const around = { person: given.around.person, live: asked, path };
    const value = this.value(field.type, own(given.source, field.fetchKey), { field, around });
    return value === ABSENT ? null : value;
  }

  /** Whether a value may be seen through this occurrence, by the snapshot and by the person that it is about. */
  private isLive(occurrence: FieldOccurrence, around: Surroundings): boolean {
    const judgement = this.filtered.judgements.get(occurrence);
    if (judgement === undefined || judgement.removed) return false;
    if (around.live !== 'ROOT' && (occurrence.parent === null || !around.live.includes(occurrence.parent)))
      return false;
    if (around.person !== null) return !this.isOwnDenied(occurrence, around.person);
    // In a person's place but not a person: nothing says which kind counts, so a denial for any kind holds.
    return !occurrence.inPerson || judgement.denied.size === 0;
  }

  private isOwnDenied(occurrence: FieldOccurrence, person: Person): boolean {
    const known = person.known[occurrence.index];
    if (known === 1 || known === 2) return known === 2;
    const denied = occurrence.targets.some(
      ({ coordinate, argumentCoordinates }) =>
        this.isDeniedFor(coordinate, person.handle) ||
        argumentCoordinates.some((read) => this.isDeniedFor(read, person.handle)),
    );
    person.known[occurrence.index] = denied ? 2 : 1;
    return denied;
  }

  private domeinobject(field: DataPlan, parent: Source | null, around: Surroundings): unknown {
    const plan = this.filtered.completion.below(field, getNamedType(field.type).name);
    if (plan === undefined) return null;
    const source = parent === null ? null : asSource(own(parent, field.fetchKey));
    if (parent !== null && source === null) this.report(around.path);
    return this.object(plan, source, around) ?? this.object(plan, null, around);
  }

  private value(
    type: GraphQLOutputType,
    raw: unknown,
    at: { readonly field: DataPlan; readonly around: Surroundings },
  ): unknown {
    if (isNonNullType(type)) {
      if (raw === null) this.report(at.around.path);
      return this.value(type.ofType, raw, at) ?? NULL_ABOVE;
    }
    if (raw === null) return null;
    if (isListType(type)) return Array.isArray(raw) ? this.list(type.ofType, raw, at) : this.report(at.around.path);
    if (isLeafType(type)) {
      const value = leafValue(type, raw);
      return value === undefined ? this.report(at.around.path) : value;
    }
    const source = asSource(raw);
    return source === null ? this.report(at.around.path) : this.composite(type, source, at);
  }

  private list(
    itemType: GraphQLOutputType,
    raw: readonly unknown[],
    at: { readonly field: DataPlan; readonly around: Surroundings },
  ): unknown {
    const items: unknown[] = [];
    for (const item of raw) {
      const path: Path = { before: at.around.path, key: items.length };
      const value = this.value(itemType, item, { field: at.field, around: { ...at.around, path } });
      if (value === ABSENT) continue;
      if (value === NULL_ABOVE) return null;
      items.push(value);
    }
    return items;
  }

  private composite(
    type: GraphQLCompositeType,
    source: Source,
    at: { readonly field: DataPlan; readonly around: Surroundings },
  ): unknown {
    const { field, around } = at;
    const { completion, tree } = this.filtered;
    // A plan may leave an alias of the type out where the type itself is there.
    const typeName = isObjectType(type) ? type.name : (own(source, tree.helpers.type) ?? own(source, '__typename'));
    if (typeof typeName !== 'string' || !this.isPossible(type, typeName)) return this.report(around.path);
    const plan = completion.below(field, typeName);
    if (plan === undefined) return this.report(around.path);
    if (typeName !== PERSON_TYPE) return this.object(plan, source, around);
    const handle = own(source, tree.helpers.id);
    // Without a handle nobody can say whose data this is.
    if (typeof handle !== 'string' || handle === '') return this.report(around.path);
    const person: Person = { handle, known: new Uint8Array(tree.occurrences.length) };
    if (!field.personRows || around.live === 'ROOT') return this.object(plan, source, { ...around, person });
    const live = around.live.filter((occurrence) => !this.isOwnDenied(occurrence, person));
    return live.length === 0 ? ABSENT : this.object(plan, source, { ...around, person, live });
  }

  private isPossible(type: GraphQLCompositeType, typeName: string): boolean {
    if (isObjectType(type)) return true;
    const { schema } = this.filtered.completion;
    return schema.getPossibleTypes(type).some((possible) => possible.name === typeName);
  }

  private report(path: Path): null {
    const keys: (string | number)[] = [];
    for (let step = path; step !== null; step = step.before) keys.unshift(step.key);
    this.storingen.push(keys);
    return null;
  }
}

function own(source: Source | null, key: string): unknown {
  return source !== null && Object.hasOwn(source, key) ? source[key] : undefined;
}

function asSource(value: unknown): Source | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Source) : null;
}
