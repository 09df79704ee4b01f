import type { GraphqlRequest } from '../access/authenticate.ts';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One GraphQL request, or null: no batches (attack 34), no other shapes. */
export function asGraphqlRequest(body: unknown): GraphqlRequest | null {
  if (!isRecord(body) || typeof body.query !== 'string') return null;
  const { variables } = body;
  if (variables !== undefined && variables !== null && !isRecord(variables)) return null;
  return { query: body.query, variables: isRecord(variables) ? variables : undefined };
}
