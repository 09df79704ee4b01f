// The process log: one JSON line an event, with reasons of our own wording only, so that no token, handle or value gets in (P25).
import type { Trace } from './trace.ts';

export type Gebeurtenis = 'GEWEIGERD' | 'TE_VEEL_GEVRAAGD' | 'BELEID_GEWEIGERD' | 'LOGBOEK' | 'FOUT' | 'START';

export function meld(
  gebeurtenis: Gebeurtenis,
  trace: Trace | null,
  details: Readonly<Record<string, unknown>> = {},
): void {
  const regel = {
    tijd: new Date().toISOString(),
    gebeurtenis,
    ...(trace === null ? {} : { trace_id: trace.traceId, span_id: trace.spanId }),
    ...details,
  };
  process.stdout.write(`${JSON.stringify(regel)}\n`);
}
