import { type Logbook, LogUnavailable } from '@ketenhub/logbook';
import { continueTrace, type Logger, traceparentOf } from '@ketenhub/service';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { type createDecisionTable, type Policy, rightsClass } from '../decision/create-decision-table.ts';
import type { FilteredRequest } from '../federation/filtered-request.ts';
import type { OperationContext } from '../federation/operation-context.ts';
import { newOperationState } from '../federation/operation-state.ts';
import { pageErrors } from '../federation/page-refusals.ts';
import { PlanTooLarge } from '../federation/planned-fetches.ts';
import { MintRefused } from '../identity/mint-tokens.ts';
import { coerceVariables } from '../operation/coerce-variables.ts';
import { completeAnswer } from '../operation/complete-answer.ts';
import { type DecisionTable, personDenial } from '../operation/decision-table.ts';
import { type FilteredOperation, forwardedVariables } from '../operation/filtered-operation.ts';
import type { LimitSettings } from '../operation/limits.ts';
import type { OperationAnnotations } from '../operation/operation-annotations.ts';
import { checkCost } from '../operation/operation-cost.ts';
import { selectOperation } from '../operation/select-operation.ts';
import type { Narrowing } from '../operation/without-purpose.ts';
import { decisionLines, type JudgedOperation, operationLines } from './operation-log.ts';
import type { PreparedOperations } from './prepare-cached.ts';
import { type RefusalCode, refusal } from './refusal.ts';
import { type sourceErrors, sourceStatus } from './source-status.ts';

export interface IncomingOperation {
  readonly document: DocumentNode;
  readonly operationName: string | null | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: OperationContext;
}

export interface ExecutionEnvironment {
  readonly schema: GraphQLSchema;
  readonly policy: Policy;
  readonly createTable: typeof createDecisionTable;
  readonly annotations: OperationAnnotations;
  /** Of this policy only: what was filtered under another one is never found (attack 49). */
  readonly prepared: PreparedOperations;
  readonly limits: LimitSettings;
  readonly logbook: Logbook;
  readonly logger: Logger;
  readonly sourceErrors: typeof sourceErrors;
  /** Plans and fetches the filtered document; resolves to its data, or null where nothing came back. */
  readonly execute: (request: FilteredRequest, context: OperationContext) => Promise<unknown>;
  /** The same with narrower ceilings, for one operation. */
  readonly narrowed: (narrowing: Narrowing) => ExecutionEnvironment;
}

/** Selects, coerces and filters; every refusal here is of the question, before anything is asked or logged as intent. */
function judge(environment: ExecutionEnvironment, incoming: IncomingOperation): JudgedOperation {
  const { schema, annotations, policy } = environment;
  const { document, operationName, variables, context } = incoming;
  const selection = selectOperation(document, operationName);
  if (!selection.ok || !schema.getRootType(selection.selected.operation.operation)) throw refusal('OPERATIE');
  const { selected } = selection;
  // The planner gives its own fetches a variable of this name, which is bound to no request hash.
  const names = selected.operation.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
  if (names.includes('representations')) throw refusal('VARIABELEN', { variabelen: ['representations'] });
  const coerced = coerceVariables(schema, selected, variables);
  if (!coerced.ok) throw refusal('VARIABELEN', { variabelen: coerced.namen, velden: coerced.velden });
  const table = environment.createTable(policy, context);
  const input = { schema, annotations, selected, variables: coerced.variables, table };
  let filtered: FilteredOperation;
  try {
    filtered = environment.prepared.prepare(input, rightsClass(context));
  } catch (error) {
    environment.logger.error({ error, trace: context.trace.traceId }, 'filter failed, operation refused');
    throw refusal('FILTER');
  }
  if (checkCost(filtered.tree, coerced.variables, environment.limits) !== null)
    throw refusal('LIMIET', { limiet: 'KOSTEN' });
  // A second decision in one operation would be answered from the snapshot that the first one opened.
  const roots = filtered.tree.occurrences.filter(({ parent }) => parent === null);
  if (selected.operation.operation === 'mutation' && roots.length > 1) throw refusal('LIMIET', { limiet: 'MUTATIES' });
  return { context, filtered, policy, table: firstTableOf(filtered, table) };
}

const tables = new WeakMap<FilteredOperation, DecisionTable>();

/**
 * A filtered operation belongs to one policy and one rights class, in which every table answers the same: what was decided is not decided
 * again.
 */
function firstTableOf(filtered: FilteredOperation, table: DecisionTable): DecisionTable {
  const first = tables.get(filtered) ?? table;
  tables.set(filtered, first);
  return first;
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

/** Why the token service gave no tokens, or null. Without tokens no source was asked at all. */
async function mintFailure({ state }: OperationContext): Promise<'TOEGANG' | 'TOKENDIENST' | MintRefused | null> {
  const error: unknown = await state.tokens.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error === null) return null;
  if (error instanceof MintRefused && error.narrowed.length > 0) return error;
  return error instanceof MintRefused && error.status === 403 ? 'TOEGANG' : 'TOKENDIENST';
}

