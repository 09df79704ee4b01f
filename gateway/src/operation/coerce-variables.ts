import { type GraphQLSchema, getVariableValues } from 'graphql';
import type { SelectedOperation } from './select-operation.ts';

/** Variables after GraphQL 6.1.2, defaults filled in; an own key is present exactly when the executor sees a value. */
export type CoercedVariables = Readonly<Record<string, unknown>>;

export type CoercionResult =
  | { readonly ok: true; readonly variables: CoercedVariables }
  /** Names only: a message of graphql-js repeats the value, and that may be a BSN (attack 110). */
  | { readonly ok: false; readonly fout: 'VARIABELEN_ONGELDIG'; readonly namen: readonly string[] };

/** Coerces the client's variables once; everything that judges presence or content of an argument uses this result. */
export function coerceVariables(
  schema: GraphQLSchema,
  selected: SelectedOperation,
  raw: Readonly<Record<string, unknown>>,
): CoercionResult {
  const definitions = selected.operation.variableDefinitions ?? [];
  const result = getVariableValues(schema, definitions, raw, { maxErrors: 5 });
  if (result.coerced !== undefined) return { ok: true, variables: result.coerced };
  const namen = definitions
    .map((definition) => definition.variable.name.value)
    .filter((name) => result.errors.some((error) => error.message.startsWith(`Variable "$${name}"`)));
  return { ok: false, fout: 'VARIABELEN_ONGELDIG', namen };
}
