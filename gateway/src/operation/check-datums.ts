import { isDatum } from '@ketenhub/vocabulary';
import { type ASTNode, GraphQLError, type GraphQLSchema, isScalarType, Kind } from 'graphql';

function day(value: unknown, node: ASTNode | null): string {
  if (isDatum(value)) return value;
  throw new GraphQLError('Geen bestaande dag.', { nodes: node });
}

/** Makes a schema refuse a day that does not exist, before it costs the answer of a source. */
export function checkDatums(schema: GraphQLSchema): void {
  const datum = schema.getType('Datum');
  if (!isScalarType(datum)) return;
  datum.parseValue = (value) => day(value, null);
  // With its node: else nobody could tell where in the document it stands.
  datum.parseLiteral = (node) => day(node.kind === Kind.STRING ? node.value : null, node);
}
