import { type Logbook, LogUnavailable } from '@ketenhub/logbook';
import type { Logger } from '@ketenhub/service';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { type createDecisionTable, type Policy, rightsClass } from '../decision/create-decision-table.ts';
import type { OperationContext } from '../federation/operation-context.ts';
import { MintRefused } from '../identity/mint-tokens.ts';
import { coerceVariables } from '../operation/coerce-variables.ts';
import { completeAnswer } from '../operation/complete-answer.ts';
import { personDenial } from '../operation/decision-table.ts';
import { type FilteredOperation, forwardedVariables } from '../operation/filtered-operation.ts';
import type { LimitSettings } from '../operation/limits.ts';
import type { OperationAnnotations } from '../operation/operation-annotations.ts';
import { checkCost } from '../operation/operation-cost.ts';
import { selectOperation } from '../operation/select-operation.ts';
import { operationLines } from './operation-log.ts';
import type { PreparedOperations } from './prepare-cached.ts';
import { refusal } from './refusal.ts';
import { sourceErrors, sourceStatus } from './source-status.ts';

export interface IncomingOperation {
  readonly document: DocumentNode;
  readonly operationName: string | null | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: OperationContext;
}

export interface FilteredRequest {
  readonly document: DocumentNode;
  readonly hash: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface ExecutionEnvironment {
  readonly schema: GraphQLSchema;
  readonly policy: Policy;
  readonly createTable: typeof createDecisionTable;
  readonly annotations: OperationAnnotations;
  readonly prepared: PreparedOperations;
  readonly limits: LimitSettings;
  readonly logbook: Logbook;
  readonly logger: Logger;
  /** Plans and fetches the filtered document; resolves to its data, or null where nothing came back. */
  readonly execute: (request: FilteredRequest, context: OperationContext) => Promise<unknown>;
}

function prepare(
  environment: ExecutionEnvironment,
  { document, operationName, variables, context }: IncomingOperation,
): FilteredOperation {
  const { schema, annotations } = environment;
  const selection = selectOperation(document, operationName);
  if (!selection.ok || !schema.getRootType(selection.selected.operation.operation)) throw refusal('OPERATIE');
  const coerced = coerceVariables(schema, selection.selected, variables);
  if (!coerced.ok) throw refusal('VARIABELEN', { variabelen: coerced.namen });
  const input = {
    schema,
    annotations,
    selected: selection.selected,
    variables: coerced.variables,
    table: environment.createTable(environment.policy, context),
  };
  let filtered: FilteredOperation;
  try {
    filtered = environment.prepared.prepare(input, rightsClass(context));
  } catch (error) {
    environment.logger.error({ error, trace: context.trace.traceId }, 'filter failed, operation refused');
    throw refusal('FILTER');
  }
  if (checkCost(filtered.tree, coerced.variables, environment.limits) !== null)
    throw refusal('LIMIET', { limiet: 'KOSTEN' });
  return filtered;
}

async function writeOrRefuse(environment: ExecutionEnvironment, lines: Parameters<Logbook['write']>[0]): Promise<void> {
  try {
    await environment.logbook.write(lines);
  } catch (error) {
    if (!(error instanceof LogUnavailable)) throw error;
    environment.logger.error({ error }, 'logbook unavailable, nothing released');
    throw refusal('LOGBOEK');
  }
}

/**
 * Without tokens no source was asked: that is a fault or refusal of the whole operation, not five sources in trouble.
 * @throws the refusal, after the outcome has been logged.
 */
async function refuseWithoutTokens(
  environment: ExecutionEnvironment,
  context: OperationContext,
  filtered: FilteredOperation,
): Promise<void> {
  const error: unknown = await context.state.tokens.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error === null) return;
  const isDenied = error instanceof MintRefused && error.status === 403;
  environment.logger.error({ error, trace: context.trace.traceId }, 'no transaction tokens, nothing released');
  const bronStatus = sourceStatus(new Map());
  const ending = { bronStatus, uitkomst: isDenied ? 'GEWEIGERD' : 'MISLUKT' } as const;
  await writeOrRefuse(environment, operationLines(context, filtered, environment.policy.beleid.digest, ending));
  throw refusal(isDenied ? 'TOEGANG' : 'TOKENDIENST');
}

/**
 * The way of one request through the gateway (doelbinding.md 4): decide on one snapshot, filter, log the intent, fetch,
 * put the nulls back, log the outcome, release. @throws GraphQLError with a neutral Dutch sentence; nothing else.
 */
export async function executeOperation(environment: ExecutionEnvironment, incoming: IncomingOperation) {
  const { context } = incoming;
  const { policy } = environment;
  const filtered = prepare(environment, incoming);
  await writeOrRefuse(environment, operationLines(context, filtered, policy.beleid.digest, null));
  const request = {
    document: filtered.document,
    hash: filtered.hash,
    variables: forwardedVariables(filtered, incoming.variables),
  };
  const data = filtered.asksNothing ? {} : await environment.execute(request, context);
  await refuseWithoutTokens(environment, context, filtered);
  const soortByHandle = new Map(context.evidence?.claims.betrokkenen.map(({ id, soort }) => [id, soort]));
  const completed = completeAnswer({
    filtered,
    data,
    isDeniedFor: personDenial(environment.createTable(policy, context), soortByHandle),
  });
  const bronStatus = sourceStatus(context.state.asked);
  const ending = { bronStatus, uitkomst: 'GELEVERD' } as const;
  await writeOrRefuse(environment, operationLines(context, filtered, policy.beleid.digest, ending));
  const errors = sourceErrors(bronStatus);
  return {
    data: completed.data,
    ...(errors.length === 0 ? {} : { errors }),
    extensions: {
      doelbinding: {
        beleid: policy.beleid.digest,
        doel: context.doelbinding.doel,
        casus: context.doelbinding.casus ?? null,
        fase: context.evidence?.claims.fase ?? null,
        trace: context.trace.traceId,
        afgeschermd: filtered.afgeschermd,
        bronStatus,
      },
    },
  };
}
