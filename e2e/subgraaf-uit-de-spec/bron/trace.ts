import { randomBytes } from 'node:crypto';

// P07: continue the trace of the header, with a span of our own. `ouder` is the span of the caller, for the lines of the logbook.
export type Spoor = { traceId: string; spanId: string; ouder: string | null };

export const nieuweSpan = (): string => randomBytes(8).toString('hex');

export function spoorVan(traceparent: string | undefined): Spoor {
  const m = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/.exec(traceparent ?? '');
  const traceId = m?.[1];
  const ouder = m?.[2];
  const goed = traceId !== undefined && ouder !== undefined && !/^0+$/.test(traceId) && !/^0+$/.test(ouder);
  return goed
    ? { traceId, spanId: nieuweSpan(), ouder }
    : { traceId: randomBytes(16).toString('hex'), spanId: nieuweSpan(), ouder: null };
}
