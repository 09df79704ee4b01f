import { type KeySource, localKeys } from '@ketenhub/tokens';
import { compactVerify, errors, type JWK } from 'jose';
import * as v from 'valibot';
import { RELEASE_TYP, releaseSchema, type Vrijgave } from './release.ts';

/** The public keys of compliance that this process was given; no key is ever fetched (attack 18). */
export type ReleaseKeys = KeySource;

export const releaseKeys = (keys: readonly JWK[]): ReleaseKeys => localKeys(keys);

export type CheckedRelease =
  | { readonly ok: true; readonly vrijgave: Vrijgave }
  /** `why` ends a sentence that names the release: "release 3 is signed by an unknown key". */
  | { readonly ok: false; readonly why: string };

function reasonOf(error: unknown): string {
  if (error instanceof errors.JWKSNoMatchingKey) return 'is signed by an unknown key';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'has a wrong signature';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'is signed with another algorithm than ES256';
  return 'is not signed';
}

function readPayload(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/**
 * Checks one signed release: ES256 by a key of `keys` that the `kid` names, `typ: beleid+jws`, and the exact shape of
 * `Vrijgave`. Pure: no clock, no file, no network. Says nothing of the approvals inside (opaque), of the bundle that
 * belongs to it (`digest`), or of the serial that was seen before. Expected refusals are values; never throws.
 */
export async function controleerVrijgave(jws: string, keys: ReleaseKeys): Promise<CheckedRelease> {
  try {
    const { payload, protectedHeader } = await compactVerify(
      jws,
      (header, token) => {
        // Without a kid jose would try whatever single key fits.
        if (typeof header?.kid !== 'string') throw new errors.JWKSNoMatchingKey();
        return keys(header, token);
      },
      { algorithms: ['ES256'] },
    );
    if (protectedHeader.typ !== RELEASE_TYP) return { ok: false, why: 'is signed as something else than a release' };
    const read = v.safeParse(releaseSchema, readPayload(payload));
    if (read.success) return { ok: true, vrijgave: read.output };
    const [issue] = read.issues;
    return { ok: false, why: `is malformed: ${v.getDotPath(issue) ?? 'content'} ${issue.message}` };
  } catch (error) {
    return { ok: false, why: reasonOf(error) };
  }
}
