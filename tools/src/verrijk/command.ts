import { type Hub, hubAddressFrom, startTrace } from '@ketenhub/client';
import { span } from '../terminal/line.ts';
import { screenOf } from '../terminal/screen.ts';
import { trustHub } from '../terminal/trust-hub.ts';
import { type Output, outputTo } from './console-output.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { type Options, readOptions } from './options.ts';
import { reportUsage } from './report.ts';

export interface Command {
  readonly usage: string;
  run(options: Options, hub: Hub, output: Output): Promise<ExitCode>;
}

/**
 * Runs a command of this process: reads its arguments and environment, writes to its streams, sets its exit code. Never ends the
 * process itself, so that all output is written.
 */
export async function main({ usage, run }: Command): Promise<void> {
  // `| head` closes the pipe while we write: the reader has what it wanted.
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? EXIT.goed : EXIT.fout),
  );
  const { stdout, stderr, env } = process;
  const screens = { out: screenOf(stdout, env), err: screenOf(stderr, env) };
  const output = outputTo(
    screens,
    (text) => stdout.write(text),
    (text) => stderr.write(text),
  );
  const hub = { ...hubAddressFrom(env), trace: startTrace() };
  try {
    trustHub(env);
    const options = readOptions(process.argv.slice(2));
    process.exitCode =
      options.soort === 'GEBRUIK' ? reportUsage(options, usage, output) : await run(options, hub, output);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    output.problem([
      [span('Fout in dit programma:', 'fout'), span(` ${what}`)],
      [span(`trace ${hub.trace.id}`, 'dof')],
    ]);
    process.exitCode = EXIT.fout;
  }
}
