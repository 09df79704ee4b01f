import { describe, expect, it } from 'vitest';
import { continueTrace, traceparentOf } from './traceparent.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';

describe('the trace of a request (W3C Trace Context)', () => {
  it("goes on in the caller's trace, in a span of its own", () => {
    const trace = continueTrace(`00-${TRACE}-${SPAN}-01`);
    expect(trace).toMatchObject({ traceId: TRACE, parentSpanId: SPAN });
    expect(trace.spanId).toMatch(/^[0-9a-f]{16}$/);
    expect(trace.spanId).not.toBe(SPAN);
    expect(continueTrace(traceparentOf(trace))).toMatchObject({ traceId: TRACE, parentSpanId: trace.spanId });
  });

  it.each([
    undefined,
    '',
    'x',
    `00-${TRACE.toUpperCase()}-${SPAN}-01`,
    `00-${TRACE}-${SPAN}`,
    `00-${TRACE}-${SPAN}-01-extra`,
    `01-${TRACE}-${SPAN}-01`,
    `00-${TRACE}-${SPAN}-01\n`,
    `00-${TRACE}-${SPAN}-01, 00-${TRACE}-${SPAN}-01`,
    `00-${'0'.repeat(32)}-${SPAN}-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
    `00-${TRACE}' or 1=1--${SPAN}-01`,
  ])('A126: starts a new trace for what is no trace: %j', (header) => {
    const trace = continueTrace(header);
    expect(trace.traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(trace.traceId).not.toBe(TRACE);
    expect(trace.traceId).not.toMatch(/^0+$/);
    expect(trace.parentSpanId).toBeNull();
  });
});
