// P07: continue a well-formed W3C trace, begin a new one for anything else.
import { randomBytes } from 'node:crypto';

export interface Trace {
  readonly traceId: string;
  readonly spanId: string;
  readonly ouder: string | null;
}

const VORM = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/;

export function nieuweSpan(): string {
  return randomBytes(8).toString('hex');
}

export function leesTrace(kop: string | string[] | undefined): Trace {
  const gevonden = typeof kop === 'string' ? VORM.exec(kop) : null;
  const traceId = gevonden?.[1];
  const ouder = gevonden?.[2];
  if (traceId === undefined || ouder === undefined || /^0+$/.test(traceId) || /^0+$/.test(ouder)) {
    return { traceId: randomBytes(16).toString('hex'), spanId: nieuweSpan(), ouder: null };
  }
  return { traceId, spanId: nieuweSpan(), ouder };
}
