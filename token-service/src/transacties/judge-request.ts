import type { CasusbewijsClaims, Doelbinding } from '@ketenhub/tokens';
import type { PolicySource } from '../beleid/policy-source.ts';
import type { CaseAuthority } from '../case-authority.ts';
import { mayClaim } from '../checkpoint/purpose-rules.ts';
import {
  type KnownSubject,
  type LiveSubject,
  liveSubject,
  type SubjectFault,
  type SubjectParts,
} from '../live-subject.ts';
import { judgeFields } from './judge-fields.ts';
import type { MintRequest } from './read-request.ts';

export interface JudgeParts {
  readonly subject: SubjectParts;
  readonly policies: PolicySource;
  readonly caseAuthority: CaseAuthority;
}

/** Why the gateway gets no token. It is our own process, so it hears the reason; a user never does. */
export type MintFault =
  | SubjectFault
  | 'GEEN_DOEL'
  | 'ANDER_BELEID'
  | 'CASUSBEWIJS_ONGELDIG'
  | 'DOEL_NIET_TOEGESTAAN'
  | 'VELD_GEWEIGERD'
  | 'SUPERGRAAF_NAUWER'
  | 'ONBEREIKBAAR';

/** Everything that a transaction token is made of, all verified here and nothing taken on the gateway's word. */
export interface Judged {
  readonly subject: LiveSubject;
  readonly doelbinding: Doelbinding;
  readonly bewijs: CasusbewijsClaims | null;
}

export type Judgement =
  | ({ readonly ok: true } & Judged)
  | {
      readonly ok: false;
      readonly fault: MintFault;
      /** Whose question it was, where that is known. */
      readonly subject: KnownSubject | null;
      readonly velden?: readonly string[];
    };

type EvidenceResult =
  | { readonly bewijs: CasusbewijsClaims | null }
  | { readonly fault: 'CASUSBEWIJS_ONGELDIG' | 'ONBEREIKBAAR' };

/** Evidence exactly where the purpose has a casus: none too few and none too many. */
async function judgeEvidence(
  parts: JudgeParts,
  request: MintRequest,
  given: { casus: string | undefined; org: string },
): Promise<EvidenceResult> {
  const { casus, org } = given;
  if (casus === undefined)
    return request.casusbewijs === undefined ? { bewijs: null } : { fault: 'CASUSBEWIJS_ONGELDIG' };
  const evidence = await parts.caseAuthority.judge(request.casusbewijs, { casus, org });
  if (evidence.soort === 'BEWIJS') return { bewijs: evidence.bewijs };
  return { fault: evidence.soort === 'ONBEREIKBAAR' ? 'ONBEREIKBAAR' : 'CASUSBEWIJS_ONGELDIG' };
}

/**
 * Decides on one minting request from facts of this moment: the user's own token and living grant, the policy, the case
 * evidence, and every coordinate. The gateway cannot invent purposes, cases, users or fields (attacks 75, 76, 86).
 * @throws when the store does not answer.
 */
export async function judgeRequest(parts: JudgeParts, request: MintRequest): Promise<Judgement> {
  const subject = await liveSubject(parts.subject, request.subject_token);
  if (!subject.ok) return { ok: false, fault: subject.fault, subject: subject.known };
  const refuse = (fault: MintFault, velden?: readonly string[]): Judgement => ({
    ok: false,
    fault,
    subject,
    ...(velden ? { velden } : {}),
  });

  const doelbinding = subject.claims.authorization_details?.[0];
  if (!doelbinding) return refuse('GEEN_DOEL');
  const policy = parts.policies.named(request.beleid);
  if (policy === null) return refuse('ANDER_BELEID');

  const { account } = subject;
  const evidence = await judgeEvidence(parts, request, { casus: doelbinding.casus, org: account.org });
  if ('fault' in evidence) return refuse(evidence.fault);
  const { bewijs } = evidence;
  const { doel } = doelbinding;
  if (!mayClaim(policy.beleid, { account, doel, fase: bewijs?.fase ?? null })) return refuse('DOEL_NIET_TOEGESTAAN');

  const velden = [...new Set(request.fetches.flatMap((fetch) => fetch.velden))];
  const closed = judgeFields(policy, { account, doel, casus: bewijs }, velden);
  return closed === null ? { ok: true, subject, doelbinding, bewijs } : refuse(closed.fault, closed.velden);
}
