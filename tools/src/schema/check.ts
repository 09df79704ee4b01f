import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { staleFiles } from '../generate/generators.ts';
import { runTool } from '../run-tool.ts';
import { lintSchemas } from './lint-schemas.ts';

await runTool(async () => {
  const findings = await lintSchemas();
  if (findings.length > 0)
    throw new OperatorProblem(`the schema breaks ${findings.length} rules:\n${findings.join('\n')}`);
  const stale = await staleFiles();
  if (stale.length > 0)
    throw new OperatorProblem(`not current: ${stale.join(', ')}; run npm run generate and commit the result`);
  console.log('schema: lint, composition and generated files are in order');
});
