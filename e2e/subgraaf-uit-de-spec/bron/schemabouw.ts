import { GraphQLScalarType, isScalarType, isUnionType } from 'graphql';
import type { Sdl } from './sdl.ts';
import { leesSdl } from './sdl.ts';
import { isDag } from './vorm.ts';

// The committed file holds neither the directives (composition adds them) nor the machinery of the federation.
const DIRECTIVES = `
directive @doelbinding(categorie: String!, bron: String!, doelen: [String!]!, rij: String! = "BETROKKENE_IN_CASUS",
  afgeleidVan: [String!]! = []) repeatable on FIELD_DEFINITION
directive @leest(velden: [String!]!) repeatable on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
directive @sleutelveld on FIELD_DEFINITION
`;
const FEDERATIE = `
scalar _Any
union _Entity = Betrokkene
type _Service { sdl: String }
type Query { _entities(representations: [_Any!]!): [_Entity]! _service: _Service! }
`;

function dagOfFout(waarde: unknown): string {
  if (!isDag(waarde)) throw new TypeError('geen dag');
  return waarde;
}

// The schema that questions are held against. Resolvers come later, in one place, around every field.
export function bouwSchema(tekst: string): Sdl {
  const metDefinities = /directive\s+@doelbinding\b/.test(tekst);
  const sdl = leesSdl(tekst, `${metDefinities ? '' : DIRECTIVES}${FEDERATIE}`);
  const entiteit = sdl.schema.getType('_Entity');
  if (isUnionType(entiteit)) entiteit.resolveType = () => 'Betrokkene';
  const datum = sdl.schema.getType('Datum');
  if (isScalarType(datum)) {
    const strikt = new GraphQLScalarType({
      name: 'Datum',
      serialize: dagOfFout,
      parseValue: dagOfFout,
      parseLiteral: (knoop) => dagOfFout(knoop.kind === 'StringValue' ? knoop.value : null),
    });
    datum.serialize = strikt.serialize;
    datum.parseValue = strikt.parseValue;
    datum.parseLiteral = strikt.parseLiteral;
  }
  return sdl;
}
