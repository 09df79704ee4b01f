import type { HttpClient } from '@ketenhub/service';
import type { Bron } from '@ketenhub/vocabulary';
import type { ClientTokenSource } from './client-token.ts';

export interface PlannedFetch {
  readonly bron: Bron;
  /** Coordinates asked in this fetch. */
  readonly velden: readonly string[];
  /** Request hash of its text and variables. */
  readonly vraag: string;
}

export interface MintRequest {
  readonly accessToken: string;
  readonly casusbewijs: string | null;
  readonly txn: string;
  readonly traceparent: string;
  readonly beleid: string;
  readonly fetches: readonly PlannedFetch[];
}

export interface Mint {
  readonly http: HttpClient;
  readonly tokenServiceUrl: string;
  readonly clientToken: ClientTokenSource;
}

/** The token service refused; the operation gets nothing from any source. */
export class MintRefused extends Error {
  /** 403: this user may not (any more); anything else is a fault. */
  readonly status: number;
  /** Fields that a newer supergraph of the token service has closed, and nothing else was wrong; empty otherwise. */
  readonly narrowed: readonly string[];

  constructor(status: number, narrowed: readonly string[] = []) {
    super(`status ${status}`);
    this.status = status;
    this.narrowed = narrowed;
  }
}

/** One transaction token a planned fetch, all in one call, in the order of the fetches. @throws MintRefused. */
export async function mintTokens(mint: Mint, request: MintRequest): Promise<readonly string[]> {
  const { status, body } = await mint.http.postJson(
    `${mint.tokenServiceUrl}/transacties`,
    {
      subject_token: request.accessToken,
      ...(request.casusbewijs === null ? {} : { casusbewijs: request.casusbewijs }),
      txn: request.txn,
      traceparent: request.traceparent,
      beleid: request.beleid,
      fetches: request.fetches,
    },
    { authorization: `Bearer ${await mint.clientToken.get()}`, traceparent: request.traceparent },
  );
  const { tokens, reden, velden } = body as { tokens?: unknown; reden?: unknown; velden?: unknown };
  if (status === 403 && reden === 'SUPERGRAAF_NAUWER' && Array.isArray(velden)) throw new MintRefused(status, velden);
  if (status !== 200 || !Array.isArray(tokens) || tokens.length !== request.fetches.length)
    throw new MintRefused(status);
  return tokens as string[];
}
