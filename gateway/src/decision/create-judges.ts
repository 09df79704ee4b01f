import type { Annotaties, Beleid } from '@ketenhub/policy';
import type { GraphQLSchema } from 'graphql';
import { createPreparedOperations, type PreparedOperations } from '../execution/prepare-cached.ts';
import { createPolicy, type Policy } from './create-decision-table.ts';

/** What decides under one policy, with everything that was remembered of its decisions. */
export interface Judge {
  readonly policy: Policy;
  readonly prepared: PreparedOperations;
}

/**
 * One judge per policy snapshot. Its cache is its own and goes with it, so that at a switch (another release, or the day on
 * which a rule begins or lapses) nothing is answered from the decisions of before (attack 49).
 */
export function createJudges(
  annotaties: Annotaties,
  createPrepared = createPreparedOperations,
): (beleid: Beleid, schema: GraphQLSchema) => Judge {
  let latest: Judge | null = null;
  return (beleid, schema) => {
    if (latest?.policy.beleid !== beleid)
      latest = { policy: createPolicy(beleid, annotaties, schema), prepared: createPrepared() };
    return latest;
  };
}
