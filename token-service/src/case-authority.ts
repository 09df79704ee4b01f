import type { HttpClient } from '@ketenhub/service';
import {
  type CasusbewijsClaims,
  type KeySource,
  type SigningKey,
  signCheckpointRequest,
  verifyCasusbewijs,
} from '@ketenhub/tokens';

export type Evidence =
  | { readonly soort: 'BEWIJS'; readonly bewijs: CasusbewijsClaims }
  /** Not at the table, no such casus: the case authority itself does not say which. */
  | { readonly soort: 'NIET_VOOR_U' }
  | { readonly soort: 'ONBEREIKBAAR'; readonly reden: string };

/** What the evidence must be about, or it is evidence for something else. */
export interface ExpectedEvidence {
  readonly casus: string;
  /** OIN of the organisation whose seat at the table was checked. */
  readonly org: string;
}

export interface EvidenceQuestion extends ExpectedEvidence {
  /** The user's claims with the purpose that is asked. */
  readonly claims: Record<string, unknown>;
  readonly traceparent: string;
}

export interface CaseAuthority {
  /** Asks evidence for a purpose that is not granted yet. */
  request(question: EvidenceQuestion): Promise<Evidence>;
  /** Judges evidence that another process brings. */
  judge(token: unknown, expected: ExpectedEvidence): Promise<Evidence>;
}

export interface CaseAuthorityParts {
  readonly http: HttpClient;
  readonly caseUrl: string;
  readonly issuer: string;
  readonly signingKey: SigningKey;
  readonly keys: KeySource;
}

const unreachable = (reden: string): Evidence => ({ soort: 'ONBEREIKBAAR', reden });

/** The case authority over HTTP. Everything but a well-formed yes or its one neutral no counts as not reachable. */
export function caseAuthority({ http, caseUrl, issuer, signingKey, keys }: CaseAuthorityParts): CaseAuthority {
  const judge: CaseAuthority['judge'] = async (token, { casus, org }) => {
    const verified = await verifyCasusbewijs(token, keys);
    if (!verified.ok && verified.fault === 'SLEUTELS_ONBEREIKBAAR') return unreachable('casus keys');
    if (!verified.ok || verified.claims.casus !== casus || verified.claims.aanTafel !== org)
      return { soort: 'NIET_VOOR_U' };
    return { soort: 'BEWIJS', bewijs: verified.claims };
  };
  return {
    judge,
    async request({ claims, traceparent, ...expected }) {
      try {
        const verzoek = await signCheckpointRequest(signingKey, issuer, claims);
        const answer = await http.postJson(`${caseUrl}/casusbewijs`, { verzoek }, { traceparent });
        if (answer.status === 404) return { soort: 'NIET_VOOR_U' };
        if (answer.status !== 200) return unreachable(`casus answered ${answer.status}`);
        const evidence = await judge((answer.body as { casusbewijs?: unknown } | null)?.casusbewijs, expected);
        // Our own question answered with evidence for another casus or organisation is a fault, not a refusal.
        return evidence.soort === 'NIET_VOOR_U' ? unreachable('casus gave other evidence') : evidence;
      } catch (error) {
        return unreachable(error instanceof Error ? error.name : 'unknown');
      }
    },
  };
}
