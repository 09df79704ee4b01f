import { readFileSync } from 'node:fs';
import { type Environment, numberSetting, textSetting } from '@ketenhub/service';
import type { JWK } from 'jose';
import * as v from 'valibot';
import { BundleRefused } from './bundle-refused.ts';
import { type ReleaseKeys, releaseKeys } from './check-release.ts';

export interface PolicySettings {
  /** Folder of the signed releases. */
  readonly releasesDir: string;
  /** Public key of compliance: a JWK, or a JWK Set while one key follows another. */
  readonly keyFile: string;
  /** How often the folder is looked at for a new release. */
  readonly reloadMs: number;
}

/**
 * A release is announced at least this long before it comes into force, so that every process has read it by then: longer
 * than the longest `POLICY_RELOAD_MS`.
 */
export const ANNOUNCED_AHEAD_MS = 30_000;

/** @throws SettingError naming the variable. */
export function readPolicySettings(env: Environment): PolicySettings {
  return {
    releasesDir: textSetting(env, 'POLICY_RELEASES_DIR', '.data/vrijgaven'),
    keyFile: textSetting(env, 'POLICY_KEY_FILE', '.data/vrijgavesleutel.json'),
    reloadMs: numberSetting(env, 'POLICY_RELOAD_MS', { fallback: 5_000, min: 100, max: 10_000 }),
  };
}

// Strict on what it is, so that a private key in the wrong file is refused and not carried into a process that serves.
const jwkSchema = v.pipe(
  v.looseObject({
    kty: v.literal('EC'),
    crv: v.literal('P-256'),
    x: v.string(),
    y: v.string(),
    kid: v.string(),
  }),
  v.check((jwk) => !('d' in jwk), 'is a private key'),
);
const fileSchema = v.union([v.pipe(v.object({ keys: v.pipe(v.array(jwkSchema), v.minLength(1)) })), jwkSchema]);

const NAME_KEY = 'let POLICY_KEY_FILE name the public key that compliance gave (a JWK or a JWK Set)';

/** The pinned public keys of compliance as they stand there. @throws BundleRefused when the file is missing, or holds anything else. */
export function readPinnedJwks(keyFile: string): readonly JWK[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(keyFile, 'utf8'));
  } catch {
    throw new BundleRefused(`public key of compliance ${keyFile} cannot be read`, NAME_KEY);
  }
  const read = v.safeParse(fileSchema, content);
  if (!read.success) throw new BundleRefused(`${keyFile} holds no public P-256 key of compliance with a kid`, NAME_KEY);
  return ('keys' in read.output ? read.output.keys : [read.output]) as JWK[];
}

/** The same, to verify with. @throws BundleRefused */
export const readReleaseKeys = (keyFile: string): ReleaseKeys => releaseKeys(readPinnedJwks(keyFile));
