import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { requestHash } from '@ketenhub/tokens';
import { isBron, unreachable } from '@ketenhub/vocabulary';
import type { PlannedFetch } from '../identity/mint-tokens.ts';
import type { FetchCoordinates } from './fetch-coordinates.ts';
import { usedVariables } from './used-variables.ts';

function fetchNodes(node: PlanNode | undefined): FetchNode[] {
  if (node === undefined) return [];
  switch (node.kind) {
    case 'Fetch':
      return [node];
    case 'Flatten':
      return fetchNodes(node.node);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(fetchNodes);
    case 'Condition':
      return [...fetchNodes(node.ifClause), ...fetchNodes(node.elseClause)];
    case 'Defer':
      throw new Error('@defer is not supported');
    default:
      return unreachable(node);
  }
}

/** As many tokens as the token service mints for one operation. */
const FETCHES_MAX = 50;

/** The plan asks the sources more often than one operation may. */
export class PlanTooLarge extends Error {}

/** Every fetch that the plan may send, with what its token must say; both branches of a condition. */
export function plannedFetches(
  plan: QueryPlan,
  variables: Readonly<Record<string, unknown>>,
  coordinates: FetchCoordinates,
): PlannedFetch[] {
  const root = plan.node;
  if (root?.kind === 'Subscription') throw new Error('subscriptions are not supported');
  const fetches = fetchNodes(root);
  if (fetches.length > FETCHES_MAX) throw new PlanTooLarge(`${fetches.length} fetches`);
  return fetches.map((fetch) => {
    if (!isBron(fetch.serviceName)) throw new Error('plan names an unknown source');
    return {
      bron: fetch.serviceName,
      velden: coordinates.of(fetch.operation, usedVariables(fetch, variables)),
      vraag: requestHash(fetch.operation, usedVariables(fetch, variables)),
    };
  });
}
