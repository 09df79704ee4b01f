import {
  buildASTSchema,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  parse,
} from 'graphql';

/** A list of the register as its schema has it. */
export interface RegisterList {
  /** `overleggen.derden`, without the pages between. */
  readonly pad: string;
  /** What asks for it below the field that it hangs on. */
  readonly vraag: string;
}

const ofType = (field: GraphQLField<unknown, unknown>) => getNamedType(field.type);
const isList = (field: GraphQLField<unknown, unknown>): boolean => isListType(getNullableType(field.type));
const isPage = (type: GraphQLObjectType): boolean => type.getFields().rijen !== undefined;

function listsBelow(type: GraphQLObjectType, above: readonly string[]): RegisterList[] {
  if (above.includes(type.name)) return [];
  const seen = [...above, type.name];
  return Object.values(type.getFields()).flatMap((field): RegisterList[] => {
    const below = ofType(field);
    if (!isObjectType(below)) return isList(field) ? [{ pad: field.name, vraag: field.name }] : [];
    const page = isPage(below);
    const element = page ? getNamedType(below.getFields().rijen?.type) : below;
    const wrap = (inner: string) => `${field.name} { ${page ? `rijen { ${inner} }` : inner} }`;
    const whole = page ? `${field.name} { rijen { __typename } aantal volgende }` : wrap('__typename');
    const own = page || isList(field) ? [{ pad: field.name, vraag: whole }] : [];
    const deeper = isObjectType(element) ? listsBelow(element, seen) : [];
    return [...own, ...deeper.map(({ pad, vraag }) => ({ pad: `${field.name}.${pad}`, vraag: wrap(vraag) }))];
  });
}

/** Every list that hangs on this type, however deep, in the order of the schema: a new one is among them by itself. */
export function listsOf(sdl: string, type: string): readonly RegisterList[] {
  const found = buildASTSchema(parse(sdl), { assumeValidSDL: true }).getType(type);
  if (!isObjectType(found)) throw new Error(`the schema has no type ${type}`);
  return listsBelow(found, []);
}
