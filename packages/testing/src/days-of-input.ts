import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';

/** It looks like a day, and JavaScript would read it as 2 March. */
const NO_DAY = '2026-02-30';

/** Every place of a day in a value of this type; of a list the second place stands for each. */
function daysIn(type: GraphQLInputType, path: string): string[] {
  const bare = getNullableType(type);
  if (isListType(bare)) return daysIn(bare.ofType, `${path}.1`);
  if (isInputObjectType(bare))
    return Object.values(bare.getFields()).flatMap((field) => daysIn(field.type, `${path}.${field.name}`));
  return bare.name === 'Datum' ? [path] : [];
}

/** A value of this type that fits the schema, but for the day at these paths. */
function filledIn(type: GraphQLInputType, path: string, bad: readonly string[]): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [0, 1].map((place) => filledIn(bare.ofType, `${path}.${place}`, bad));
  if (isInputObjectType(bare))
    return Object.fromEntries(
      Object.values(bare.getFields()).map(({ name, type: inner }) => [name, filledIn(inner, `${path}.${name}`, bad)]),
    );
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  const good: Record<string, unknown> = { Datum: bad.includes(path) ? NO_DAY : '2026-02-28', Int: 1, Boolean: true };
  return good[bare.name] ?? 'een tekst';
}

/** The same value as it is written in a document. */
function literalOf(type: GraphQLInputType, value: unknown): string {
  const bare = getNullableType(type);
  if (isListType(bare)) return `[${(value as unknown[]).map((each) => literalOf(bare.ofType, each)).join(' ')}]`;
  if (isInputObjectType(bare)) {
    const fields = bare.getFields();
    const each = Object.entries(value as object).map(([name, inner]) => {
      const field = fields[name];
      return field === undefined ? '' : `${name}: ${literalOf(field.type, inner)}`;
    });
    return `{${each.join(' ')}}`;
  }
  return isEnumType(bare) ? String(value) : JSON.stringify(value);
}

/** A mutation that takes a day, and where. */
export interface MutationWithDays {
  readonly naam: string;
  readonly args: readonly GraphQLArgument[];
  readonly dagen: readonly string[];
}

/** Every mutation of the schema with a day anywhere in its arguments. */
export function mutationsWithDays(schema: GraphQLSchema): MutationWithDays[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {})
    .map(({ name: naam, args }) => ({ naam, args, dagen: args.flatMap(({ name, type }) => daysIn(type, name)) }))
    .filter(({ dagen }) => dagen.length > 0);
}

/** The question of a mutation, with no day at these places and good days at the others. */
export function askMutation({ naam, args }: MutationWithDays, bad: readonly string[]) {
  const head = args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const call = args.map(({ name }) => `${name}: $${name}`).join(', ');
  return {
    query: `mutation(${head}) { ${naam}(${call}) { __typename } }`,
    variables: Object.fromEntries(args.map(({ name, type }) => [name, filledIn(type, name, bad)])),
  };
}

/** The same, with every value written in the document. */
export function askLiterally({ naam, args }: MutationWithDays, bad: readonly string[]): string {
  const call = args.map(({ name, type }) => `${name}: ${literalOf(type, filledIn(type, name, bad))}`).join(', ');
  return `mutation { ${naam}(${call}) { __typename } }`;
}
