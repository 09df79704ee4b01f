import type { IncomingMessage } from 'node:http';

/**
 * The whole body, or null when it is longer than `limitBytes`. The rest of a body that is too long is left for Node to
 * drain: destroying it would break the connection before the caller has read why (RFC 9110 15.5.14).
 */
export async function readBytes(request: IncomingMessage, limitBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limitBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
