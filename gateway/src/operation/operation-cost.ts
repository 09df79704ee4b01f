import { Kind } from 'graphql';
import type { CoercedVariables } from './coerce-variables.ts';
import { PAGE_SIZE_ARGUMENT } from './collect-coordinates.ts';
import type { LimitBreach, LimitSettings } from './limits.ts';
import type { FieldOccurrence, OperationTree } from './occurrence.ts';

/**
 * The number of values that the answer is expected to hold: every field once per row of the lists around it. A list is as
 * long as its page size says, at least one, else as long as assumed. @include and @skip make nothing cheaper.
 */
export function operationCost(
  tree: OperationTree,
  variables: CoercedVariables,
  settings: Pick<LimitSettings, 'listSizeAssumed'>,
): number {
  const rowsBelow = new Map<FieldOccurrence, number>();
  const pageBelow = new Map<FieldOccurrence, number>();
  let cost = 0;
  for (const occurrence of tree.occurrences) {
    const rows = occurrence.parent === null ? 1 : (rowsBelow.get(occurrence.parent) ?? 1);
    cost += rows;
    const page = pageSize(occurrence, variables) ?? occurrence.pageSizeDefault ?? null;
    // A connection says its page size above the list that it pages.
    if (page !== null && occurrence.listDepth === 0) pageBelow.set(occurrence, page);
    const inherited = occurrence.parent === null ? undefined : pageBelow.get(occurrence.parent);
    const perList = page ?? inherited ?? settings.listSizeAssumed;
    rowsBelow.set(occurrence, rows * perList ** occurrence.listDepth);
  }
  return cost;
}

/** Refuses an operation whose answer would be too large (attack 39). */
export function checkCost(
  tree: OperationTree,
  variables: CoercedVariables,
  settings: LimitSettings,
): LimitBreach | null {
  return operationCost(tree, variables, settings) > settings.costMax ? { limiet: 'KOSTEN' } : null;
}

function pageSize(occurrence: FieldOccurrence, variables: CoercedVariables): number | null {
  const value = occurrence.node.arguments?.find(({ name }) => name.value === PAGE_SIZE_ARGUMENT)?.value;
  if (value === undefined) return null;
  const given =
    value.kind === Kind.VARIABLE ? variables[value.name.value] : value.kind === Kind.INT ? value.value : null;
  const size = Number(given ?? Number.NaN);
  return Number.isFinite(size) ? Math.max(1, size) : null;
}
