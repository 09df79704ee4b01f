import type { HttpClient } from '@ketenhub/service';
import { type CasusbewijsClaims, type KeySource, verifyCasusbewijs } from '@ketenhub/tokens';
import type { ClientTokenSource } from './client-token.ts';

export interface EvidenceSource {
  readonly http: HttpClient;
  readonly caseUrl: string;
  readonly clientToken: ClientTokenSource;
  readonly caseAuthorityKeys: KeySource;
}

export interface Evidence {
  readonly jws: string;
  readonly claims: CasusbewijsClaims;
}

export type EvidenceOutcome =
  | { readonly ok: true; readonly evidence: Evidence }
  | { readonly ok: false; readonly why: 'NIET_AANWEZIG' | 'STORING' };

/** Fresh evidence for this one operation, so that withdrawal, deelnemerslijst and fase work at once (doelbinding.md 5). */
export async function fetchCasusbewijs(
  source: EvidenceSource,
  accessToken: string,
  traceparent: string,
): Promise<EvidenceOutcome> {
  try {
    const headers = { authorization: `Bearer ${await source.clientToken.get()}`, traceparent };
    const { status, body } = await source.http.postJson(
      `${source.caseUrl}/casusbewijs`,
      { verzoek: accessToken },
      headers,
    );
    if (status === 404) return { ok: false, why: 'NIET_AANWEZIG' };
    const jws = (body as { casusbewijs?: unknown }).casusbewijs;
    const verified = await verifyCasusbewijs(jws, source.caseAuthorityKeys);
    return status === 200 && verified.ok
      ? { ok: true, evidence: { jws: jws as string, claims: verified.claims } }
      : { ok: false, why: 'STORING' };
  } catch {
    return { ok: false, why: 'STORING' };
  }
}
