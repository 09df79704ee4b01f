import { createHash, createPublicKey, sign, verify } from 'node:crypto';
import type { SigningKey } from '@ketenhub/tokens';
import type { Digest } from './tree-hash.ts';

/** What is signed of a logbook at one moment. */
export interface TreeHead {
  readonly proces: string;
  /** How many positions the tree has. */
  readonly grootte: number;
  /** RFC 6962 root over them. */
  readonly wortel: Digest;
  /** On the clock of the database, as that of the lines. */
  readonly tijd: string;
  /** Digest of the head before it; null for the first. */
  readonly vorige: Digest | null;
}

/** Its own type, so that no token passes for a head and no head for a token (RFC 8725 3.11). */
const TYP = 'ketenhub-boomkop+jws';
/** R and s behind one another, as JOSE has them. */
const DSA = 'ieee-p1363';

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A head as compact JWS. */
export function signHead({ proces, grootte, wortel, tijd, vorige }: TreeHead, key: SigningKey): string {
  const signed = `${encoded({ alg: 'ES256', kid: key.kid, typ: TYP })}.${encoded({ proces, grootte, wortel, tijd, vorige })}`;
  const signature = sign('sha256', Buffer.from(signed), { key: key.privateKey, dsaEncoding: DSA });
  return `${signed}.${signature.toString('base64url')}`;
}

export const digestOf = (jws: string): Digest => createHash('sha256').update(jws).digest('base64url');

/** Public keys that signed the heads of one process, by name: of all times, as a head outlives the key that signed it. */
export type PublicKeys = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

function decoded(part: string | undefined): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part ?? '', 'base64url').toString());
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

function headIn({ proces, grootte, wortel, tijd, vorige }: Record<string, unknown>): TreeHead | null {
  if (typeof proces !== 'string' || typeof wortel !== 'string' || typeof tijd !== 'string') return null;
  if (typeof grootte !== 'number' || !Number.isSafeInteger(grootte) || grootte < 1) return null;
  if (vorige !== null && typeof vorige !== 'string') return null;
  return { proces, grootte, wortel, tijd, vorige };
}

/** What a head says; null unless one of these keys signed it, as a head. */
export function readHead(jws: string, keys: PublicKeys): TreeHead | null {
  const [header, payload, signature, ...more] = jws.split('.');
  const head = decoded(header);
  const said = decoded(payload);
  if (head === null || said === null || signature === undefined || more.length > 0) return null;
  const jwk = keys.get(String(head.kid));
  if (head.alg !== 'ES256' || head.typ !== TYP || jwk === undefined) return null;
  const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
  const proof = Buffer.from(signature, 'base64url');
  if (!verify('sha256', Buffer.from(`${header}.${payload}`), { key, dsaEncoding: DSA }, proof)) return null;
  return headIn(said);
}
