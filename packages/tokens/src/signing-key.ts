import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { readOrCreate } from './read-or-create.ts';

export type SigningAlgorithm = 'ES256' | 'PS256';

export interface SigningKey {
  readonly kid: string;
  readonly alg: SigningAlgorithm;
  readonly privateKey: KeyObject;
  /** Public part, ready for a JWKS. */
  readonly publicJwk: JWK;
}

/** A fresh private key as PKCS#8 PEM. */
export function generatePem(alg: SigningAlgorithm): string {
  const { privateKey } =
    alg === 'ES256'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: 3072 });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/**
 * The process's own private key `name`, made at first use in `dir` (0700, file 0600).
 * The kid is the RFC 7638 thumbprint. @throws when the folder or file cannot be read or written.
 */
export async function loadSigningKey(dir: string, name: string, alg: SigningAlgorithm): Promise<SigningKey> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const privateKey = createPrivateKey(readOrCreate(join(dir, `${name}.pem`), () => generatePem(alg)));
  const jwk = createPublicKey(privateKey).export({ format: 'jwk' }) as JWK;
  const kid = await calculateJwkThumbprint(jwk, 'sha256');
  return { kid, alg, privateKey, publicJwk: { ...jwk, kid, alg, use: 'sig' } };
}
