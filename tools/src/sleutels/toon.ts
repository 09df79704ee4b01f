import { parseArgs } from 'node:util';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { runTool } from '../run-tool.ts';
import { DEFAULT_DATA } from './rotate-options.ts';
import { showKeys } from './show-keys.ts';

function readDataDir(args: readonly string[]): string {
  try {
    return parseArgs({ args: [...args], options: { data: { type: 'string' } } }).values.data ?? DEFAULT_DATA;
  } catch {
    throw new OperatorProblem('npm run sleutels:toon -- [--data <map>]');
  }
}

await runTool(async () => {
  for (const { wie, kid, staat } of await showKeys(readDataDir(process.argv.slice(2)), Date.now()))
    console.log(`${wie.padEnd(20)} ${kid.padEnd(43)} ${staat}`);
});
