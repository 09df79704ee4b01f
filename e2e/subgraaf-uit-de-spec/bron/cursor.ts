// P57: a sealed cursor. The context is bound as additional data, so a cursor opens for exactly the asker and list that it was made for.
// The person stands in it: it opens in a question about others too, and says that it is not theirs.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

// Of this process only: after a restart a page is asked again from the beginning, and no key has to be kept.
const SLEUTEL = randomBytes(32);

export interface Plek {
  readonly positie: number;
  // Whose list, by hash.
  readonly wie: string;
}

export const wieVan = (handvat: string): string => createHash('sha256').update(handvat).digest('base64url');

const TEKENS = 102;
const BYTES = 76;

// The clear text has one length whatever row and person it names.
export function verzegel(context: string, { positie, wie }: Plek, geldigTot: number): string {
  const klaar = Buffer.alloc(48);
  klaar.writeDoubleBE(positie, 0);
  klaar.writeDoubleBE(geldigTot, 8);
  Buffer.from(wie, 'base64url').copy(klaar, 16);
  const iv = randomBytes(12);
  const c = createCipheriv('aes-256-gcm', SLEUTEL, iv).setAAD(Buffer.from(context, 'utf8'));
  const doos = Buffer.concat([c.update(klaar), c.final()]);
  // The underscore first: never the beginning of a JWS.
  return `_${Buffer.concat([iv, doos, c.getAuthTag()]).toString('base64url')}`;
}

export function ontzegel(context: string, cursor: string, nu: number): Plek | undefined {
  if (!/^_[A-Za-z0-9_-]+$/.test(cursor) || cursor.length !== TEKENS + 1) return undefined;
  const ruw = Buffer.from(cursor.slice(1), 'base64url');
  // One spelling: base64url has bits to spare at its end.
  if (ruw.length !== BYTES || ruw.toString('base64url') !== cursor.slice(1)) return undefined;
  try {
    const d = createDecipheriv('aes-256-gcm', SLEUTEL, ruw.subarray(0, 12))
      .setAAD(Buffer.from(context, 'utf8'))
      .setAuthTag(ruw.subarray(60));
    const klaar = Buffer.concat([d.update(ruw.subarray(12, 60)), d.final()]);
    const plek = { positie: klaar.readDoubleBE(0), wie: klaar.subarray(16).toString('base64url') };
    return klaar.readDoubleBE(8) > nu ? plek : undefined;
  } catch {
    return undefined;
  }
}
