import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, type JWK } from 'jose';

export type SigningAlgorithm = 'ES256' | 'PS256';

export interface SigningKey {
  readonly kid: string;
  readonly alg: SigningAlgorithm;
  readonly privateKey: KeyObject;
  /** Public part, ready for a JWKS. */
  readonly publicJwk: JWK;
}

function generatePem(alg: SigningAlgorithm): string {
  const { privateKey } =
    alg === 'ES256'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: 3072 });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function readOrCreatePem(path: string, alg: SigningAlgorithm): string {
  if (existsSync(path)) return readFileSync(path, 'utf8');
  const whole = `${path}.${randomUUID()}`;
  try {
    writeFileSync(whole, generatePem(alg), { mode: 0o600, flag: 'wx' });
    // A link appears whole or not at all, and never over another: two processes that start together share one key.
    linkSync(whole, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(whole, { force: true });
  }
  return readFileSync(path, 'utf8');
}

/**
 * The process's own private key `name`, made at first use in `dir` (0700, file 0600).
 * The kid is the RFC 7638 thumbprint. @throws when the folder or file cannot be read or written.
 */
export async function loadSigningKey(dir: string, name: string, alg: SigningAlgorithm): Promise<SigningKey> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const privateKey = createPrivateKey(readOrCreatePem(join(dir, `${name}.pem`), alg));
  const jwk = createPublicKey(privateKey).export({ format: 'jwk' }) as JWK;
  const kid = await calculateJwkThumbprint(jwk, 'sha256');
  return { kid, alg, privateKey, publicJwk: { ...jwk, kid, alg, use: 'sig' } };
}
