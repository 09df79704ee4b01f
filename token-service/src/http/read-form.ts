import type { IncomingMessage } from 'node:http';
import { readBytes } from '@ketenhub/service';

export type ReadForm =
  | { readonly ok: true; readonly value: URLSearchParams }
  | { readonly ok: false; readonly status: 400 | 413 | 415 };

/** Reads a whole form body of at most `limitBytes`. A field given twice is a fault: two readers could pick another one. */
export async function readForm(request: IncomingMessage, limitBytes: number): Promise<ReadForm> {
  if (!/^application\/x-www-form-urlencoded(;|$)/i.test(request.headers['content-type'] ?? ''))
    return { ok: false, status: 415 };
  const bytes = await readBytes(request, limitBytes);
  if (bytes === null) return { ok: false, status: 413 };
  const value = new URLSearchParams(bytes.toString('utf8'));
  const names = [...value.keys()];
  return new Set(names).size === names.length ? { ok: true, value } : { ok: false, status: 400 };
}
