import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { runTool } from '../run-tool.ts';
import { staleFiles, writeGenerated } from './generators.ts';

await runTool(async () => {
  if (process.argv.includes('--check')) {
    const stale = await staleFiles();
    if (stale.length > 0)
      throw new OperatorProblem(`not current: ${stale.join(', ')}; run npm run generate and commit the result`);
    console.log('generated files are current');
    return;
  }
  const changed = await writeGenerated();
  console.log(changed.length === 0 ? 'generated files were current' : `written: ${changed.join(', ')}`);
});
