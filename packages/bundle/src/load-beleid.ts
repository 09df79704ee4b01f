import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Beleid, canonicalJson, geldigOp, leesBeleid } from '@ketenhub/policy';

/** The policy bundle cannot be trusted: the process must not start (fail closed, doelbinding.md 8). */
export class BundleRefused extends Error {}

/** sha256 over the canonical JSON (RFC 8785) of the bundle without its own digest. */
export function digestOf(bundle: Readonly<Record<string, unknown>>): string {
  const { digest: _own, ...content } = bundle;
  return `sha256-${createHash('sha256').update(canonicalJson(content)).digest('base64url')}`;
}

function readBundle(path: string): Record<string, unknown> {
  try {
    const bundle = JSON.parse(readFileSync(path, 'utf8')) as unknown;
    if (typeof bundle === 'object' && bundle !== null) return bundle as Record<string, unknown>;
  } catch {}
  throw new BundleRefused(`policy bundle ${path} cannot be read`);
}

/** The digest of the bundle, or null for what has no canonical form. */
function digestOrNull(bundle: Readonly<Record<string, unknown>>): string | null {
  try {
    return digestOf(bundle);
  } catch {
    return null;
  }
}

/**
 * The compiled privacyprotocol at `path`, with the rules that hold on `day` (ISO 8601, UTC; today unless told). @throws BundleRefused when it is missing, malformed or its digest is wrong.
 */
export function loadBeleid(path: string, day = new Date().toISOString().slice(0, 10)): Beleid {
  const bundle = readBundle(path);
  if (bundle.digest !== digestOrNull(bundle))
    throw new BundleRefused(`policy bundle ${path} does not match its digest`);
  try {
    return geldigOp(leesBeleid(bundle), day);
  } catch {
    throw new BundleRefused(`policy bundle ${path} has another shape than this version reads`);
  }
}
