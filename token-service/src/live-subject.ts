import { type AccessTokenClaims, type KeySource, verifyAccessToken } from '@ketenhub/tokens';
import type { Grant, Provider } from 'oidc-provider';
import { type Account, type AccountDirectory, isSameAccount } from './accounts.ts';

export interface LiveSubject {
  readonly ok: true;
  readonly account: Account;
  readonly claims: AccessTokenClaims;
  readonly grant: Grant;
}

export type SubjectFault = 'TOKEN_ONGELDIG' | 'GRANT_INGETROKKEN' | 'ACCOUNT_GEWIJZIGD';
export type SubjectResult = LiveSubject | { readonly ok: false; readonly fault: SubjectFault };

export interface SubjectParts {
  readonly provider: Provider;
  readonly accounts: AccountDirectory;
  readonly keys: KeySource;
}

/**
 * The user behind a token of ours, only while the grant behind it lives: a token alone is not enough, so that a gateway
 * that was taken over cannot keep using what passed through it (attack 76). @throws when the store does not answer.
 */
export async function liveSubject({ provider, accounts, keys }: SubjectParts, token: unknown): Promise<SubjectResult> {
  const verified = await verifyAccessToken(token, keys, provider.issuer);
  if (!verified.ok) return { ok: false, fault: 'TOKEN_ONGELDIG' };
  const { claims } = verified;
  const grant = await provider.Grant.find(claims.sid);
  if (grant?.accountId !== claims.sub) return { ok: false, fault: 'GRANT_INGETROKKEN' };
  const account = accounts.find(claims.sub);
  if (!account || !isSameAccount(account, claims)) return { ok: false, fault: 'ACCOUNT_GEWIJZIGD' };
  return { ok: true, account, claims, grant };
}
