import { buildASTSchema, type GraphQLSchema, Kind, parse } from 'graphql';

/** The schema that a client sees, and the same with the planner's own entry, from a supergraph. */
export function schemasOf(supergraphSdl: string): {
  readonly schema: GraphQLSchema;
  readonly wireSchema: GraphQLSchema;
} {
  const { definitions } = parse(supergraphSdl);
  const own = definitions.filter(
    (node) =>
      node.kind !== Kind.SCHEMA_DEFINITION &&
      node.kind !== Kind.DIRECTIVE_DEFINITION &&
      !('name' in node && /^(join|link)__/.test(node.name?.value ?? '')),
  );
  const entry = parse('scalar _Any union _Entity = Betrokkene').definitions;
  const entities = parse('type Query { _entities(representations: [_Any!]!): [_Entity]! }').definitions[0];
  const build = (nodes: typeof definitions): GraphQLSchema =>
    buildASTSchema({ kind: Kind.DOCUMENT, definitions: nodes }, { assumeValid: true, assumeValidSDL: true });
  const withEntry = own.map((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION &&
    node.name.value === 'Query' &&
    entities?.kind === Kind.OBJECT_TYPE_DEFINITION
      ? { ...node, fields: [...(node.fields ?? []), ...(entities.fields ?? [])] }
      : node,
  );
  return { schema: build(own), wireSchema: build([...withEntry, ...entry]) };
}
