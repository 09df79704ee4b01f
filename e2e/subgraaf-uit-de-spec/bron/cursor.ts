// P57: a sealed cursor. The context is bound as additional data, so a cursor opens for exactly the question that it was made in.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

// Of this process only: after a restart a page is asked again from the beginning, and no key has to be kept.
const SLEUTEL = randomBytes(32);

// The clear text has one length whatever row it names.
export function verzegel(context: string, positie: number, geldigTot: number): string {
  const klaar = Buffer.alloc(16);
  klaar.writeDoubleBE(positie, 0);
  klaar.writeDoubleBE(geldigTot, 8);
  const iv = randomBytes(12);
  const c = createCipheriv('aes-256-gcm', SLEUTEL, iv).setAAD(Buffer.from(context, 'utf8'));
  const doos = Buffer.concat([c.update(klaar), c.final()]);
  // The underscore first: never the beginning of a JWS.
  return `_${Buffer.concat([iv, doos, c.getAuthTag()]).toString('base64url')}`;
}

export function ontzegel(context: string, cursor: string, nu: number): number | undefined {
  if (!/^_[A-Za-z0-9_-]{59}$/.test(cursor)) return undefined;
  const ruw = Buffer.from(cursor.slice(1), 'base64url');
  // One spelling: base64url has bits to spare at its end.
  if (ruw.length !== 44 || ruw.toString('base64url') !== cursor.slice(1)) return undefined;
  try {
    const d = createDecipheriv('aes-256-gcm', SLEUTEL, ruw.subarray(0, 12))
      .setAAD(Buffer.from(context, 'utf8'))
      .setAuthTag(ruw.subarray(28));
    const klaar = Buffer.concat([d.update(ruw.subarray(12, 28)), d.final()]);
    return klaar.readDoubleBE(8) > nu ? klaar.readDoubleBE(0) : undefined;
  } catch {
    return undefined;
  }
}
