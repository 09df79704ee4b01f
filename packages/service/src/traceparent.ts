import { randomBytes } from 'node:crypto';

export interface Trace {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | null;
}

/** Version 00; an id of zeros only is no id. */
const FORM = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}$/;

/** A new span, in the caller's trace when its header is well formed (W3C Trace Context), otherwise in a new trace. */
export function continueTrace(traceparent: string | undefined): Trace {
  const match = FORM.exec(traceparent ?? '');
  return {
    traceId: match?.[1] ?? randomBytes(16).toString('hex'),
    spanId: randomBytes(8).toString('hex'),
    parentSpanId: match?.[2] ?? null,
  };
}

export function traceparentOf(trace: Trace): string {
  return `00-${trace.traceId}-${trace.spanId}-01`;
}
