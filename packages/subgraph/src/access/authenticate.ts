import type { PolicyClock } from '@ketenhub/bundle';
import type { Beleid } from '@ketenhub/policy';
import {
  type CasusbewijsClaims,
  type KeySource,
  type Presenter,
  requestHash,
  type TransactionTokenClaims,
  verifyCasusbewijs,
  verifyTransactionToken,
} from '@ketenhub/tokens';
import type { Bron } from '@ketenhub/vocabulary';
import type { Principal } from './principal.ts';

export interface Verifier {
  readonly bron: Bron;
  readonly issuer: string;
  readonly tokenServiceKeys: KeySource;
  readonly caseAuthorityKeys: KeySource;
  readonly policies: PolicyClock;
  /** Whose connection the request came on. */
  readonly presenter: Presenter;
}

export interface GraphqlRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

export type Authentication =
  | {
      readonly ok: true;
      readonly principal: Principal;
      /** The policy that the token was made under: the one snapshot for this request. */
      readonly beleid: Beleid;
    }
  | { readonly ok: false; readonly why: string };

const refuse = (why: string): Authentication => ({ ok: false, why });

function contradiction(context: TransactionTokenClaims['tctx'], evidence: CasusbewijsClaims): string | null {
  if (evidence.casus !== context.casus) return 'evidence of another casus';
  if (evidence.fase !== context.fase) return 'evidence of another fase';
  if (evidence.aanTafel !== context.org) return 'evidence for another organisation';
  const proven = new Map(evidence.betrokkenen.map(({ id, soort }) => [id, soort]));
  const foreign = context.betrokkenen.some(({ id, soort }) => proven.get(id) !== soort);
  return foreign ? 'person outside the evidence' : null;
}

function principalOf(claims: TransactionTokenClaims, evidence: CasusbewijsClaims | null): Principal {
  const { tctx } = claims;
  return {
    doel: tctx.doel,
    casus: tctx.casus,
    fase: tctx.fase,
    betrokkenen: new Map(tctx.betrokkenen.map(({ id, soort }) => [id, soort])),
    rol: tctx.rol,
    organisatie: tctx.org,
    klasse: tctx.klasse,
    accountklasse: tctx.accountklasse,
    gebruiker: claims.sub,
    account: tctx.account ?? null,
    feiten: evidence,
    beleid: tctx.beleid,
    velden: new Set(tctx.velden),
    jti: claims.jti,
    txn: claims.txn,
  };
}

/** Null for a question that has no canonical form (1e400 in a variable): no token can be of it (P18). */
function hashOf({ query, variables }: GraphqlRequest): string | null {
  try {
    return requestHash(query, variables);
  } catch {
    return null;
  }
}

/**
 * Who asks, for what and about whom, proven by the transaction token and the case evidence inside it (zero trust:
 * the gateway's word counts for nothing). Refused: another audience, type or key, another connection than the one that it is
 * bound to (attack 72), another question or variables (attack 71), a policy version that is not in force (attacks 18, 49), and missing, expired or contradicting evidence (attack 77).
 */
export async function authenticate(
  verifier: Verifier,
  token: unknown,
  request: GraphqlRequest,
): Promise<Authentication> {
  const verified = await verifyTransactionToken(token, verifier.tokenServiceKeys, verifier);
  if (!verified.ok) return refuse(`token ${verified.fault}`);
  const { tctx } = verified.claims;
  if (tctx.vraag !== hashOf(request)) return refuse('token of another question');
  const beleid = verifier.policies.named(tctx.beleid, verified.claims.iat * 1000);
  if (beleid === null) return refuse('another policy version');
  if (verified.claims.scope !== tctx.doel) return refuse('scope and doel differ');
  // Without it nobody could be shut out of his worklist, so that an empty one is no answer either (attack 90).
  if (verifier.bron === 'casus' && tctx.account === undefined) return refuse('no account at the case register');
  if (tctx.casus === null) {
    const withoutCasus = tctx.casusbewijs === null && tctx.fase === null && tctx.betrokkenen.length === 0;
    return withoutCasus
      ? { ok: true, principal: principalOf(verified.claims, null), beleid }
      : refuse('evidence without casus');
  }
  const evidence = await verifyCasusbewijs(tctx.casusbewijs, verifier.caseAuthorityKeys);
  if (!evidence.ok) return refuse(`evidence ${evidence.fault}`);
  const wrong = contradiction(tctx, evidence.claims);
  return wrong === null
    ? { ok: true, principal: principalOf(verified.claims, evidence.claims), beleid }
    : refuse(wrong);
}
