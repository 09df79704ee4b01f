import { OIN } from '@ketenhub/vocabulary';
import type { Account } from '../accounts.ts';
import type { PolicySource } from '../beleid/policy-source.ts';
import { refusedFields } from '../beleid/refused-fields.ts';
import type { ProefRequest } from './read-proef.ts';

/** Nobody's account: it is in no directory, so nobody can log in as it. */
export const PROEF_ACCOUNT: Account = {
  sub: 'toelatingsproef',
  rol: 'PARTNER_IT',
  org: OIN.zvh,
  klasse: 'SAMENWERKINGSVERBAND',
  accountklasse: 'BEHEER',
};

/** With the digest of the supergraph by which the tokens of this moment are minted, so that the gateway serves no other. */
export type ProefJudgement =
  | { readonly ok: true; readonly supergraaf: string }
  | { readonly ok: false; readonly fault: ProefFault };

export type ProefFault = 'ANDER_BELEID' | 'VELD_ONBEKEND' | 'DOEL_NIET_VERKEERD';

/**
 * Whether there may be a probe token. Where minting asks that everything is open, this asks that nothing
 * is: the purpose lies outside the ceiling that the source itself put on the field, so that no rule opens it to anybody, and
 * the policy refuses it too. A gateway that was taken over gets nothing here that a source would answer (attack 75).
 */
export function judgeProef(policies: Pick<PolicySource, 'named'>, request: ProefRequest): ProefJudgement {
  const refuse = (fault: ProefFault): ProefJudgement => ({ ok: false, fault });
  const { veld, doel, beleid } = request;
  const policy = policies.named(beleid);
  if (policy === null) return refuse('ANDER_BELEID');
  const { toepassingen = [] } = policy.annotaties.get(veld) ?? {};
  // Of a field that is not known here nothing is known of its purposes either.
  if (toepassingen.length === 0) return refuse('VELD_ONBEKEND');
  const isOutside = toepassingen.some(({ doelen }) => !doelen.includes(doel));
  const refused = refusedFields(policy, { account: PROEF_ACCOUNT, doel, casus: null }, [veld]);
  return isOutside && refused.length === 1 ? { ok: true, supergraaf: policy.supergraaf } : refuse('DOEL_NIET_VERKEERD');
}
