import { type GraphQLOutputType, type GraphQLSchema, isObjectType } from 'graphql';
import type { FieldOccurrence, OperationTree, Selection } from './occurrence.ts';

/** One response key of one concrete type, all selections of it merged (GraphQL 6.4.1). */
export type FieldPlan =
  | { readonly kind: 'TYPENAME'; readonly responseKey: string }
  | { readonly kind: 'INTROSPECTION'; readonly responseKey: string; readonly fetchKey: string }
  | DataPlan;

export interface DataPlan {
  readonly kind: 'DATA';
  readonly responseKey: string;
  readonly fetchKey: string;
  readonly type: GraphQLOutputType;
  readonly occurrences: FieldOccurrence[];
  /** Rows that are persons, outside any person: each is judged by its own handle. */
  readonly personRows: boolean;
  /** Plans of the selections below, by concrete type; filled when first met. */
  readonly below: Map<string, ObjectPlan>;
}

export interface ObjectPlan {
  readonly typeName: string;
  readonly fields: readonly FieldPlan[];
}

/** The order and grouping of the client's own answer, worked out once per operation and concrete type. */
export class CompletionPlan {
  readonly root: ObjectPlan;
  readonly tree: OperationTree;
  readonly schema: GraphQLSchema;

  constructor(schema: GraphQLSchema, tree: OperationTree) {
    this.schema = schema;
    this.tree = tree;
    this.root = this.plan(tree.rootType, [tree.selections]);
  }

  /** The plan of one concrete type below a field; undefined when the field cannot give that type. */
  below(field: DataPlan, typeName: string): ObjectPlan | undefined {
    const known = field.below.get(typeName);
    if (known !== undefined) return known;
    if (!isObjectType(this.schema.getType(typeName))) return undefined;
    const plan = this.plan(
      typeName,
      field.occurrences.flatMap(({ selections }) => (selections === null ? [] : [selections])),
    );
    field.below.set(typeName, plan);
    return plan;
  }

  private plan(typeName: string, sets: readonly (readonly Selection[])[]): ObjectPlan {
    const groups = new Map<string, FieldPlan>();
    for (const selections of sets) this.group(typeName, selections, groups);
    return { typeName, fields: [...groups.values()] };
  }

  /** Keys in the order of GraphQL's CollectFields: first met, fragments at the place of their spread. */
  private group(typeName: string, selections: readonly Selection[], groups: Map<string, FieldPlan>): void {
    for (const selection of selections) {
      if (selection.kind === 'FRAGMENT') {
        this.group(typeName, selection.selections, groups);
        continue;
      }
      if (!selection.included || !selection.parentTypes.has(typeName)) continue;
      const { responseKey } = selection;
      const known = groups.get(responseKey);
      if (selection.kind === 'META') {
        if (known === undefined) groups.set(responseKey, metaPlan(selection));
      } else if (known === undefined) {
        groups.set(responseKey, this.dataPlan(typeName, selection));
      } else if (known.kind === 'DATA') {
        known.occurrences.push(selection);
      }
    }
  }

  private dataPlan(typeName: string, first: FieldOccurrence): DataPlan {
    const type = this.schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[first.node.name.value] : undefined;
    if (field === undefined) throw new Error('unknown field');
    return {
      kind: 'DATA',
      responseKey: first.responseKey,
      fetchKey: first.fetchKey,
      type: field.type,
      occurrences: [first],
      personRows: !first.inPerson && first.returnsPerson !== 'NEVER',
      below: new Map(),
    };
  }
}

function metaPlan(selection: Extract<Selection, { kind: 'META' }>): FieldPlan {
  const { responseKey, fetchKey, node } = selection;
  return node.name.value === '__typename'
    ? { kind: 'TYPENAME', responseKey }
    : { kind: 'INTROSPECTION', responseKey, fetchKey };
}
