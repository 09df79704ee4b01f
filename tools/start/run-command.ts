import { OperatorProblem, operatorLine } from '@ketenhub/postgres/operator-problem.ts';
import { PERSONA_NAMEN } from '@ketenhub/vocabulary';
import { describeEvent } from './hub-event.ts';
import type { HubOptions } from './hub-plan.ts';
import { readArguments, USAGE } from './read-arguments.ts';
import { type Hub, startHub } from './start-hub.ts';

/** One Ctrl-C may reach us twice: from the terminal, and passed on by npm. */
const SAME_SIGNAL_MS = 750;
const NEXT_COMMAND = 'npm run verrijk -- --als procesregisseur';

/**
 * `npm start`: starts the hub, prints what happens and stops it at Ctrl-C. Returns the exit code: 0 after a clean stop,
 * 1 with one line on stderr when it could not start. `options` are for tests, which have a folder of their own.
 */
export async function runCommand(args: readonly string[], options: HubOptions = {}): Promise<number> {
  // A terminal that was closed, or `| head`: losing our lines must not lose the clean stop.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  try {
    const { fresh, scale, help } = readArguments(args);
    if (help) {
      console.log(USAGE);
      return 0;
    }
    await runUntilStopped({ ...options, fresh, scale });
    return 0;
  } catch (error) {
    return report(error);
  }
}

async function runUntilStopped(options: HubOptions): Promise<void> {
  const stopAsked = new AbortController();
  let hub: Hub | null = null;
  const stopped = Promise.withResolvers<void>();
  let askedAt = 0;
  const onSignal = (): void => {
    if (Date.now() - askedAt < SAME_SIGNAL_MS) return;
    askedAt = Date.now();
    const again = stopAsked.signal.aborted;
    if (!again) console.log(describeEvent({ kind: 'stopping' }));
    // Nothing to hand the force to yet. The children end by themselves once our end of their pipes is closed.
    if (again && hub === null) process.exit(1);
    stopAsked.abort();
    hub?.stop({ force: again }).then(stopped.resolve, stopped.reject);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  // Holds the event loop: with every child gone for good, the hub still waits for Ctrl-C.
  const alive = setInterval(() => {}, 3_600_000);
  try {
    hub = await startHub({
      ...options,
      signal: stopAsked.signal,
      onEvent: (event) => console.log(describeEvent(event)),
    });
    if (stopAsked.signal.aborted) await hub.stop();
    else {
      console.log(readyLine(hub));
      await stopped.promise;
    }
    console.log('Stopped.');
  } catch (error) {
    if (!stopAsked.signal.aborted || !(error instanceof OperatorProblem)) throw error;
    console.log('Stopped.');
  } finally {
    clearInterval(alive);
  }
}

function readyLine(hub: Hub): string {
  return `Ketenhub is ready: ${hub.urls.gateway ?? ''}  personas: ${PERSONA_NAMEN.join(', ')}  next: ${NEXT_COMMAND}`;
}

function report(error: unknown): number {
  const line = operatorLine(error);
  console.error(
    line ?? `Ketenhub ended on a mistake of its own: ${error instanceof Error ? error.message : String(error)}`,
  );
  if (process.env.KETENHUB_DEBUG === '1') console.error(error);
  return 1;
}
