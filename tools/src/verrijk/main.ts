import type { Hub } from '@ketenhub/client';
import { main } from './command.ts';
import type { Output } from './console-output.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Options } from './options.ts';
import { reportFailure } from './report.ts';
import { run } from './run.ts';
import { isReady, startOwnHub } from './start-hub.ts';
import { VERRIJK_USAGE } from './usage.ts';

async function runWithHub(options: Options, hub: Hub, output: Output): Promise<ExitCode> {
  const needsHub = options.persona !== null && !options.help;
  if (!options.start || !needsHub || (await isReady(hub))) return run(options, hub, output);
  const started = await startOwnHub();
  if (started.soort === 'NIET_GESTART') {
    reportFailure({ soort: 'STORING', uitleg: started.uitleg }, { json: options.json, trace: hub.trace.id }, output);
    return EXIT.onbereikbaar;
  }
  try {
    return await run(options, hub, output);
  } finally {
    await started.stop();
  }
}

await main({ usage: VERRIJK_USAGE, run: runWithHub });
