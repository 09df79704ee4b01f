import { type Logger, pino, stdSerializers } from 'pino';

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

/** An error without its message's payload: name, code and place, never SQL text, values or stack (attack 108). */
function errorFacts(error: Error & { code?: unknown }): Record<string, unknown> {
  const place = error.stack?.split('\n').find((line) => line.includes('at ') && !line.includes('node_modules'));
  return { name: error.name, code: error.code, place: place?.trim().replace(/\(?file:\/\/.*\//, '(') };
}

/** One JSON line an event on stdout; `proces` names the writer. Level by LOG_LEVEL, default info. */
export function createLogger(proces: string, level = process.env.LOG_LEVEL ?? 'info'): Logger {
  return pino({
    base: { proces },
    level,
    redact: { paths: REDACTED, censor: '[afgeschermd]' },
    serializers: { ...stdSerializers, error: errorFacts, err: errorFacts },
    timestamp: pino.stdTimeFunctions.isoTime,
  });
}
