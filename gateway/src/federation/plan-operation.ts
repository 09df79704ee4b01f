import type { ApolloGateway } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, Kind } from 'graphql';
import { asksIntrospection } from '../operation/filter-operation.ts';
import { isPlain } from './execute-plan.ts';
import type { FilteredRequest } from './filtered-request.ts';
import type { OperationContext } from './operation-context.ts';
import { fetchNodes } from './planned-fetches.ts';

export interface PlannedOperation {
  readonly plan: QueryPlan;
  /** Whether this plan is executed here; @apollo/gateway executes what is not, and all questions about the schema itself. */
  readonly isOurs: boolean;
}

export interface ApolloExecution {
  /** @throws when the planner cannot plan it */
  plan(request: FilteredRequest): Promise<PlannedOperation>;
  execute(request: FilteredRequest, context: OperationContext): Promise<ApolloAnswer>;
}

export interface ApolloAnswer {
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
}

/** Bounded by what is kept, not by entries: a plan may hold thousands of fields. What is not kept, the plan cache of @apollo/gateway may have. */
const KEPT_CHARS_MAX = 4_000_000;
/** What a plan without a text takes too, so that many short ones are not kept without end. */
const ENTRY_CHARS = 1_000;

/** Not a fault: it ends the execution by @apollo/gateway once there is a plan. */
class Planned extends Error {
  readonly plan: QueryPlan;

  constructor(plan: QueryPlan) {
    super('planned');
    this.plan = plan;
  }
}

type Executor = (requestContext: unknown) => Promise<ApolloAnswer>;

interface ApolloRequest {
  readonly plansOnly?: boolean;
}

/** For `experimental_didResolveQueryPlan`. @throws what `planOperations` waits for, when it is a plan that was asked */
export function handPlanOver({
  queryPlan,
  requestContext,
}: {
  readonly queryPlan: QueryPlan;
  readonly requestContext: object;
}): void {
  if ((requestContext as ApolloRequest).plansOnly === true) throw new Planned(queryPlan);
}

/** Of the texts in a plan, and of what is around them. */
const charsOf = (plan: QueryPlan): number =>
  fetchNodes(plan).reduce((sum, { operation }) => sum + operation.length, ENTRY_CHARS);

const asksSchema = ({ definitions }: DocumentNode): boolean =>
  definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && asksIntrospection(definition.selectionSet.selections),
  );

/**
 * Has @apollo/gateway plan each filtered document once. The key is the hash of the document, which says all that a plan depends on: never who
 * asks, nor a value (attacks 43, 44).
 */
export function planOperations(gateway: Pick<ApolloGateway, 'executor'>): ApolloExecution {
  const kept = new Map<string, PlannedOperation>();
  let keptChars = 0;
  const keep = (hash: string, planned: PlannedOperation): void => {
    if (!kept.has(hash)) keptChars += charsOf(planned.plan);
    kept.set(hash, planned);
    for (const [oldest, { plan }] of kept) {
      if (keptChars <= KEPT_CHARS_MAX) return;
      keptChars -= charsOf(plan);
      kept.delete(oldest);
    }
  };
  const ask = ({ document, hash, variables }: FilteredRequest, more: object): Promise<ApolloAnswer> =>
    (gateway.executor as unknown as Executor)({
      document,
      queryHash: hash,
      operationName: null,
      request: { variables },
      metrics: {},
      ...more,
    });
  const planOf = async (request: FilteredRequest): Promise<QueryPlan> => {
    const outcome: unknown = await ask(request, { plansOnly: true }).catch((error: unknown) => error);
    if (outcome instanceof Planned) return outcome.plan;
    throw outcome instanceof Error ? outcome : new Error('the federation could not plan this operation');
  };
  return {
    async plan(request) {
      const known = kept.get(request.hash);
      if (known !== undefined) return known;
      const plan = await planOf(request);
      const isOurs = isPlain(plan.node) && !asksSchema(request.document);
      keep(request.hash, { plan, isOurs });
      return { plan, isOurs };
    },
    execute: (request, context) => ask(request, { context }),
  };
}
