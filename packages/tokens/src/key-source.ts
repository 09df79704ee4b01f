import { createLocalJWKSet, createRemoteJWKSet, type JWK, type JWTVerifyGetKey } from 'jose';

/** Where public keys of an issuer come from. */
export type KeySource = JWTVerifyGetKey;

export interface RemoteKeySettings {
  readonly url: string;
  readonly timeoutMs: number;
  /** At most one reload per cool-down, however many unknown kids arrive (attack 67). */
  readonly cooldownMs: number;
  /** Older keys are refused when the issuer cannot be reached: fail closed (attack 69). */
  readonly maxAgeMs: number;
}

export function remoteKeys(settings: RemoteKeySettings): KeySource {
  return createRemoteJWKSet(new URL(settings.url), {
    timeoutDuration: settings.timeoutMs,
    cooldownDuration: settings.cooldownMs,
    cacheMaxAge: settings.maxAgeMs,
  });
}

export function localKeys(keys: readonly JWK[]): KeySource {
  return createLocalJWKSet({ keys: [...keys] });
}
