import { CLOCK_TOLERANCE_SECONDS } from '@ketenhub/service';
import { errors, type JWTPayload, UnsecuredJWT } from 'jose';
import { type BaseIssue, type BaseSchema, type InferOutput, safeParse } from 'valibot';
import type { KeySource } from './key-source.ts';
import { checkSignature, unsigned } from './signature.ts';
import type { SigningAlgorithm } from './signing-key.ts';

export type TokenFault = 'ONTBREEKT' | 'VERLOPEN' | 'ONGELDIG' | 'SLEUTELS_ONBEREIKBAAR' | 'ANDER_CERTIFICAAT';
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
  /** How long after its exp a token still counts, for clocks that differ (attack 78); a second unless told. */
  readonly lateSeconds?: number;
}

const NEVER_WITHOUT = ['iss', 'aud', 'exp', 'iat', 'jti'];
/** Times in tokens count whole seconds. */
const STEP_SECONDS = 1;

function faultOf(error: unknown): TokenFault {
  if (error instanceof errors.JWTExpired) return 'VERLOPEN';
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return 'SLEUTELS_ONBEREIKBAAR';
  // What jose says when the issuer answers with anything but a key set.
  if (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC') return 'SLEUTELS_ONBEREIKBAAR';
  if (error instanceof errors.JOSEError) return 'ONGELDIG';
  return 'SLEUTELS_ONBEREIKBAAR';
}

function inTime({ iat = Number.NaN, exp = Number.NaN }: JWTPayload, maxLifetimeSeconds: number): boolean {
  return iat <= nowSeconds() + CLOCK_TOLERANCE_SECONDS && exp - iat <= maxLifetimeSeconds;
}

const nowSeconds = (): number => Math.floor(Date.now() / 1000);

/**
 * Tells of a well-signed token that lies outside its own times: the clocks of issuer and reader differ, or somebody kept it.
 * Nobody else can raise this alarm. Of a long-lived token that has ended it says nothing: a user who comes back is no alarm.
 */
function tellClock({ iat = 0, exp = 0 }: JWTPayload, keys: KeySource, lateSeconds: number | undefined): void {
  const now = nowSeconds();
  if (iat > now + STEP_SECONDS) keys.onClockOff?.(now - iat);
  else if (lateSeconds !== undefined && exp <= now) keys.onClockOff?.(now - exp);
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
  try {
    const signed = await checkSignature(token, keys, expected.algorithm);
    const { payload } = UnsecuredJWT.decode(unsigned(signed), {
      typ: expected.typ,
      issuer: expected.issuer,
      audience: expected.audience,
      requiredClaims: NEVER_WITHOUT,
      clockTolerance: expected.lateSeconds ?? STEP_SECONDS,
    });
    if (typeof payload.aud !== 'string') return { ok: false, fault: 'ONGELDIG' };
    tellClock(payload, keys, expected.lateSeconds);
    if (!inTime(payload, expected.maxLifetimeSeconds)) return { ok: false, fault: 'ONGELDIG' };
    const parsed = safeParse(expected.claims, payload);
    return parsed.success ? { ok: true, claims: parsed.output } : { ok: false, fault: 'ONGELDIG' };
  } catch (error) {
    // Thrown after the signature was found to be good.
    if (error instanceof errors.JWTExpired) tellClock(error.payload, keys, expected.lateSeconds);
    return { ok: false, fault: faultOf(error) };
  }
}
