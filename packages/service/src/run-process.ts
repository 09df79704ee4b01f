import { diskFullReason, exitCodeFor } from './disk-full.ts';
import { complain } from './log-destination.ts';
import type { Logger } from './logger.ts';
import { SettingError } from './settings.ts';

export interface RunningProcess {
  /** Lets running work end, then frees everything. */
  stop(): Promise<void>;
}

/** A reason not to start that an operator can act on; its message is the one line shown. */
export class StartRefused extends Error {}

function reasonOf(error: unknown): string {
  if (error instanceof SettingError || error instanceof StartRefused) return error.message;
  const diskFull = diskFullReason(error);
  if (diskFull !== null) return diskFull;
  // A name with several addresses fails as a whole; the first one tells where.
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  const { code, address, port, message } = Object(error) as {
    code?: string;
    address?: string;
    port?: number;
    message?: string;
  };
  if (code === 'EADDRINUSE') return `port ${port} is taken`;
  if (code === 'ECONNREFUSED' && port !== undefined) return `nothing answers at ${address}:${port}`;
  return [code, message?.split('\n', 1)[0]].filter(Boolean).join(': ');
}

/**
 * Runs one process until SIGTERM, SIGINT or, under the supervisor, the end of its pipe (which also comes when the
 * supervisor is killed with -9). A failing start gives one line on stderr and exit code 1, on a full disk the number of
 * ENOSPC.
 */
export async function runProcess(name: string, logger: Logger, start: () => Promise<RunningProcess>): Promise<void> {
  let stopping = false;
  const stop = async (running: RunningProcess, why: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    logger.info({ why }, 'stopping');
    try {
      await running.stop();
      process.exit(0);
    } catch (error) {
      logger.error({ error }, 'stopping failed');
      process.exit(1);
    }
  };
  process.on('unhandledRejection', (error) => logger.error({ error }, 'unhandled rejection'));
  try {
    const running = await start();
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(running, signal));
    if (process.env.KETENHUB_SUPERVISED === '1') {
      process.stdin.resume();
      process.stdin.on('end', () => void stop(running, 'supervisor gone'));
      process.stdin.on('error', () => void stop(running, 'supervisor gone'));
    }
    logger.info('ready');
  } catch (error) {
    logger.error({ error }, 'start failed');
    complain(`${name}: ${reasonOf(error)}\n`);
    process.exit(exitCodeFor(error));
  }
}
