import { operatorLine } from '@ketenhub/postgres/operator-problem.ts';

/** Runs a command-line tool: a problem of the operator is its plain text and exit code 1; a bug keeps its stack trace. */
export async function runTool(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const line = operatorLine(error);
    if (line === null) throw error;
    console.error(line);
    process.exitCode = 1;
  }
}
