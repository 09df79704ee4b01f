import type { IncomingMessage } from 'node:http';

/**
 * The whole body, or null when it is longer than `limitBytes`. The rest of a body that is too long is read and thrown
 * away: destroying it would break the connection before the caller has read why (RFC 9110 15.5.14), and leaving it
 * would block the next question on the connection. The server's request timeout bounds how long that takes.
 * @rejects when the caller breaks off.
 */
export function readBytes(request: IncomingMessage, limitBytes: number): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= limitBytes) return void chunks.push(chunk);
      chunks.length = 0;
      resolve(null);
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
  });
}
