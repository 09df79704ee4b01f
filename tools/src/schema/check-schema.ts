import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { staleFiles } from '../generate/generators.ts';
import { lintSchemas } from './lint-schemas.ts';
import { type Comparison, compareWithReleased } from './versies/compare-with-released.ts';

/** Lint, composition, what was released before, and the generated files. @throws OperatorProblem, one line for each finding */
export async function checkSchema(): Promise<Comparison> {
  const findings = await lintSchemas();
  if (findings.length > 0)
    throw new OperatorProblem(`the schema breaks ${findings.length} rules:\n${findings.join('\n')}`);
  const comparison = await compareWithReleased();
  if (comparison.findings.length > 0)
    throw new OperatorProblem(
      `the schema breaks what was released in ${comparison.released.path}:\n${comparison.findings.join('\n')}`,
    );
  const stale = await staleFiles();
  if (stale.length > 0)
    throw new OperatorProblem(`not current: ${stale.join(', ')}; run npm run generate and commit the result`);
  return comparison;
}
