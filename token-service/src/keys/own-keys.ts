import { join } from 'node:path';
import { type KeySource, loadSigningKey, localKeys, type SigningKey } from '@ketenhub/tokens';
import type { JWK } from 'jose';
import { loadSecret } from './secret.ts';

/** Everything that this process signs, encrypts or derives with; none of it ever leaves the process. */
export interface OwnKeys {
  /** PS256: access tokens. */
  readonly access: SigningKey;
  /** ES256: transaction tokens and checkpoint requests; never access tokens. */
  readonly transaction: SigningKey;
  /** Public keys of both, for our own verification. */
  readonly published: KeySource;
  readonly cookieSecret: string;
  readonly pairwiseSecret: Buffer;
}

/** The process's keys, made at first start. @throws when KEYS_DIR cannot be written or read. */
export async function loadOwnKeys(dir: string): Promise<OwnKeys> {
  const access = await loadSigningKey(dir, 'access', 'PS256');
  const transaction = await loadSigningKey(dir, 'transaction', 'ES256');
  return {
    access,
    transaction,
    published: localKeys([access.publicJwk, transaction.publicJwk]),
    cookieSecret: loadSecret(join(dir, 'cookie.key')).toString('base64url'),
    pairwiseSecret: loadSecret(join(dir, 'pairwise.key')),
  };
}

/** A private JWK for oidc-provider's key store, with the same kid, algorithm and use as the published one. */
export function privateJwk(key: SigningKey): JWK {
  return { ...key.publicJwk, ...(key.privateKey.export({ format: 'jwk' }) as JWK) };
}
