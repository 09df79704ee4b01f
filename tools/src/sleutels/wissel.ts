import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { SettingError } from '@ketenhub/service';
import { readKeySettings } from '@ketenhub/tokens';
import { runTool } from '../run-tool.ts';
import { rotateCompliance } from './rotate-compliance.ts';
import { rotateKey } from './rotate-key.ts';
import { readRotateOptions, WrongUse } from './rotate-options.ts';

/** Room for a process that is busy. */
const PATIENCE_MS = 5_000;

// Exit codes: 0 done, 1 refused, 2 wrong use, 3 announced while no process has taken it over yet.
await runTool(async () => {
  try {
    const options = readRotateOptions(process.argv.slice(2));
    const patienceMs = 2 * readKeySettings(process.env).reloadMs + PATIENCE_MS;
    const { text, exitCode } =
      options.soort === 'COMPLIANCE'
        ? await rotateCompliance(options, process.env)
        : await rotateKey(options, { patienceMs });
    console.log(text);
    process.exitCode = exitCode;
  } catch (error) {
    if (error instanceof SettingError) throw new OperatorProblem(error.message);
    if (!(error instanceof WrongUse)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
});
