import type { JWK } from 'jose';
import * as v from 'valibot';

/** More than an issuer needs (two algorithms, each with a key before, now and next), and a bound on what we hold for it. */
export const KEYS_MAX = 12;

/** Members of RFC 7518 6 that only a private or symmetric key has. */
const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'] as const;

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(4_096));
const jwkSchema = v.pipe(
  v.looseObject({ kty: text, kid: text, alg: v.optional(text), exp: v.optional(v.pipe(v.number(), v.integer())) }),
  v.check((jwk) => PRIVATE_MEMBERS.every((member) => !(member in jwk)), 'holds a private key'),
);
const jwksSchema = v.pipe(
  v.object({ keys: v.pipe(v.array(jwkSchema), v.maxLength(KEYS_MAX)) }),
  v.check(({ keys }) => new Set(keys.map(({ kid }) => kid)).size === keys.length, 'names two keys the same'),
);

/** A public key as an issuer publishes it; `exp` (seconds) says from when on it is good for nothing any more. */
export type PublishedJwk = JWK & { readonly kid: string; readonly exp?: number };

/**
 * The keys that an issuer publishes, or null for a set that is not to be trusted as a whole: too many keys, one without a
 * name, two with the same name, or a private key, which says that the issuer has given itself away.
 */
export function readJwks(answer: unknown): readonly PublishedJwk[] | null {
  const read = v.safeParse(jwksSchema, answer);
  return read.success ? (read.output.keys as PublishedJwk[]) : null;
}
