import { requestHash } from '@ketenhub/tokens';
import type { Canary } from '../supergraph/canary.ts';
import type { Mint } from './mint-tokens.ts';

export interface ProbeRequest {
  readonly canary: Canary;
  readonly beleid: string;
  readonly traceparent: string;
}

/**
 * A transaction token that opens nothing: the token service mints it only for a purpose under which the field is never open,
 * for no casus and nobody, so that a gateway that was taken over gains nothing by asking. @throws when it gives none
 */
export async function askProbeToken(mint: Mint, { canary, beleid, traceparent }: ProbeRequest): Promise<string> {
  const { bron, veld, doel, query, variables } = canary;
  const { status, body } = await mint.http.postJson(
    `${mint.tokenServiceUrl}/transacties/proef`,
    { bron, veld, doel, vraag: requestHash(query, variables), beleid, traceparent },
    { authorization: `Bearer ${await mint.clientToken.get()}`, traceparent },
  );
  const { token } = body as { token?: unknown };
  if (status !== 200 || typeof token !== 'string') throw new Error(`the token service gives no probe token: ${status}`);
  return token;
}
