import type { Annotaties } from '@ketenhub/policy';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { Reads } from './oracle.ts';

/** One field of a document at one place of its answer, fragments spelled out. */
export interface Place {
  /** Response keys from the root, `@` for every item of a list. */
  readonly path: string;
  /** Per concrete type that the object here can have what is read: denied when one of them is (attack 27). */
  readonly reads: readonly Reads[];
  readonly givesPersons: boolean;
  /** Selected with these variables, and so is everything around it. */
  readonly isIncluded: boolean;
}

export interface Walked {
  readonly schema: GraphQLSchema;
  readonly annotaties: Annotaties;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface At {
  readonly type: GraphQLCompositeType;
  readonly concrete: readonly string[];
  readonly path: string;
  readonly isIncluded: boolean;
}

type Field = GraphQLField<unknown, unknown>;
const PERSON = 'Betrokkene';

/** A small walker of its own over a valid document: shares no line with the gateway's. */
export function placesOf(walked: Walked): Place[] {
  const { schema, document, operationName } = walked;
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find(({ name }) => operationName === null || name?.value === operationName);
  const root = operation === undefined ? undefined : schema.getRootType(operation.operation);
  if (operation === undefined || !root) throw new Error('no such operation');
  const places: Place[] = [];
  new Walk(walked, places).into(operation.selectionSet, {
    type: root,
    concrete: [root.name],
    path: '',
    isIncluded: true,
  });
  return places;
}

class Walk {
  private readonly walked: Walked;
  private readonly places: Place[];
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(walked: Walked, places: Place[]) {
    this.walked = walked;
    this.places = places;
    const definitions = walked.document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(definitions.map((node) => [node.name.value, node]));
  }

  into(set: SelectionSetNode, at: At): void {
    for (const selection of set.selections) {
      const isIncluded = at.isIncluded && this.isSelected(selection.directives ?? []);
      if (selection.kind === Kind.FIELD) this.field(selection, { ...at, isIncluded });
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        this.fragment(selection.typeCondition?.name.value, selection.selectionSet, { ...at, isIncluded });
      else {
        const fragment = this.fragments.get(selection.name.value);
        if (fragment === undefined) throw new Error('no such fragment');
        this.fragment(fragment.typeCondition.name.value, fragment.selectionSet, { ...at, isIncluded });
      }
    }
  }

  private fragment(condition: string | undefined, set: SelectionSetNode, at: At): void {
    const type = condition === undefined ? at.type : this.walked.schema.getType(condition);
    if (!isCompositeType(type)) throw new Error('no such type');
    const possible = this.concreteOf(type);
    this.into(set, { ...at, type, concrete: at.concrete.filter((name) => possible.includes(name)) });
  }

  private field(node: FieldNode, { type, concrete, path: around, isIncluded }: At): void {
    const name = node.name.value;
    if (name.startsWith('__')) return;
    const path = `${around}${around === '' ? '' : '.'}${node.alias?.value ?? name}`;
    const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (definition === undefined) throw new Error('no such field');
    const returned = getNamedType(definition.type);
    const reads = concrete.map((one) => this.reads(`${one}.${name}`, definition, node));
    if (name !== '_entities') this.places.push({ path, reads, givesPersons: returned.name === PERSON, isIncluded });
    if (node.selectionSet === undefined || !isCompositeType(returned)) return;
    const below = `${path}${'.@'.repeat(listDepth(definition.type))}`;
    this.into(node.selectionSet, { type: returned, concrete: this.concreteOf(returned), path: below, isIncluded });
  }

  private reads(coordinate: string, { args }: Field, node: FieldNode): Reads {
    const { annotaties } = this.walked;
    const read = args.flatMap((argument) => {
      const value = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
      const given = value === undefined ? argument.defaultValue : this.valueOf(value, argument.defaultValue);
      if (given === undefined) return [];
      const own = annotaties.get(coordinate)?.leest.get(argument.name) ?? [`${coordinate}(${argument.name}:)`];
      return [...own, ...this.enumReads(getNamedType(argument.type), given)];
    });
    return [coordinate, ...read];
  }

  private enumReads(type: GraphQLNamedType, given: unknown): readonly string[] {
    if (!isEnumType(type)) return [];
    return this.walked.annotaties.get(`${type.name}.${String(given)}`)?.leestZelf ?? [];
  }

  private valueOf(node: ValueNode, fallback: unknown): unknown {
    if (node.kind !== Kind.VARIABLE) return 'value' in node ? node.value : node;
    const value = this.walked.variables[node.name.value];
    return value === undefined ? fallback : value;
  }

  private isSelected(directives: NonNullable<FieldNode['directives']>): boolean {
    return directives.every(({ name, arguments: args = [] }) => {
      const value = args[0]?.value;
      // The proof's only variable without a value has the default true.
      const given = value?.kind === Kind.VARIABLE ? (this.walked.variables[value.name.value] ?? true) : undefined;
      const condition = given ?? (value?.kind === Kind.BOOLEAN ? value.value : true);
      return name.value === 'skip' ? condition !== true : condition === true;
    });
  }

  private concreteOf(type: GraphQLCompositeType): string[] {
    const types = isAbstractType(type) ? this.walked.schema.getPossibleTypes(type) : [type];
    return types.map(({ name }) => name);
  }
}

function listDepth(type: GraphQLOutputType): number {
  const nullable = getNullableType(type);
  return isListType(nullable) ? 1 + listDepth(nullable.ofType) : 0;
}
