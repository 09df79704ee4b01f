import { parseArgs } from 'node:util';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { runTool } from '../run-tool.ts';
import { compilePolicy } from '../schema/compile-policy.ts';
import { currentMatrix, MATRIX_FILES } from './matrix-files.ts';
import { whoSeesWhat } from './who-sees-what.ts';

const USAGE = `npm run beleid:matrix                               waar de matrix staat
npm run beleid:matrix -- --wie <letter of persona> [--fase <fase>]   wat die ontvanger ziet`;

function readOptions(): { wie?: string; fase?: string } {
  try {
    return parseArgs({ options: { wie: { type: 'string' }, fase: { type: 'string' } } }).values;
  } catch {
    throw new OperatorProblem(USAGE);
  }
}

await runTool(async () => {
  const { wie, fase } = readOptions();
  if (wie === undefined) {
    console.log(`${USAGE}\n\n${MATRIX_FILES.map(({ path }) => path).join('\n')}`);
    return;
  }
  const lines = whoSeesWhat(await currentMatrix(), await compilePolicy(), { wie, fase: fase ?? null });
  console.log(lines.length === 0 ? 'Niets.' : lines.join('\n'));
});
