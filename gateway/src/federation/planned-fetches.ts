import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { requestHash } from '@ketenhub/tokens';
import { isBron, unreachable } from '@ketenhub/vocabulary';
import type { PlannedFetch } from '../identity/mint-tokens.ts';
import type { FetchCoordinates } from './fetch-coordinates.ts';
import { usedVariables } from './used-variables.ts';

/** Every fetch of a plan, of both branches of a condition. @throws for a subscription, and for parts that come later */
export function fetchNodes({ node }: QueryPlan): FetchNode[] {
  if (node?.kind === 'Subscription') throw new Error('subscriptions are not supported');
  return fetchesIn(node);
}

function fetchesIn(node: PlanNode | undefined): FetchNode[] {
  if (node === undefined) return [];
  switch (node.kind) {
    case 'Fetch':
      return [node];
    case 'Flatten':
      return fetchesIn(node.node);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(fetchesIn);
    case 'Condition':
      return [...fetchesIn(node.ifClause), ...fetchesIn(node.elseClause)];
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
  const fetches = fetchNodes(plan);
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
