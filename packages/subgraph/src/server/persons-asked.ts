import { resolvesEntities } from '@ketenhub/tokens';
import type { GraphqlRequest } from '../access/authenticate.ts';
import type { Principal } from '../access/principal.ts';

/** Only the persons of the token: representations outside it are never looked up (attacks 56, 57). */
export function personsAsked(principal: Principal, request: GraphqlRequest): string[] {
  const { representations } = request.variables ?? {};
  if (!resolvesEntities(request.query) || !Array.isArray(representations)) return [...principal.betrokkenen.keys()];
  const ids = representations.map((representation: unknown) => (representation as { id?: unknown } | null)?.id);
  return [...principal.betrokkenen.keys()].filter((handle) => ids.includes(handle));
}
