import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLList,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isUnionType,
} from 'graphql';

/** A value for each kind of field that a person types in. */
export interface Soortwaarden {
  readonly tekst: string;
  /** ISO 8601. */
  readonly dag: string;
}
/** Values at paths, which go before what is typed in. */
export type Gekozen = Readonly<Record<string, unknown>>;

/** A mutation as the schema has it. */
export interface Mutatie {
  readonly naam: string;
  readonly args: readonly GraphQLArgument[];
  /** Names of the types that it can answer. */
  readonly uitkomsten: readonly string[];
}

const TYPED = ['String', 'ID', 'Datum'];
/** An argument that is an input object is the form that is filled in: paths are within it. */
const isForm = ({ type }: GraphQLArgument): boolean => isInputObjectType(getNullableType(type));
const within = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** Every mutation of this schema. */
export function mutationsOf(schema: GraphQLSchema): Mutatie[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).map(({ name: naam, args, type }) => {
    const uitkomst = getNullableType(type);
    return {
      naam,
      args,
      uitkomsten: isUnionType(uitkomst) ? uitkomst.getTypes().map((each) => each.name) : [String(uitkomst)],
    };
  });
}

interface Veld {
  readonly path: string;
  readonly isTyped: boolean;
}

const ofForms = (list: GraphQLList<GraphQLInputType>): boolean => isInputObjectType(getNullableType(list.ofType));

/** Every field in a value of this type; a list of texts is one field, and of a list of forms the first stands for each. */
function fieldsIn(type: GraphQLInputType, path: string): Veld[] {
  const bare = getNullableType(type);
  if (isListType(bare))
    return ofForms(bare)
      ? [{ path, isTyped: false }, ...fieldsIn(bare.ofType, `${path}.0`)]
      : fieldsIn(bare.ofType, path);
  if (isInputObjectType(bare)) {
    const inner = Object.values(bare.getFields()).flatMap((field) => fieldsIn(field.type, within(path, field.name)));
    return path === '' ? inner : [{ path, isTyped: false }, ...inner];
  }
  return [{ path, isTyped: TYPED.includes(String(bare)) }];
}

const fieldsOf = ({ args }: Mutatie): Veld[] => args.flatMap((arg) => fieldsIn(arg.type, isForm(arg) ? '' : arg.name));

/** The paths of every text and day that this mutation takes, as its `fouten` name them. */
export const typedFields = (mutatie: Mutatie): string[] =>
  fieldsOf(mutatie).flatMap(({ path, isTyped }) => (isTyped ? [path] : []));

/** The paths of everything that this mutation takes. */
export const allFields = (mutatie: Mutatie): ReadonlySet<string> => new Set(fieldsOf(mutatie).map(({ path }) => path));

function filledIn(
  type: GraphQLInputType,
  path: string,
  given: { readonly soort: Soortwaarden; readonly gekozen: Gekozen },
): unknown {
  if (path in given.gekozen) return given.gekozen[path];
  const bare = getNullableType(type);
  if (isListType(bare)) return [filledIn(bare.ofType, `${path}.0`, given)];
  if (isInputObjectType(bare))
    return Object.fromEntries(
      Object.values(bare.getFields()).map((field) => [
        field.name,
        filledIn(field.type, within(path, field.name), given),
      ]),
    );
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  switch (String(bare)) {
    case 'Datum':
      return given.soort.dag;
    case 'Int':
      return 1;
    case 'Boolean':
      return true;
    default:
      return given.soort.tekst;
  }
}

/** The question of this mutation, with these values at every text and day. */
export function fillMutation(
  { naam, args, uitkomsten }: Mutatie,
  soort: Soortwaarden,
  gekozen: Gekozen,
): { readonly query: string; readonly variables: Readonly<Record<string, unknown>> } {
  const head = args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const told = uitkomsten.flatMap((name) => {
    if (name.endsWith('Onvolledig')) return [`... on ${name} { fouten { veld uitleg } }`];
    return name.endsWith('Geweigerd') ? [`... on ${name} { uitleg }`] : [];
  });
  const call = `${naam}(${args.map(({ name }) => `${name}: $${name}`).join(', ')})`;
  return {
    query: `mutation(${head}) { uitkomst: ${call} { __typename ${told.join(' ')} } }`,
    variables: Object.fromEntries(
      args.map((arg) => [arg.name, filledIn(arg.type, isForm(arg) ? '' : arg.name, { soort, gekozen })]),
    ),
  };
}
