import { requestHash } from '@ketenhub/tokens';
import type { Canary } from '../supergraph/canary.ts';
import type { Mint } from './mint-tokens.ts';

export interface ProbeRequest {
  readonly canary: Canary;
  readonly beleid: string;
  readonly traceparent: string;
}

export type ProbeToken =
  | { readonly ok: true; readonly token: string; readonly supergraaf: string }
  | { readonly ok: false; readonly status: number };

/**
 * A transaction token that opens nothing: the token service mints it only for a purpose under which the field is never open,
 * for no casus and nobody, so that a gateway that was taken over gains nothing by asking. With it the digest of the supergraph
 * that the token service mints by. @throws when it does not answer
 */
export async function askProbeToken(mint: Mint, { canary, beleid, traceparent }: ProbeRequest): Promise<ProbeToken> {
  const { bron, veld, doel, query, variables } = canary;
  const { status, body } = await mint.http.postJson(
    `${mint.tokenServiceUrl}/transacties/proef`,
    { bron, veld, doel, vraag: requestHash(query, variables), beleid, traceparent },
    { authorization: `Bearer ${await mint.clientToken.get()}`, traceparent },
  );
  const { token, supergraaf } = body as { token?: unknown; supergraaf?: unknown };
  return status === 200 && typeof token === 'string' && typeof supergraaf === 'string'
    ? { ok: true, token, supergraaf }
    : { ok: false, status };
}
