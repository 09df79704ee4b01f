import type { Beleid } from '@ketenhub/policy';
import type { Doelbinding } from '@ketenhub/tokens';
import type { Doel } from '@ketenhub/vocabulary';
import { mayClaim } from '../checkpoint/purpose-rules.ts';
import { type LiveSubject, liveSubject, type SubjectParts } from '../live-subject.ts';

/**
 * Who may ask for decisions. PROEF: whoever checks or maintains the rules asks about anyone, on facts that are thought up.
 * EIGEN: a user asks about the one purpose and casus of this very token, on the facts of the case authority.
 */
export interface Caller {
  readonly soort: 'PROEF' | 'EIGEN';
  readonly subject: LiveSubject;
  readonly doelbinding: Doelbinding;
}

export type Admission =
  | { readonly ok: true; readonly caller: Caller }
  | { readonly ok: false; readonly status: 401 }
  | {
      readonly ok: false;
      readonly status: 403;
      readonly subject: LiveSubject;
      readonly fault: 'GEEN_DOEL' | 'DOEL_NIET_TOEGESTAAN';
    };

/** The purposes that judge rules and never read data (WGS 1.8(2)(b) and (c)). */
const PROEF_DOELEN: readonly Doel[] = ['RECHTMATIGHEID', 'BEHEER'];

/**
 * Admits a user's own living token with a purpose, and nothing else. A process has no token that is good here: it would
 * have to name the user itself, and a gateway that was taken over could then ask about anyone (attack 76; ADR 0014).
 * @throws when the store does not answer.
 */
export async function admitCaller(
  { subject: parts, beleid }: { readonly subject: SubjectParts; readonly beleid: Beleid },
  authorization: string | undefined,
): Promise<Admission> {
  const token = /^Bearer ([\w.-]+)$/i.exec(authorization ?? '')?.[1];
  const subject = await liveSubject(parts, token);
  if (!subject.ok) return { ok: false, status: 401 };
  const [doelbinding] = subject.claims.authorization_details ?? [];
  if (doelbinding === undefined) return { ok: false, status: 403, subject, fault: 'GEEN_DOEL' };
  const { account } = subject;
  const { doel, casus } = doelbinding;
  // With a casus the phase counts too, and only the case authority knows it: `own-facts.ts` asks.
  const isClaimable = casus !== undefined || mayClaim(beleid, { account, doel, fase: null });
  const isProef = PROEF_DOELEN.includes(doel) && account.accountklasse !== 'UITVOERING';
  if (!isClaimable || (!isProef && account.accountklasse !== 'UITVOERING'))
    return { ok: false, status: 403, subject, fault: 'DOEL_NIET_TOEGESTAAN' };
  return { ok: true, caller: { soort: isProef ? 'PROEF' : 'EIGEN', subject, doelbinding } };
}
