import type { Beleid } from '@ketenhub/policy';
import type { Trace } from '@ketenhub/service';
import type { AccessTokenClaims, Doelbinding } from '@ketenhub/tokens';
import type { Evidence } from '../identity/fetch-casusbewijs.ts';
import type { OperationState } from './operation-state.ts';

/**
 * What a denial does (doelbinding.md 4): `filter` leaves the field out and explains it (the person view), `reject` refuses the
 * whole request and names the fields (machine clients, which would take a null for "none").
 */
export const WEIGERINGEN = ['filter', 'reject'] as const;
export type Weigering = (typeof WEIGERINGEN)[number];

/** What a request is admitted with: who asks, for what, on which evidence. */
export interface AdmittedContext {
  readonly accessToken: string;
  readonly claims: AccessTokenClaims;
  readonly doelbinding: Doelbinding;
  readonly evidence: Evidence | null;
  readonly trace: Trace;
  readonly txn: string;
  readonly begonnenOp: number;
  readonly oorsprong: string;
  readonly weigering: Weigering;
  readonly state: OperationState;
}

/** What one operation carries through Apollo Server to its fetches. */
export interface OperationContext extends AdmittedContext {
  /** The one policy that this operation is decided, logged and minted under (attacks 45, 49). */
  readonly beleid: Beleid;
}
