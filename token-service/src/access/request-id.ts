import type { IncomingMessage } from 'node:http';
import { continueTrace, traceparentOf } from '@ketenhub/service';

const HEADER = 'x-request-id';
/** Longer is no identifier; and only what may stand in a header is sent back. */
const FORM = /^[\x20-\x7e\x80-\xff]{1,1024}$/;

/** The caller's own identifier, to be given back as it came (AuthZEN 1.0, 10.1.3); null without one. */
export function requestIdOf({ headers }: IncomingMessage): string | null {
  const given = headers[HEADER];
  return typeof given === 'string' && FORM.test(given) ? given : null;
}

/** The caller's span (W3C Trace Context), when its header is well formed. */
export function callerTraceparent({ headers: { traceparent } }: IncomingMessage): string | null {
  const { parentSpanId, ...trace } = continueTrace(typeof traceparent === 'string' ? traceparent : undefined);
  return parentSpanId === null ? null : traceparentOf({ ...trace, spanId: parentSpanId, parentSpanId: null });
}
