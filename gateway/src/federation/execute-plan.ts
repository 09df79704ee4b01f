import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { type Data, isData, mergeData, own } from './merge-data.ts';
import { representationOf } from './representation-of.ts';
import { usedVariables } from './used-variables.ts';

/** One fetch of a plan, as it is sent. */
export interface SentFetch {
  readonly serviceName: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface PlanExecution {
  readonly schema: GraphQLSchema;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Resolves to what the source gave, read and checked; null when it gave nothing. */
  readonly ask: (fetch: SentFetch) => Promise<Data | null>;
}

/** A plan of steps that `executePlan` knows; all others are executed by @apollo/gateway. */
export function isPlain(node: QueryPlan['node']): boolean {
  if (node === undefined) return true;
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes.every((next) => isPlain(next));
    case 'Flatten':
      return node.path.every((step) => typeof step === 'string') && isPlain(node.node);
    case 'Fetch':
      return [node.inputRewrites, node.outputRewrites, node.contextRewrites].every(
        (rewrites = []) => rewrites.length === 0,
      );
    default:
      return false;
  }
}

/** One execution, and whether something in it failed: its answer will never be given, so that nothing more is asked for it. */
interface Running extends PlanExecution {
  hasFailed: boolean;
}

/** Every step, to its end, before the first fault of any is thrown: nothing goes on for an operation that was refused. */
async function allOf(steps: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(steps)) if (result.status === 'rejected') throw result.reason;
}

/** The objects at this path; `@` stands for each item of a list. None where a source gave nothing. @throws when the data is not as planned */
function objectsAt(value: unknown, [step, ...rest]: readonly (string | number)[]): Data[] {
  if (value === undefined || value === null) return [];
  if (step === '@' && Array.isArray(value)) return value.flatMap((item: unknown) => objectsAt(item, rest));
  if (step === '@' || !isData(value)) throw new Error('other data than planned');
  return step === undefined ? [value] : objectsAt(own(value, String(step)), rest);
}

async function fetchFromRoot(execution: PlanExecution, fetch: FetchNode, objects: readonly Data[]): Promise<void> {
  const variables = usedVariables(fetch, execution.variables);
  const given = await execution.ask({ serviceName: fetch.serviceName, query: fetch.operation, variables });
  if (given !== null) for (const object of objects) mergeData(object, given);
}

async function fetchEntities(execution: PlanExecution, fetch: FetchNode, objects: readonly Data[]): Promise<void> {
  const { schema, ask } = execution;
  const entities = objects.flatMap((object) => {
    const representation = representationOf(schema, object, fetch.requires ?? []);
    return representation === null || !representation.__typename ? [] : [{ object, representation }];
  });
  if (entities.length === 0) return;
  const representations = entities.map(({ representation }) => representation);
  const variables = { ...usedVariables(fetch, execution.variables), representations };
  const given = await ask({ serviceName: fetch.serviceName, query: fetch.operation, variables });
  if (given === null) return;
  const rows = given._entities;
  if (!Array.isArray(rows) || rows.length !== entities.length) throw new Error('other entities than asked');
  for (const [index, { object }] of entities.entries()) {
    const row: unknown = rows[index];
    if (isData(row)) mergeData(object, row);
  }
}

async function runStep(running: Running, node: PlanNode, objects: readonly Data[]): Promise<void> {
  if (objects.length === 0 || running.hasFailed) return;
  try {
    await run(running, node, objects);
  } catch (error) {
    running.hasFailed = true;
    throw error;
  }
}

async function run(running: Running, node: PlanNode, objects: readonly Data[]): Promise<void> {
  switch (node.kind) {
    case 'Sequence':
      for (const next of node.nodes) await runStep(running, next, objects);
      return;
    case 'Parallel':
      return allOf(node.nodes.map((next) => runStep(running, next, objects)));
    case 'Flatten':
      return runStep(
        running,
        node.node,
        objects.flatMap((object) => objectsAt(object, node.path)),
      );
    case 'Fetch':
      return (node.requires === undefined ? fetchFromRoot : fetchEntities)(running, node, objects);
    default:
      throw new Error('a step of a plan that is not plain');
  }
}

/**
 * Fetches what a plain plan of Apollo's planner asks for, and puts it together under the keys of its document. What a source did not give is not
 * there. It checks nothing of the answer but the number of entities: `ask` gives what was read and checked, `completeAnswer` what may be
 * released. @throws when the plan does not fit the schema
 */
export async function executePlan(plan: QueryPlan, execution: PlanExecution): Promise<Data> {
  const data = Object.create(null) as Data;
  if (plan.node === undefined) return data;
  if (plan.node.kind === 'Subscription') throw new Error('subscriptions are not supported');
  await runStep({ ...execution, hasFailed: false }, plan.node, [data]);
  return data;
}
