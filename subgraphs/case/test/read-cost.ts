import pg from 'pg';
import { vi } from 'vitest';

interface Sent {
  readonly text: string;
  readonly values: unknown[];
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly 'Rows Removed by Join Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** What one question made the database read. */
export interface ReadCost {
  /** Rows of tables that were visited, given or thrown away, over all statements. */
  readonly rows: number;
  /** Pages of the database that were touched. */
  readonly buffers: number;
  readonly statements: number;
}

function sentOf(args: readonly unknown[]): Sent | null {
  const [first, second] = args;
  if (typeof first === 'string') return { text: first, values: Array.isArray(second) ? second : [] };
  const { text, values } = (first ?? {}) as { readonly text?: string; readonly values?: unknown[] };
  return text === undefined ? null : { text, values: values ?? (Array.isArray(second) ? second : []) };
}

/** Does `work` and gives every statement that was sent meanwhile, in order. */
async function recorded(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const query = pg.Client.prototype.query;
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...args: unknown[]) {
    const one = sentOf(args);
    if (one !== null) sent.push(one);
    return Reflect.apply(query, this, args);
  } as never);
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return sent;
}

/** Rows of tables that this node and those below it visited, in all their loops. */
function visited(node: PlanNode): number {
  const own =
    node['Relation Name'] === undefined
      ? 0
      : (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) *
        node['Actual Loops'];
  return (node.Plans ?? []).reduce((sum, below) => sum + visited(below), own);
}

function literal(client: pg.Client, value: unknown): string {
  if (value === null || value === undefined) return 'null';
  const list = Array.isArray(value) ? `{${value.map((one) => JSON.stringify(one)).join(',')}}` : String(value);
  return client.escapeLiteral(value instanceof Date ? value.toISOString() : list);
}

/** As it is planned once for all values in a process of the hub (packages/database): for none in particular. */
async function planOf(client: pg.Client, { text, values }: Sent): Promise<PlanNode & Record<string, unknown>> {
  await client.query(`prepare gemeten as ${text}`);
  const given = values.length === 0 ? '' : `(${values.map((value) => literal(client, value)).join(', ')})`;
  const explained = await client.query(`explain (analyze, buffers, format json) execute gemeten${given}`);
  await client.query('deallocate gemeten');
  return explained.rows[0]['QUERY PLAN'][0].Plan;
}

const READS_TABLE = /^\s*(select|with)\b[\s\S]*\bfrom\s+("|\()/i;

/**
 * What `work` reads, by the plans of its own statements, run again as the same role in the same context with the same values and planned
 * as the hub plans them: counts of rows and pages, and never a time.
 */
export async function readCost(appUrl: string, work: () => Promise<unknown>): Promise<ReadCost> {
  const sent = await recorded(work);
  const client = new pg.Client({ connectionString: appUrl, options: '-c plan_cache_mode=force_generic_plan' });
  await client.connect();
  let rows = 0;
  let buffers = 0;
  let statements = 0;
  try {
    for (const { text, values } of sent) {
      if (!READS_TABLE.test(text)) {
        await client.query(text, values);
        continue;
      }
      const plan = await planOf(client, { text, values });
      statements += 1;
      rows += visited(plan);
      buffers += Number(plan['Shared Hit Blocks'] ?? 0) + Number(plan['Shared Read Blocks'] ?? 0);
    }
    return { rows, buffers, statements };
  } finally {
    await client.end();
  }
}
