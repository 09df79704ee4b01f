import { constants, KeyObject, sign, verify, type webcrypto } from 'node:crypto';
import { unreachable } from '@ketenhub/vocabulary';
import { decodeProtectedHeader, errors, type ProtectedHeaderParameters } from 'jose';
import { derOf, signatureOf } from './ecdsa-signature.ts';
import type { KeySource } from './key-source.ts';
import type { SigningAlgorithm, SigningKey } from './signing-key.ts';

/** RFC 7518 3.5: the salt is as long as the digest. */
const PSS = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };

function isGood(
  alg: SigningAlgorithm,
  signed: Buffer,
  { key, signature }: { key: KeyObject; signature: Buffer },
): boolean {
  switch (alg) {
    case 'ES256': {
      const der = derOf(signature);
      return der !== null && verify('sha256', signed, key, der);
    }
    case 'PS256':
      return verify('sha256', signed, { key, ...PSS }, signature);
    default:
      return unreachable(alg);
  }
}

function signatureBy({ alg, privateKey }: SigningKey, signed: Buffer): Buffer {
  switch (alg) {
    case 'ES256':
      return signatureOf(sign('sha256', signed, privateKey));
    case 'PS256':
      return sign('sha256', signed, { key: privateKey, ...PSS });
    default:
      return unreachable(alg);
  }
}

const COMPACT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

const keyObjects = new WeakMap<webcrypto.CryptoKey, KeyObject>();

function keyObjectOf(key: webcrypto.CryptoKey): KeyObject {
  const known = keyObjects.get(key) ?? KeyObject.from(key);
  keyObjects.set(key, known);
  return known;
}

export interface SignedText {
  /** The claims as they stand in the token: base64url, of a signature that is good. */
  readonly payload: string;
  readonly typ: unknown;
}

function headerOf(token: string): ProtectedHeaderParameters {
  try {
    return decodeProtectedHeader(token);
  } catch {
    throw new errors.JWSInvalid('no readable header');
  }
}

/**
 * Checks the signature of a compact JWS under the one algorithm that is expected, with the key that its kid names (attacks 66, 68).
 * The work is done here and not on a thread, whose start costs more than the check. @throws jose's errors, and those of `keys`
 */
export async function checkSignature(token: string, keys: KeySource, alg: SigningAlgorithm): Promise<SignedText> {
  if (!COMPACT.test(token)) throw new errors.JWSInvalid('no compact JWS');
  const header = headerOf(token);
  if (header.alg !== alg) throw new errors.JOSEAlgNotAllowed('another algorithm');
  // An extension changes what is signed or how it is read (RFC 7515 4.1.11, RFC 7797); none is known here.
  if ('crit' in header || 'b64' in header) throw new errors.JOSENotSupported('extensions are not supported');
  if (typeof header.kid !== 'string') throw new errors.JWKSNoMatchingKey();
  const [, payload = '', signature = ''] = token.split('.');
  const key = keyObjectOf(await keys(header, { payload, signature }));
  const signed = Buffer.from(token.slice(0, token.length - signature.length - 1));
  if (!isGood(alg, signed, { key, signature: Buffer.from(signature, 'base64url') }))
    throw new errors.JWSSignatureVerificationFailed();
  return { payload, typ: header.typ };
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A compact JWS over these claims. */
export function signClaims(key: SigningKey, typ: string, claims: object): string {
  const signed = `${encoded({ alg: key.alg, kid: key.kid, typ })}.${encoded(claims)}`;
  return `${signed}.${signatureBy(key, Buffer.from(signed)).toString('base64url')}`;
}

/** The same claims as a JWT that nobody signed (RFC 7519 6), for jose to judge them once the signature was found to be good. */
export function unsigned({ payload, typ }: SignedText): string {
  return `${encoded({ alg: 'none', ...(typ === undefined ? {} : { typ }) })}.${payload}.`;
}
