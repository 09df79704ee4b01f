import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';
import { type Data, isData, mergeData, own } from './merge-data.ts';

/**
 * An object without a type is of none: where every part of a question about it was left out by a directive, its type was too.
 * @throws when the schema does not know one of them: then nobody can say whether the one is the other
 */
function isOfType(schema: GraphQLSchema, typeName: unknown, condition: string): boolean {
  if (typeName === undefined || typeName === null) return false;
  if (typeName === condition) return true;
  const [type, wanted] = [schema.getType(String(typeName)), schema.getType(condition)];
  if (!isObjectType(type) || wanted === undefined) throw new Error('a plan asks about a type that the schema has not');
  return isAbstractType(wanted) && schema.isSubType(wanted, type);
}

function selected(schema: GraphQLSchema, value: unknown, selections: readonly QueryPlanSelectionNode[]): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => selected(schema, item, selections));
  return isData(value) ? representationOf(schema, value, selections) : null;
}

/**
 * What another source must be told of this object to find it: its type, its key and what the fields asked there require. Null when something of
 * it was not given: then there is nothing to ask about. A part below it that lacks something is null, as with @apollo/gateway. @throws when the plan does not fit the schema
 */
export function representationOf(
  schema: GraphQLSchema,
  object: Data,
  selections: readonly QueryPlanSelectionNode[],
): Data | null {
  const representation = Object.create(null) as Data;
  for (const selection of selections) {
    if (selection.kind === 'Field') {
      const key = selection.alias ?? selection.name;
      const value = own(object, key);
      if (value === undefined) return null;
      representation[key] = selection.selections === undefined ? value : selected(schema, value, selection.selections);
    } else if (
      selection.typeCondition !== undefined &&
      isOfType(schema, own(object, '__typename'), selection.typeCondition)
    ) {
      const part = representationOf(schema, object, selection.selections);
      if (part !== null) mergeData(representation, part);
    }
  }
  return representation;
}
