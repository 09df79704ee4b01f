import type { IncomingMessage } from 'node:http';

export type ReadBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413 | 415 };

/** Reads the whole body as JSON, at most `limitBytes`. Wrong type, size or syntax is a value, never a throw. */
export async function readJsonBody(request: IncomingMessage, limitBytes: number): Promise<ReadBody> {
  if (!/^application\/(graphql-response\+)?json(;|$)/i.test(request.headers['content-type'] ?? ''))
    return { ok: false, status: 415 };
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limitBytes) return { ok: false, status: 413 };
    chunks.push(chunk);
  }
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))) };
  } catch {
    return { ok: false, status: 400 };
  }
}
