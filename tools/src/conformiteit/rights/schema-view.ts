import { type Annotaties, type Beleid, leesAnnotaties } from '@ketenhub/policy';
import type { BetrokkeneSoort, Bron, Organisatie } from '@ketenhub/vocabulary';
import {
  buildASTSchema,
  type DefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  parse,
} from 'graphql';

export type Soort = BetrokkeneSoort | null;
export type Field = GraphQLField<unknown, unknown>;

/** One subgraph as its own SDL describes it; read by the tester, not asked of the process. */
export interface View {
  readonly bron: Bron;
  readonly beleid: Beleid;
  readonly annotaties: Annotaties;
  readonly schema: GraphQLSchema;
  /** The owners in the house of this subgraph. */
  readonly organisaties: readonly Organisatie[];
}

/** `extend type Betrokkene` without a type to extend is what a subgraph may write; here it is the type. */
function asDefinition(node: DefinitionNode, defined: ReadonlySet<string>): DefinitionNode {
  return node.kind === Kind.OBJECT_TYPE_EXTENSION && !defined.has(node.name.value)
    ? { ...node, kind: Kind.OBJECT_TYPE_DEFINITION }
    : node;
}

function schemaOf(sdl: string): GraphQLSchema {
  const document = parse(sdl);
  const defined = new Set(
    document.definitions.flatMap((node) => (node.kind === Kind.OBJECT_TYPE_DEFINITION ? [node.name.value] : [])),
  );
  // The schema extension only links the directives of the federation, which no question names.
  const definitions = document.definitions
    .filter(({ kind }) => kind !== Kind.SCHEMA_EXTENSION)
    .map((node) => asDefinition(node, defined));
  return buildASTSchema({ ...document, definitions }, { assumeValidSDL: true });
}

/** @throws GraphQLError when the SDL cannot be read. */
export function openView(bron: Bron, sdl: string, beleid: Beleid): View {
  const organisaties = beleid.deelnemers.filter(({ subgraph }) => subgraph === bron).map(({ code }) => code);
  return { bron, beleid, annotaties: leesAnnotaties(sdl), schema: schemaOf(sdl), organisaties };
}

/** A field for one kind of person; what stands for the casus has no person. */
export const keyOf = (coordinate: string, soort: Soort): string => `${coordinate} ${soort ?? '-'}`;

export const coordinateOf = (key: string): string => key.split(' ')[0] ?? '';

/** Every annotated field, per kind of person that it can be about: what the near-miss proof must cover. */
export function annotatedFields({ annotaties }: View): string[] {
  return [...annotaties].filter(([, { toepassingen }]) => toepassingen.length > 0).map(([coordinate]) => coordinate);
}

/** Every coordinate of a subgraph: the `velden` of a token for a gateway that filters nothing. */
export const allFields = (view: View): string[] => [...view.annotaties.keys()];

export const objectTypeOf = (field: Field): GraphQLObjectType | null => {
  const named = getNamedType(field.type);
  return isObjectType(named) ? named : null;
};

export function rootFields({ schema }: View): Field[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ name }) => !name.startsWith('_'));
}

/** The type that this subgraph resolves for a handle. */
export function betrokkeneType({ schema }: View): GraphQLObjectType | null {
  const type = schema.getType('Betrokkene');
  return isObjectType(type) ? type : null;
}
