import { type GraphQLOutputType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';

/** Everything that can be asked of a value of this type, with the default arguments. */
export function selection(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).map((field) => `${field.name} ${selection(field.type)}`);
  return `{ ${fields.join(' ')} }`;
}

/** The question for every field that this subgraph adds to each of these persons; of a list its first page, with count and cursor. */
export function wholeQuery(schema: GraphQLSchema, handles: readonly string[]): string {
  const betrokkene = schema.getType('Betrokkene');
  if (!isObjectType(betrokkene)) throw new Error('no type Betrokkene');
  const representations = handles.map((id) => `{ __typename: "Betrokkene", id: "${id}" }`).join(' ');
  return `{ _entities(representations: [${representations}]) { ... on Betrokkene ${selection(betrokkene)} } }`;
}
