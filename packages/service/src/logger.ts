import { type Logger, type LoggerOptions, pino, stdSerializers } from 'pino';
import { logDestination } from './log-destination.ts';

export type { Logger };

/** Never in a log: tokens, bodies, headers that carry them (attack 79, BIO2 8.15.02). */
const REDACTED = [
  'authorization',
  'token',
  'subject_token',
  'casusbewijs',
  'bsn',
  '*.authorization',
  '*.token',
  '*.bsn',
];

const FRAME = /^ {4}at .*:\d+:\d+\)?$/;

/** An error without its message's payload: name, code and place, never SQL text, values or stack (attack 108). */
function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  // The stack begins with the message, whose lines may look like anything.
  const frames = error.stack?.replace(error.message, '').split('\n') ?? [];
  const place = frames.find((line) => FRAME.test(line) && !line.includes('node_modules'));
  const { code } = error as { code?: unknown };
  return { name: error.name, code, place: place?.trim().replace(/\(?file:\/\/.*\//, '(') };
}

/** Without a text of its own pino would log the error's message. */
function withoutMessage(args: unknown[]): unknown[] {
  const [first, text, ...rest] = args;
  const facts = first instanceof Error ? { error: first } : first;
  const bare =
    typeof facts === 'object' && facts !== null && ('error' in facts || 'err' in facts) && text === undefined;
  return bare ? [facts, 'fault'] : text === undefined ? [facts] : [facts, text, ...rest];
}

/** One JSON line an event on stdout; `proces` names the writer. Level by LOG_LEVEL, default info. */
export function createLogger(proces: string, level = process.env.LOG_LEVEL ?? 'info'): Logger {
  const options: LoggerOptions = {
    base: { proces },
    level,
    hooks: {
      logMethod(args, method) {
        method.apply(this, withoutMessage(args) as typeof args);
      },
    },
    redact: { paths: REDACTED, censor: '[afgeschermd]' },
    serializers: { ...stdSerializers, error: errorFacts, err: errorFacts },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return pino(options, logDestination(proces));
}
