import { createHash, createPrivateKey, createPublicKey, type KeyObject, randomBytes } from 'node:crypto';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { generatePem, type SigningAlgorithm, type SigningKey } from './signing-key.ts';

/** A kind of key that a ring can hold: how one is made, and read back. */
export interface KeyMaterial<Key extends NamedKey> {
  readonly extension: 'pem' | 'key';
  readonly make: () => string | Uint8Array;
  /** @throws Error whose message ends a sentence that names the file: "holds no ES256 key". */
  readonly read: (bytes: Buffer) => Promise<Key>;
}

export interface NamedKey {
  readonly kid: string;
}

export interface SecretKey extends NamedKey {
  readonly bytes: Buffer;
}

const SECRET_BYTES = 32;
const RSA_BITS_MIN = 2_048;

function isOf(alg: SigningAlgorithm, { asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean {
  return alg === 'ES256'
    ? asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve === 'prime256v1'
    : asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= RSA_BITS_MIN;
}

/** A private key that signs; its name is the RFC 7638 thumbprint, so that no file can pass for another key. */
export function signingMaterial(alg: SigningAlgorithm): KeyMaterial<SigningKey> {
  return {
    extension: 'pem',
    make: () => generatePem(alg),
    read: async (bytes) => {
      let privateKey: KeyObject;
      try {
        privateKey = createPrivateKey(bytes);
      } catch {
        throw new Error('holds no private key');
      }
      if (!isOf(alg, privateKey)) throw new Error(`holds no ${alg} key`);
      const jwk = createPublicKey(privateKey).export({ format: 'jwk' }) as JWK;
      const kid = await calculateJwkThumbprint(jwk, 'sha256');
      return { kid, alg, privateKey, publicJwk: { ...jwk, kid, alg, use: 'sig' } };
    },
  };
}

/** 32 random bytes that this process alone seals or signs with; the name tells nothing of them. */
export const SECRET_MATERIAL: KeyMaterial<SecretKey> = {
  extension: 'key',
  make: () => randomBytes(SECRET_BYTES),
  read: async (bytes) => {
    if (bytes.length !== SECRET_BYTES) throw new Error(`must hold ${SECRET_BYTES} bytes`);
    return { kid: createHash('sha256').update('ketenhub sleutel\n').update(bytes).digest('base64url'), bytes };
  },
};
