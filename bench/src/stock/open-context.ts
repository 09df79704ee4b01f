import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import type { Transaction } from '@ketenhub/database';
import { GEEN_WEIGERINGEN, type SubgraphContext, type SubgraphDefinition } from '@ketenhub/subgraph';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';

// For the names of deelnemers and doelen that the case register looks up in it.
const beleid = await readBeleid('schema/beleid.json');

/**
 * What the resolvers get where nothing is protected: everything is allowed, a read goes straight to the pool without a
 * transaction, and a cursor is the position as it is.
 */
export function openContext(pool: pg.Pool) {
  const database = drizzle(pool) as unknown as Transaction;
  return (definition: SubgraphDefinition<never>) => (): unknown => {
    const context = {
      principal: { casus: null, betrokkenen: new Map() },
      access: { mag: () => true, zouMogen: () => true, tooMuch: new Set(), allowed: () => [], beleid },
      weigeringen: GEEN_WEIGERINGEN,
      subjects: { of: () => null, set: () => undefined },
      reader: {
        read: <Result>(work: (transaction: Transaction) => Promise<Result>) => work(database),
        end: async () => undefined,
      },
      cursors: {
        seal: async ({ na }: { na: unknown }) => Buffer.from(JSON.stringify(na)).toString('base64url'),
        open: async () => {
          throw new Error('the benchmark asks first pages only');
        },
      },
    } as unknown as SubgraphContext<unknown>;
    return { ...context, sources: definition.createSources(context) };
  };
}
