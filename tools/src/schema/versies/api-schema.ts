import { buildASTSchema, type DirectiveNode, type GraphQLSchema, Kind, parse, visit } from 'graphql';

/** Federation's machinery (`join__Graph`, `@link`): how the gateway fetches, nothing that a client can name. */
const isMachinery = (name: string): boolean => name.includes('__') || name === 'link';

/**
 * What a client can ask of a supergraph, without what federation and our own directives say beside it. An annotation that
 * narrows is so no difference here: rights change with the policy too, and the answer is a null that every field may be.
 */
export function apiSchema(supergraphSdl: string): GraphQLSchema {
  const drop = ({ name }: { readonly name: { readonly value: string } }) =>
    isMachinery(name.value) ? null : undefined;
  const api = visit(parse(supergraphSdl, { noLocation: true }), {
    [Kind.DIRECTIVE_DEFINITION]: () => null,
    [Kind.DIRECTIVE]: ({ name }: DirectiveNode) => (name.value === 'deprecated' ? undefined : null),
    [Kind.SCALAR_TYPE_DEFINITION]: drop,
    [Kind.ENUM_TYPE_DEFINITION]: drop,
    [Kind.INPUT_OBJECT_TYPE_DEFINITION]: drop,
  });
  return buildASTSchema(api, { assumeValidSDL: true });
}
