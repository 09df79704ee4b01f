import { type GraphQLSchema, getVariableValues, isInputType, typeFromAST, type VariableDefinitionNode } from 'graphql';
import { FAULTS_TOLD_MAX, type FaultyField, faultyFields } from './faulty-fields.ts';
import type { SelectedOperation } from './select-operation.ts';

/** Variables after GraphQL 6.1.2, defaults filled in; an own key is present exactly when the executor sees a value. */
export type CoercedVariables = Readonly<Record<string, unknown>>;

export type CoercionResult =
  | { readonly ok: true; readonly variables: CoercedVariables }
  /** Names and fixed sentences only: a message of graphql-js repeats the value, and that may be a BSN (attack 110). */
  | {
      readonly ok: false;
      readonly fout: 'VARIABELEN_ONGELDIG';
      readonly namen: readonly string[];
      /** At most `FAULTS_TOLD_MAX`, in the order of the variables. */
      readonly velden: readonly FaultyField[];
    };

type RawVariables = Readonly<Record<string, unknown>>;

/** What is wrong with the value of one variable; left out with a default, it has none. */
function faultsOfVariable(schema: GraphQLSchema, definition: VariableDefinitionNode, raw: RawVariables): FaultyField[] {
  const name = definition.variable.name.value;
  const type = typeFromAST(schema, definition.type);
  const isGiven = Object.hasOwn(raw, name);
  if (!isInputType(type) || (!isGiven && definition.defaultValue !== undefined)) return [];
  return faultyFields(name, type, isGiven ? raw[name] : undefined);
}

/** Coerces the client's variables once; everything that judges presence or content of an argument uses this result. */
export function coerceVariables(schema: GraphQLSchema, selected: SelectedOperation, raw: RawVariables): CoercionResult {
  const definitions = selected.operation.variableDefinitions ?? [];
  const result = getVariableValues(schema, definitions, raw, { maxErrors: 1, hideSuggestions: true });
  if (result.coerced !== undefined) return { ok: true, variables: result.coerced };
  const faulty = definitions.flatMap((definition) => {
    const velden = faultsOfVariable(schema, definition, raw);
    return velden.length === 0 ? [] : [{ naam: definition.variable.name.value, velden }];
  });
  return {
    ok: false,
    fout: 'VARIABELEN_ONGELDIG',
    namen: faulty.map(({ naam }) => naam),
    velden: faulty.flatMap(({ velden }) => velden).slice(0, FAULTS_TOLD_MAX),
  };
}
