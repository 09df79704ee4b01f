import { type Invariant, leesInvarianten } from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { INVARIANTS_PATH } from '../schema/compile-policy.ts';
import { readSource } from '../schema/read-source.ts';

/** The statements of invarianten.yaml. @throws OperatorProblem that names every mistake with its file, line and column */
export async function readInvariants(): Promise<readonly Invariant[]> {
  const read = leesInvarianten(await readSource(INVARIANTS_PATH));
  if ('fouten' in read) throw new OperatorProblem(`the invariants cannot be read:\n${read.fouten.join('\n')}`);
  return read.invarianten;
}
