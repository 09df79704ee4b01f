import type { Database } from '@ketenhub/database';
import type { SubgraphContext } from '@ketenhub/subgraph';
import { readGeweerd } from '../authority/read-evidence.ts';

type Resolver = (parent: unknown, args: never, context: never) => unknown;

/**
 * Every change of a casus is null, as of a casus that does not exist, for whoever is shut out of it at this moment: his evidence may be
 * some seconds old, and what he would write stays (attack 90). A change of no casus goes by what its asker sees in the worklist.
 */
export function unlessShutOut<Resolvers extends Readonly<Record<string, Resolver>>>(
  database: Database,
  resolvers: Resolvers,
): Resolvers {
  const guarded = (resolve: Resolver): Resolver => {
    return async (parent, args, context) => {
      const { casus } = args as { readonly casus?: unknown };
      const { principal } = context as Pick<SubgraphContext<unknown>, 'principal'>;
      const { account } = principal;
      if (typeof casus === 'string' && casus === principal.casus) {
        if (account === null || (await readGeweerd(database, casus, account))) return null;
      }
      return resolve(parent, args, context);
    };
  };
  const entries = Object.entries(resolvers).map(([name, resolve]): [string, Resolver] => [name, guarded(resolve)]);
  return Object.fromEntries(entries) as Resolvers;
}
