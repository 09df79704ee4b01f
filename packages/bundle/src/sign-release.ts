import { sign } from 'node:crypto';
import type { SigningKey } from '@ketenhub/tokens';
import { RELEASE_TYP, type Vrijgave } from './release.ts';

/** Whoever holds compliance's private key: a key file, or a KMS behind a command. Never a process that serves. */
export interface ReleaseSigner {
  /** RFC 7638 thumbprint of the public key. */
  readonly kid: string;
  /** The ES256 signature over the signing input: R and S after each other, 64 bytes (RFC 7518 3.4). */
  readonly sign: (signingInput: Uint8Array) => Promise<Uint8Array>;
}

export function keySigner({ kid, privateKey }: Pick<SigningKey, 'kid' | 'privateKey'>): ReleaseSigner {
  return {
    kid,
    sign: async (signingInput) => sign('sha256', signingInput, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
  };
}

const base64url = (data: string | Uint8Array): string => Buffer.from(data).toString('base64url');

/** The release as compact JWS (RFC 7515 7.1). Nothing is checked here: whoever writes it checks it as a process would. */
export async function signRelease(vrijgave: Vrijgave, signer: ReleaseSigner): Promise<string> {
  const header = { alg: 'ES256', typ: RELEASE_TYP, kid: signer.kid };
  const signingInput = `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(vrijgave))}`;
  return `${signingInput}.${base64url(await signer.sign(Buffer.from(signingInput)))}`;
}
