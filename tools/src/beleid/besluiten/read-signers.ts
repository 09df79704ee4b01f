import { leesOndertekenaars, type Ondertekenaar } from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { SIGNERS_PATH } from '../../schema/compile-policy.ts';
import { readSource } from '../../schema/read-source.ts';

/** The register of who may sign. @throws OperatorProblem that names every mistake */
export async function readSigners(): Promise<readonly Ondertekenaar[]> {
  const gelezen = leesOndertekenaars(await readSource(SIGNERS_PATH));
  if ('fouten' in gelezen) throw new OperatorProblem(gelezen.fouten.join('\n'));
  return gelezen.ondertekenaars;
}
