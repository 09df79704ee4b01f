import type { Beleid } from '@ketenhub/policy';
import { type Trace, traceparentOf } from '@ketenhub/service';
import type { Doelbinding } from '@ketenhub/tokens';
import type { CaseAuthority } from '../case-authority.ts';
import type { LiveSubject } from '../live-subject.ts';
import { type Refusal, refusal, unavailable } from '../oauth/refuse.ts';
import { mayClaim, refuseBeforeCasus } from './purpose-rules.ts';
import type { AskedDoelbinding } from './read-doelbinding.ts';

export interface CheckpointParts {
  readonly beleid: Beleid;
  readonly caseAuthority: CaseAuthority;
}

export interface Granted {
  readonly ok: true;
  readonly doelbinding: AskedDoelbinding;
  /** Phase of the casus at this moment; null for a purpose without a casus. */
  readonly fase: string | null;
}

export type CheckpointDecision = Granted | Refusal;

const CODE = 'invalid_authorization_details';

/** One text for no such casus, not at the table and no longer at the table: existence is itself sensitive (attack 84). */
const NOT_FOR_YOU = 'Deze casus is er voor u niet.';

export interface CheckpointQuestion {
  readonly subject: LiveSubject;
  readonly asked: AskedDoelbinding;
  readonly trace: Trace;
}

/** Who asks the case authority, in the claims of the token that the user would get, or has, for this purpose. */
export function evidenceClaims(
  { account, claims }: LiveSubject,
  asked: AskedDoelbinding | Doelbinding,
): Record<string, unknown> {
  return { ...account, sid: claims.sid, ...(claims.acr ? { acr: claims.acr } : {}), authorization_details: [asked] };
}

/** Grants or refuses one purpose, on facts of this moment. @throws never for an expected refusal. */
export async function decideCheckpoint(
  parts: CheckpointParts,
  question: CheckpointQuestion,
): Promise<CheckpointDecision> {
  const { asked, trace } = question;
  const { account, claims } = question.subject;
  // A purpose is chosen from the login, never from another purpose: no purpose grows out of one (attack 83).
  if (claims.authorization_details) {
    return refusal(
      'invalid_grant',
      'Dit token heeft al een doel; kies een ander doel vanuit de login.',
      'DOEL_OP_DOEL',
    );
  }
  const refused = refuseBeforeCasus(parts.beleid, account, asked);
  if (refused) return refused;
  const { doel, casus } = asked;
  if (!casus) return { ok: true, doelbinding: asked, fase: null };

  const seat = {
    casus,
    org: account.org,
    claims: evidenceClaims(question.subject, asked),
    traceparent: traceparentOf(trace),
  };
  const evidence = await parts.caseAuthority.request(seat);
  if (evidence.soort === 'ONBEREIKBAAR') return unavailable(evidence.reden);
  if (evidence.soort === 'NIET_VOOR_U') return refusal(CODE, NOT_FOR_YOU, 'CASUS_NIET_VOOR_U');
  const { fase } = evidence.bewijs;
  if (!mayClaim(parts.beleid, { account, doel, fase })) {
    return refusal(CODE, 'Dit doel kan niet in de fase waarin deze casus is.', 'DOEL_NIET_IN_FASE');
  }
  return { ok: true, doelbinding: asked, fase };
}
