import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { SigningKey } from './signing-key.ts';

export interface JwtHead {
  /** Explicit type (RFC 8725 3.11), so that no token passes for another kind. */
  readonly typ: string;
  readonly issuer: string;
  readonly audience: string;
  readonly lifetimeSeconds: number;
}

/** A signed JWT with iat, exp, a fresh jti, kid and the explicit type. */
export function signJwt(key: SigningKey, head: JwtHead, claims: Record<string, unknown>): Promise<string> {
  const nowSeconds = Math.floor(Date.now() / 1000);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: head.typ })
    .setIssuer(head.issuer)
    .setAudience(head.audience)
    .setIssuedAt(nowSeconds)
    .setExpirationTime(nowSeconds + head.lifetimeSeconds)
    .setJti(randomUUID())
    .sign(key.privateKey);
}
