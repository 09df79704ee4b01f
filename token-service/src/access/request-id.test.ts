import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { callerTraceparent, requestIdOf } from './request-id.ts';

const withHeaders = (headers: Record<string, string>) => ({ headers }) as unknown as IncomingMessage;
const idOf = (id: string) => requestIdOf(withHeaders({ 'x-request-id': id }));
const traceOf = (traceparent: string) => callerTraceparent(withHeaders({ traceparent }));

describe('the identifier of a request', () => {
  it('is given back as it came', () => {
    for (const id of ['bfe9eb29-ab87-4ca3-be83-a1d5d8305716', 'één vraag', '{"a":1}', 'x'.repeat(1_024)])
      expect(idOf(id)).toBe(id);
  });

  it('is left out when there is none, when it is huge, and when it would break a header (A124)', () => {
    expect(requestIdOf(withHeaders({}))).toBeNull();
    for (const id of ['', 'x'.repeat(1_025), 'a\r\nset-cookie: b', 'a\u0000']) expect(idOf(id)).toBeNull();
  });
});

describe("the caller's span", () => {
  it('is what its header says, and nothing when the header is not well formed', () => {
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    expect(traceOf(traceparent)).toBe(traceparent);
    expect(callerTraceparent(withHeaders({}))).toBeNull();
    for (const wrong of ['x', `00-${'0'.repeat(32)}-${'b'.repeat(16)}-01`, `${traceparent}-more`])
      expect(traceOf(wrong)).toBeNull();
  });
});
