import type { Beleid, CasusFeiten } from '@ketenhub/policy';
import { type Trace, traceparentOf } from '@ketenhub/service';
import type { CaseAuthority } from '../case-authority.ts';
import { evidenceClaims } from '../checkpoint/decide-checkpoint.ts';
import { mayClaim } from '../checkpoint/purpose-rules.ts';
import type { Caller } from './admit-caller.ts';

/** What the case authority says at this moment of the casus in the caller's token. */
export type OwnFacts =
  | { readonly soort: 'GEEN_CASUS' }
  | { readonly soort: 'FEITEN'; readonly casus: CasusFeiten; readonly casusbewijs: string }
  /** Not at the table, no such casus, or a phase without this purpose: one answer for all (attack 84). */
  | { readonly soort: 'NIET_VOOR_U' }
  | { readonly soort: 'ONBEREIKBAAR' };

/** The checks of the checkpoint once more, on fresh evidence: a token is no proof of what holds now (attacks 82, 85, 86). */
export async function ownFacts(
  { beleid, caseAuthority }: { readonly beleid: Beleid; readonly caseAuthority: CaseAuthority },
  { soort, subject, doelbinding }: Caller,
  trace: Trace,
): Promise<OwnFacts> {
  const { doel, casus } = doelbinding;
  if (soort === 'PROEF' || casus === undefined) return { soort: 'GEEN_CASUS' };
  const { account } = subject;
  const claims = evidenceClaims(subject, doelbinding);
  const evidence = await caseAuthority.request({ casus, org: account.org, claims, traceparent: traceparentOf(trace) });
  if (evidence.soort !== 'BEWIJS') return { soort: evidence.soort };
  const { bewijs } = evidence;
  if (!mayClaim(beleid, { account, doel, fase: bewijs.fase })) return { soort: 'NIET_VOOR_U' };
  return { soort: 'FEITEN', casus: bewijs, casusbewijs: bewijs.jti };
}
