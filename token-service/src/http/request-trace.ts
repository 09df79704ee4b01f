import type { IncomingMessage } from 'node:http';
import { continueTrace, type Trace } from '@ketenhub/service';

/** The trace that this request belongs to: the caller's when it sends one, otherwise a new one. */
export function requestTrace({ headers: { traceparent } }: IncomingMessage): Trace {
  return continueTrace(typeof traceparent === 'string' ? traceparent : undefined);
}
