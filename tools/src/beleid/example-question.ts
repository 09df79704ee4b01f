import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';

const CASUS = 'ZVH-2026-0101';

interface Step {
  readonly type: GraphQLObjectType;
  readonly path: readonly string[];
}

function fieldText(name: string, args: readonly { readonly name: string; readonly required: boolean }[]): string {
  const given = args.filter(({ required }) => required).map((arg) => `${arg.name}: "${CASUS}"`);
  return given.length === 0 ? name : `${name}(${given.join(', ')})`;
}

function textOf(type: GraphQLObjectType, name: string): string {
  const args = type.getFields()[name]?.args ?? [];
  const given = args.map((arg) => ({ name: arg.name, required: String(arg.type).endsWith('!') }));
  return fieldText(name, given);
}

/** The shortest way to every object type from the questions that there are. */
function stepsFrom(query: GraphQLObjectType): ReadonlyMap<string, Step> {
  const steps = new Map<string, Step>([[query.name, { type: query, path: [] }]]);
  for (const { type, path } of steps.values()) {
    for (const field of Object.values(type.getFields())) {
      const inner = getNamedType(field.type);
      if (isObjectType(inner) && !steps.has(inner.name))
        steps.set(inner.name, { type: inner, path: [...path, textOf(type, field.name)] });
    }
  }
  return steps;
}

/**
 * A question that asks this field (`Type.veld`) by the shortest way from Query, to try a difference on a hub; null for a field
 * that no question reaches, such as one of a decision's outcome.
 */
export function exampleQuestion(schema: GraphQLSchema, coordinate: string): string | null {
  const query = schema.getQueryType();
  const [typeName = '', name = ''] = coordinate.split('.');
  const step = query && stepsFrom(query).get(typeName);
  const field = step?.type.getFields()[name];
  if (step === undefined || step === null || field === undefined) return null;
  const leaf = isObjectType(getNamedType(field.type))
    ? [textOf(step.type, name), '__typename']
    : [textOf(step.type, name)];
  const parts = [...step.path, ...leaf];
  return `{ ${parts.join(' { ')}${' }'.repeat(parts.length)}`;
}
