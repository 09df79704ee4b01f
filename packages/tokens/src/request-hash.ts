import { hash } from 'node:crypto';
import { canonicalJson } from '@ketenhub/policy';

/** How the planner declares what it will only know after an earlier fetch; no client can name the type `_Any`. */
const REPRESENTATIONS = /\$representations\s*:\s*\[_Any!\]!/;

/** Whether this fetch resolves entities; a client's own variable of that name is a variable like any other. */
export function resolvesEntities(query: string): boolean {
  return REPRESENTATIONS.test(query);
}

/**
 * The `vraag` of a transaction token: sha256 over the fetch's text and the client's variables, so that a captured
 * token serves no other question (attack 71). Representations are not known when the token is minted; they must be a
 * subset of the betrokkenen instead.
 */
export function requestHash(query: string, variables: Readonly<Record<string, unknown>> | undefined): string {
  const { representations, ...others } = variables ?? {};
  const clientVariables = resolvesEntities(query)
    ? others
    : { ...others, ...(representations === undefined ? {} : { representations }) };
  return hash('sha256', `${query}\n${canonicalJson(clientVariables)}`, 'base64url');
}
