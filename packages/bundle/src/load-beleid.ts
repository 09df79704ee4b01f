import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Beleid, canonicalJson, leesBeleid } from '@ketenhub/policy';

/** The policy bundle cannot be trusted: the process must not start (fail closed, doelbinding.md 8). */
export class BundleRefused extends Error {}

/** sha256 over the canonical JSON (RFC 8785) of the bundle without its own digest. */
export function digestOf(bundle: Readonly<Record<string, unknown>>): string {
  const { digest: _own, ...content } = bundle;
  return `sha256-${createHash('sha256').update(canonicalJson(content)).digest('base64url')}`;
}

function readBundle(path: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  } catch {
    throw new BundleRefused(`policy bundle ${path} cannot be read`);
  }
}

/** The compiled privacyprotocol at `path`. @throws BundleRefused when it is missing, malformed or its digest is wrong. */
export function loadBeleid(path: string): Beleid {
  const bundle = readBundle(path);
  if (bundle.digest !== digestOf(bundle)) throw new BundleRefused(`policy bundle ${path} does not match its digest`);
  try {
    return leesBeleid(bundle);
  } catch {
    throw new BundleRefused(`policy bundle ${path} has another shape than this version reads`);
  }
}
