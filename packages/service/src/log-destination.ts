import { type DestinationStream, pino } from 'pino';
import { exitCodeFor } from './disk-full.ts';

/**
 * Standard output for the log, each line written before the caller goes on. A line that cannot be written ends the
 * process: nothing is served without a log (BIO2 8.15.01), and its supervisor, not a process that is going deaf, decides
 * what then. Not pino's own destination: that writes later and, when the process exits with lines unwritten, tries again
 * for ever whatever the error. On a full disk it hangs so, its port still open and deaf to every signal.
 */
export function logDestination(proces: string): DestinationStream {
  const stream = pino.destination({ dest: 1, sync: true });
  stream.on('error', (error: NodeJS.ErrnoException) => {
    complain(`${proces}: the log cannot be written (${error.code ?? error.message})\n`);
    process.exit(exitCodeFor(error));
  });
  return stream;
}

/** Writes on stderr where that is still possible: a full disk often holds that file too. */
export function complain(line: string): void {
  try {
    process.stderr.write(line);
  } catch {
    // The exit code has to tell.
  }
}
