import type { IncomingMessage } from 'node:http';
import { readBytes } from './read-bytes.ts';

export type ReadBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413 | 415 };

/** How a body in UTF-8 can bring half a surrogate pair at all: as an escape. */
const SURROGATE_ESCAPE = /\\u[dD][89a-fA-F]/;

/**
 * JSON in which every name and text is well formed (I-JSON, RFC 7493 2.1). Half a surrogate pair has no UTF-8 form: no digest can be
 * taken of it and PostgreSQL keeps none, so that it would fail somewhere further in (attack 110). @throws for what is not
 */
function parseWellFormed(text: string): unknown {
  if (!SURROGATE_ESCAPE.test(text)) return JSON.parse(text);
  return JSON.parse(text, (name, value: unknown) => {
    if (!name.isWellFormed() || (typeof value === 'string' && !value.isWellFormed()))
      throw new SyntaxError('half a character');
    return value;
  });
}

/** Reads the whole body as JSON, at most `limitBytes`. Wrong type, size or syntax is a value, never a throw. */
export async function readJsonBody(request: IncomingMessage, limitBytes: number): Promise<ReadBody> {
  if (!/^application\/(graphql-response\+)?json(;|$)/i.test(request.headers['content-type'] ?? ''))
    return { ok: false, status: 415 };
  const bytes = await readBytes(request, limitBytes);
  if (bytes === null) return { ok: false, status: 413 };
  try {
    return { ok: true, value: parseWellFormed(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { ok: false, status: 400 };
  }
}
