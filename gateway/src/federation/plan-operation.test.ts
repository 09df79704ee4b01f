import { type DocumentNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { OperationContext } from './operation-context.ts';
import { handPlanOver, planOperations } from './plan-operation.ts';

const document: DocumentNode = parse('{ a }');
const planOf = (operation: string) => ({
  kind: 'QueryPlan',
  node: { kind: 'Fetch', serviceName: 'politie', operation, operationName: undefined, operationKind: 'query' },
});

/** What is used of @apollo/gateway: it plans by the hash of a document, tells of the plan, and executes. */
function pretend(text = (hash: string): string => hash) {
  const seen: { readonly hash: string; readonly executed: boolean }[] = [];
  const executor = async (requestContext: {
    readonly queryHash: string;
    readonly request: { readonly variables: object };
  }) => {
    const hash = requestContext.queryHash;
    if (hash === 'fout') return { errors: [{ message: 'Variable "$x" got invalid value' }] };
    if (hash === 'stuk') throw new Error('no plan');
    await Promise.resolve();
    try {
      handPlanOver({ queryPlan: planOf(text(hash)) as never, requestContext });
    } catch (planned) {
      seen.push({ hash, executed: false });
      throw planned;
    }
    seen.push({ hash, executed: true });
    return { data: { a: 1 } };
  };
  return { seen, apollo: planOperations({ executor } as never) };
}

const request = (hash: string, variables: Readonly<Record<string, unknown>> = {}) => ({ document, hash, variables });

describe('the plan of an operation', () => {
  it('is made once for each document, whatever the values in it, and executes nothing', async () => {
    const { apollo, seen } = pretend();
    const first = await apollo.plan(request('h', { x: 1 }));
    expect(await apollo.plan(request('h', { x: 2 }))).toEqual(first);
    expect([seen, first.isOurs]).toEqual([[{ hash: 'h', executed: false }], true]);
  });

  it('A43: is never that of another document, also when they are planned at the same time', async () => {
    const { apollo } = pretend();
    const plans = await Promise.all(['a', 'b', 'a'].map((hash) => apollo.plan(request(hash))));
    expect(plans.map(({ plan }) => plan)).toEqual([planOf('a'), planOf('b'), planOf('a')]);
  });

  it('is no plan when Apollo refuses or fails, and is asked for again', async () => {
    const { apollo } = pretend();
    for (const _ of [1, 2]) {
      await expect(apollo.plan(request('fout'))).rejects.toThrow('could not plan');
      await expect(apollo.plan(request('stuk'))).rejects.toThrow('no plan');
    }
  });

  it('A117: is forgotten, the oldest first, when all together are too large', async () => {
    const { apollo, seen } = pretend((hash) => hash.padEnd(1_500_000));
    for (const hash of ['a', 'b', 'c', 'c', 'b', 'a']) await apollo.plan(request(hash));
    expect(seen.map(({ hash }) => hash)).toEqual(['a', 'b', 'c', 'a']);
  });

  it('A117: is forgotten in time too when there are very many short ones', async () => {
    const { apollo, seen } = pretend(() => '');
    for (let at = 0; at < 4_100; at += 1) await apollo.plan(request(`h${at}`));
    await apollo.plan(request('h0'));
    expect(seen).toHaveLength(4_101);
  });

  it('is executed by Apollo when that is asked', async () => {
    const { apollo, seen } = pretend();
    expect(await apollo.execute(request('h'), {} as OperationContext)).toEqual({ data: { a: 1 } });
    expect(seen).toEqual([{ hash: 'h', executed: true }]);
  });
});
