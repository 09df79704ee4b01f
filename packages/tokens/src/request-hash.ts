import { createHash } from 'node:crypto';
import { canonicalJson } from '@ketenhub/policy';

/**
 * The `vraag` of a transaction token: sha256 over the fetch's text and the client's variables, so that a captured
 * token serves no other question (attack 71). Representations are not known when the token is minted; they must be a
 * subset of the betrokkenen instead.
 */
export function requestHash(query: string, variables: Readonly<Record<string, unknown>> | undefined): string {
  const { representations: _unknownAtMinting, ...clientVariables } = variables ?? {};
  return createHash('sha256')
    .update(`${query}\n${canonicalJson(clientVariables)}`)
    .digest('base64url');
}
