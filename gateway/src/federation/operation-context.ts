import type { Trace } from '@ketenhub/service';
import type { AccessTokenClaims, Doelbinding } from '@ketenhub/tokens';
import type { Evidence } from '../identity/fetch-casusbewijs.ts';
import type { OperationState } from './operation-state.ts';

/** What one request carries through Apollo Server: who asks, for what, on which evidence. */
export interface OperationContext {
  readonly accessToken: string;
  readonly claims: AccessTokenClaims;
  readonly doelbinding: Doelbinding;
  readonly evidence: Evidence | null;
  readonly trace: Trace;
  readonly txn: string;
  readonly begonnenOp: number;
  readonly oorsprong: string;
  readonly state: OperationState;
}
