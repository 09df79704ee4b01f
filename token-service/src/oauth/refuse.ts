import { errors } from 'oidc-provider';
import type { RequestState } from './dutch-errors.ts';

export interface Refusal {
  readonly ok: false;
  /** OAuth error code. */
  readonly error: string;
  /** Dutch sentence for the user; the same for everything that a user must not be able to tell apart. */
  readonly uitleg: string;
  /** For our own log: which check refused. Never shown. */
  readonly reden: string;
  readonly status?: 503;
}

export const refusal = (error: string, uitleg: string, reden: string): Refusal => ({ ok: false, error, uitleg, reden });

/** Something we lean on does not answer: no token, and not the user's fault. */
export const unavailable = (reden: string): Refusal => ({
  ok: false,
  error: 'temporarily_unavailable',
  uitleg: 'De token-service kan dit nu niet nagaan; probeer het later opnieuw.',
  reden,
  status: 503,
});

/** Ends a call of oidc-provider's token endpoint with this refusal. @throws always. */
export function endWith(ctx: { state: RequestState }, refused: Refusal): never {
  ctx.state.uitleg = refused.uitleg;
  if (refused.status === 503)
    throw new errors.OIDCProviderError(503, 'temporarily_unavailable', { detail: refused.reden });
  throw new errors.CustomOIDCProviderError(refused.error, refused.uitleg);
}
