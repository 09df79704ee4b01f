import { canonicalJson } from './canonical-json.ts';

/** `sha256-` + base64url of the SHA-256 over the text in UTF-8. */
export async function digestVan(tekst: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(tekst));
  const base64 = btoa(String.fromCharCode(...new Uint8Array(hash)));
  return `sha256-${base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/**
 * The version of a bundle: `sha256-` + base64url of the SHA-256 over its canonical JSON without the digest itself.
 * A process that starts compares it with `digest` in the bundle and in its signed release, and refuses to serve on a
 * difference (attack 18). @throws TypeError for what has no canonical form
 */
export async function berekenDigest(bundle: Readonly<Record<string, unknown>>): Promise<string> {
  const { digest: _digest, ...inhoud } = bundle;
  return digestVan(canonicalJson(inhoud));
}
