import { errors, type JWTPayload, jwtVerify } from 'jose';
import { type BaseIssue, type BaseSchema, type InferOutput, safeParse } from 'valibot';
import type { KeySource } from './key-source.ts';
import type { SigningAlgorithm } from './signing-key.ts';

export type TokenFault = 'ONTBREEKT' | 'VERLOPEN' | 'ONGELDIG' | 'SLEUTELS_ONBEREIKBAAR';
export type Verified<Claims> =
  | { readonly ok: true; readonly claims: Claims }
  | { readonly ok: false; readonly fault: TokenFault };

export interface Expected<Schema extends BaseSchema<unknown, unknown, BaseIssue<unknown>>> {
  readonly typ: string;
  readonly issuer: string;
  readonly audience: string;
  readonly algorithm: SigningAlgorithm;
  readonly claims: Schema;
  /** Longest accepted age of a token, whatever its exp says. */
  readonly maxLifetimeSeconds: number;
  readonly clockToleranceSeconds?: number;
}

const NEVER_WITHOUT = ['iss', 'aud', 'exp', 'iat', 'jti'];

function faultOf(error: unknown): TokenFault {
  if (error instanceof errors.JWTExpired) return 'VERLOPEN';
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return 'SLEUTELS_ONBEREIKBAAR';
  // What jose says when the issuer answers with anything but a key set.
  if (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC') return 'SLEUTELS_ONBEREIKBAAR';
  if (error instanceof errors.JOSEError) return 'ONGELDIG';
  return 'SLEUTELS_ONBEREIKBAAR';
}

function inTime(payload: JWTPayload, maxLifetimeSeconds: number, toleranceSeconds: number): boolean {
  const { iat = Number.NaN, exp = Number.NaN } = payload;
  const nowSeconds = Math.floor(Date.now() / 1000);
  return iat <= nowSeconds + toleranceSeconds && exp - iat <= maxLifetimeSeconds;
}

/**
 * Verifies signature, explicit type, issuer, exactly one string audience, times and the shape of the claims.
 * Never tries a key without a kid, never another algorithm (attacks 61-68). Expected refusals are values; never throws.
 */
export async function verifyJwt<Schema extends BaseSchema<unknown, unknown, BaseIssue<unknown>>>(
  token: unknown,
  keys: KeySource,
  expected: Expected<Schema>,
): Promise<Verified<InferOutput<Schema>>> {
  if (typeof token !== 'string' || token === '') return { ok: false, fault: 'ONTBREEKT' };
  const toleranceSeconds = expected.clockToleranceSeconds ?? 30;
  try {
    const { payload } = await jwtVerify(
      token,
      (header, jws) => {
        if (typeof header.kid !== 'string') throw new errors.JWKSNoMatchingKey();
        return keys(header, jws);
      },
      {
        typ: expected.typ,
        issuer: expected.issuer,
        audience: expected.audience,
        algorithms: [expected.algorithm],
        requiredClaims: NEVER_WITHOUT,
        clockTolerance: 1,
      },
    );
    if (typeof payload.aud !== 'string') return { ok: false, fault: 'ONGELDIG' };
    if (!inTime(payload, expected.maxLifetimeSeconds, toleranceSeconds)) return { ok: false, fault: 'ONGELDIG' };
    const parsed = safeParse(expected.claims, payload);
    return parsed.success ? { ok: true, claims: parsed.output } : { ok: false, fault: 'ONGELDIG' };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}
