import {
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
} from 'graphql';

type Annotated = { readonly directives?: readonly DirectiveNode[] | undefined };

const applied = ({ directives = [] }: Annotated, name: string): readonly DirectiveNode[] =>
  directives.filter((directive) => directive.name.value === name);

/** The value of one argument as it is written: a name, a text, or whether it is true. */
function written(directive: DirectiveNode, name: string): string | null {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value?.kind === Kind.STRING || value?.kind === Kind.ENUM) return value.value;
  return value?.kind === Kind.BOOLEAN ? String(value.value) : null;
}

/** Per source that the supergraph names (`politie`) the name of its graph (`POLITIE`). */
export function graphsBySource(supergraph: DocumentNode): ReadonlyMap<string, string> {
  const graphs = supergraph.definitions.flatMap((node) =>
    node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph' ? (node.values ?? []) : [],
  );
  return new Map(
    graphs.flatMap((graph): [string, string][] => {
      const [directive] = applied(graph, 'join__graph');
      const source = directive === undefined ? null : written(directive, 'name');
      return source === null ? [] : [[source, graph.name.value]];
    }),
  );
}

export const objectTypes = ({ definitions }: DocumentNode): ReadonlyMap<string, ObjectTypeDefinitionNode> =>
  new Map(
    definitions.flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );

/** The one field by which this graph resolves entities of the type; null when it does not. */
export function keyIn(type: ObjectTypeDefinitionNode, graph: string): string | null {
  const keys = applied(type, 'join__type')
    .filter((one) => written(one, 'graph') === graph && written(one, 'resolvable') !== 'false')
    .map((one) => written(one, 'key'));
  return keys.find((key) => key !== null && /^\w+$/.test(key)) ?? null;
}

/** Whether this graph itself answers the field. */
function answers(type: ObjectTypeDefinitionNode, field: FieldDefinitionNode, graph: string): boolean {
  const named = applied(field, 'join__field').filter((one) => written(one, 'graph') !== null);
  if (named.length === 0) return applied(type, 'join__type').some((one) => written(one, 'graph') === graph);
  return named.some((one) => written(one, 'graph') === graph && written(one, 'external') !== 'true');
}

/** The fields of a type that this graph answers, and that can be asked without an argument. */
export const fieldsIn = (type: ObjectTypeDefinitionNode, graph: string): readonly FieldDefinitionNode[] =>
  (type.fields ?? []).filter(
    (field) =>
      answers(type, field, graph) &&
      (field.arguments ?? []).every((one) => one.type.kind !== Kind.NON_NULL_TYPE || one.defaultValue !== undefined),
  );