/** Logs that the operation ended without an answer. @throws the refusal. */
async function refuseAfterIntent(
  environment: ExecutionEnvironment,
  operation: JudgedOperation,
  code: RefusalCode,
): Promise<never> {
  const trace = operation.context.trace.traceId;
  environment.logger.error({ code, trace }, 'operation ended without an answer');
  const uitkomst = code === 'TOEGANG' || code === 'LIMIET' ? 'GEWEIGERD' : 'MISLUKT';
  await writeOrRefuse(environment, operationLines(operation, { ...sourceStatus(), uitkomst }));
  throw refusal(code);
}

/** What the answer says of the decision, whichever way it goes; all of it was known before there was data. */
function explanationOf({ context, filtered, policy }: JudgedOperation) {
  return {
    beleid: policy.beleid.digest,
    doel: context.doelbinding.doel,
    casus: context.doelbinding.casus ?? null,
    fase: context.evidence?.claims.fase ?? null,
    trace: context.trace.traceId,
    afgeschermd: filtered.afgeschermd,
  };
}

/** For a machine client one denied field refuses the request; no source is asked. @throws the refusal, with every field. */
async function rejectDenied(environment: ExecutionEnvironment, operation: JudgedOperation): Promise<void> {
  const { context, filtered } = operation;
  if (context.weigering === 'filter' || filtered.afgeschermd.length === 0) return;
  const status = sourceStatus();
  await writeOrRefuse(environment, decisionLines(operation, { ...status, uitkomst: 'GEWEIGERD' }));
  throw refusal('AFGESCHERMD', { doelbinding: { ...explanationOf(operation), ...status } });
}

/** Fetches what may be asked; a code when the hub itself failed, whatever the sources did. */
async function fetchData(
  environment: ExecutionEnvironment,
  { context, filtered }: JudgedOperation,
  variables: IncomingOperation['variables'],
): Promise<{ readonly data: unknown } | RefusalCode> {
  if (filtered.asksNothing) return { data: {} };
  try {
    const forwarded = forwardedVariables(filtered, variables);
    const { document, hash } = filtered;
    return { data: await environment.execute({ document, hash, variables: forwarded }, context) };
  } catch (error) {
    if (error instanceof PlanTooLarge) return 'LIMIET';
    environment.logger.error({ error, trace: context.trace.traceId }, 'execution failed');
    return 'UITVOERING';
  }
}

/** Once more, without what the token service has closed since: no question fails because one process reads a schema sooner. */
async function askNarrower(
  environment: ExecutionEnvironment,
  incoming: IncomingOperation,
  { operation, refused }: { readonly operation: JudgedOperation; readonly refused: MintRefused },
): Promise<object> {
  const { context } = incoming;
  await writeOrRefuse(environment, operationLines(operation, { ...sourceStatus(), uitkomst: 'GEWEIGERD' }));
  const narrower = environment.narrowed({ velden: refused.narrowed, doel: context.doelbinding.doel });
  // A span of its own: every intent in the log has one outcome.
  const trace = continueTrace(context.state.traceparent);
  const state = newOperationState(traceparentOf(trace));
  return answerOperation(narrower, { ...incoming, context: { ...context, trace, state } }, 'LAATSTE');
}

/**
 * The way of one request through the gateway (doelbinding.md 4): decide on one snapshot, filter or reject, log the intent,
 * fetch, put the nulls back, log the outcome, release. @throws GraphQLError with a neutral Dutch sentence; nothing else.
 */
export const executeOperation = (environment: ExecutionEnvironment, incoming: IncomingOperation) =>
  answerOperation(environment, incoming, 'EERSTE');

async function answerOperation(
  environment: ExecutionEnvironment,
  incoming: IncomingOperation,
  attempt: 'EERSTE' | 'LAATSTE',
): Promise<object> {
  const operation = judge(environment, incoming);
  const { context, filtered, table } = operation;
  await rejectDenied(environment, operation);
  // Planned and given its tokens while it is written; each fetch waits for it.
  const intent = writeOrRefuse(environment, operationLines(operation, null));
  intent.catch(() => undefined);
  context.state.intent = intent;
  const fetched = await fetchData(environment, operation, incoming.variables);
  await intent;
  const failure = await mintFailure(context);
  if (failure instanceof MintRefused)
    return attempt === 'EERSTE'
      ? askNarrower(environment, incoming, { operation, refused: failure })
      : refuseAfterIntent(environment, operation, 'TOEGANG');
  if (failure !== null) return refuseAfterIntent(environment, operation, failure);
  if (typeof fetched === 'string') return refuseAfterIntent(environment, operation, fetched);
  const soortByHandle = new Map(context.evidence?.claims.betrokkenen.map(({ id, soort }) => [id, soort]));
  const { data } = completeAnswer({ filtered, data: fetched.data, isDeniedFor: personDenial(table, soortByHandle) });
  const { asked } = context.state;
  const status = sourceStatus(asked);
  await writeOrRefuse(environment, operationLines(operation, { ...status, uitkomst: 'GELEVERD' }));
  const errors = [...environment.sourceErrors(asked), ...pageErrors(context.state.refusedPages)];
  return {
    data,
    ...(errors.length === 0 ? {} : { errors }),
    extensions: { doelbinding: { ...explanationOf(operation), ...status } },
  };
}
