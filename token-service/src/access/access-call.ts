import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Gebeurtenis } from '@ketenhub/logbook';
import { continueTrace, type Trace } from '@ketenhub/service';
import { requestIdOf } from './request-id.ts';

/** One HTTP call of the decision point. */
export interface Call {
  readonly endpoint: Gebeurtenis;
  readonly http: IncomingMessage;
  readonly response: ServerResponse;
  readonly trace: Trace;
}

/** Gives the answer its identifiers at once, so that a refusal has them too (AuthZEN 1.0, 10.1.3). */
export function openCall(endpoint: Gebeurtenis, http: IncomingMessage, response: ServerResponse): Call {
  // The trace is ours: two callers with one trace id must not become one in the log (attack 126).
  const trace = continueTrace(undefined);
  const requestId = requestIdOf(http);
  if (requestId !== null) response.setHeader('x-request-id', requestId);
  response.setHeader('x-trace-id', trace.traceId);
  return { endpoint, http, response, trace };
}
