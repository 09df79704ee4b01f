import { randomUUID } from 'node:crypto';
import { signClaims } from './signature.ts';
import type { SigningKey } from './signing-key.ts';

export interface JwtHead {
  /** Explicit type (RFC 8725 3.11), so that no token passes for another kind. */
  readonly typ: string;
  readonly issuer: string;
  readonly audience: string;
  readonly lifetimeSeconds: number;
}

/** A signed JWT with iat, exp, a fresh jti, kid and the explicit type. */
export async function signJwt(key: SigningKey, head: JwtHead, claims: Record<string, unknown>): Promise<string> {
  const nowSeconds = Math.floor(Date.now() / 1000);
  return signClaims(key, head.typ, {
    ...claims,
    iss: head.issuer,
    aud: head.audience,
    iat: nowSeconds,
    exp: nowSeconds + head.lifetimeSeconds,
    jti: randomUUID(),
  });
}
