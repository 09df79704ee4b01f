import type { FetchNode } from '@apollo/query-planner';

/** Those of the operation that a fetch uses and that were given. */
export function usedVariables(fetch: FetchNode, variables: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const names =
    fetch.variableUsages?.filter((name) => Object.hasOwn(variables, name) && variables[name] !== undefined) ?? [];
  return Object.fromEntries(names.map((name) => [name, variables[name]]));
}
