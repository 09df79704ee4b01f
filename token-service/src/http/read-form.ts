import type { IncomingMessage } from 'node:http';

export type ReadForm =
  | { readonly ok: true; readonly value: URLSearchParams }
  | { readonly ok: false; readonly status: 400 | 413 | 415 };

/** Reads a whole form body of at most `limitBytes`. A field given twice is a fault: two readers could pick another one. */
export async function readForm(request: IncomingMessage, limitBytes: number): Promise<ReadForm> {
  if (!/^application\/x-www-form-urlencoded(;|$)/i.test(request.headers['content-type'] ?? ''))
    return { ok: false, status: 415 };
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limitBytes) return { ok: false, status: 413 };
    chunks.push(chunk);
  }
  const value = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
  const names = [...value.keys()];
  return new Set(names).size === names.length ? { ok: true, value } : { ok: false, status: 400 };
}
