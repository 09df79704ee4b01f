import type { IncomingMessage } from 'node:http';
import { readBytes } from './read-bytes.ts';

export type ReadBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413 | 415 };

/** Reads the whole body as JSON, at most `limitBytes`. Wrong type, size or syntax is a value, never a throw. */
export async function readJsonBody(request: IncomingMessage, limitBytes: number): Promise<ReadBody> {
  if (!/^application\/(graphql-response\+)?json(;|$)/i.test(request.headers['content-type'] ?? ''))
    return { ok: false, status: 415 };
  const bytes = await readBytes(request, limitBytes);
  if (bytes === null) return { ok: false, status: 413 };
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { ok: false, status: 400 };
  }
}
