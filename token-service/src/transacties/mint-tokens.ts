import { boundTo, bronAudience, type Presenter, signTransactionToken } from '@ketenhub/tokens';
import type { Bron } from '@ketenhub/vocabulary';
import { GATEWAY_CLIENT } from '../clients.ts';
import type { OwnKeys } from '../keys/own-keys.ts';
import { pairwiseSubject } from '../keys/pairwise.ts';
import type { Judged } from './judge-request.ts';
import type { MintRequest, PlannedFetch } from './read-request.ts';

export interface MintParts {
  readonly keys: OwnKeys;
  readonly issuer: string;
  /** Whether only a connection with a client certificate may ask: TLS is on. */
  readonly needsCertificate: boolean;
}

/** A request, and the certificate that its tokens are bound to: that of the gateway that will present them. */
export interface Minting {
  readonly request: MintRequest;
  readonly presenter: Presenter;
}

/** The context that is the same for all fetches of one operation. */
function sharedContext({ subject, doelbinding, bewijs }: Judged, request: MintRequest) {
  const { rol, org, klasse, accountklasse } = subject.account;
  return {
    doel: doelbinding.doel,
    casus: doelbinding.casus ?? null,
    fase: bewijs?.fase ?? null,
    betrokkenen: bewijs?.betrokkenen ?? [],
    rol,
    org,
    klasse,
    accountklasse,
    beleid: request.beleid,
    casusbewijs: request.casusbewijs ?? null,
  };
}

/**
 * Who the user is for the case authority, told to the case register alone, so that whoever is shut out of a casus there is shut out of
 * his worklist too (attack 90). A partner knows the user by its own pseudonym and nothing else.
 */
export function accountAt(bron: Bron, account: string): { readonly account?: string } {
  return bron === 'casus' ? { account } : {};
}

/** One transaction token per fetch, in the order asked (draft OAuth Transaction Tokens); each for one source, 30 s, used once. */
export function mintTokens(
  { keys, issuer }: MintParts,
  judged: Judged,
  { request, presenter }: Minting,
): Promise<string[]> {
  const { subject, doelbinding } = judged;
  const shared = sharedContext(judged, request);
  const { acr } = subject.claims;
  const mint = ({ bron, velden, vraag }: PlannedFetch): Promise<string> => {
    const aud = bronAudience(bron);
    return signTransactionToken(keys.transaction, issuer, {
      aud,
      txn: request.txn,
      sub: pairwiseSubject(keys.pairwiseSecret, aud, subject.account.sub),
      scope: doelbinding.doel,
      req_wl: GATEWAY_CLIENT,
      tctx: { ...shared, velden, vraag, ...accountAt(bron, subject.account.sub) },
      rctx: { ...(acr ? { acr } : {}), traceparent: request.traceparent },
      ...boundTo(presenter),
    });
  };
  return Promise.all(request.fetches.map(mint));
}
