import type { AccessToken, ClientCredentials, KoaContextWithOIDC } from 'oidc-provider';
import type { AccountDirectory } from '../accounts.ts';

/** The acr of a token that no authorization code stands behind, kept beside the token that is being made. */
const acrOf = new WeakMap<AccessToken, string>();

export function rememberAcr(token: AccessToken, acr: string | undefined): void {
  if (acr !== undefined) acrOf.set(token, acr);
}

/**
 * Our claims of a user's access token. A process's own token gets none: it has no role, so it decides nothing.
 * @throws when the account is gone, so that no token comes out.
 */
export function tokenClaims(accounts: AccountDirectory) {
  return (ctx: KoaContextWithOIDC, token: AccessToken | ClientCredentials): Record<string, unknown> | undefined => {
    if (token.kind !== 'AccessToken') return undefined;
    const account = accounts.find(token.accountId);
    if (!account) throw new Error('account is gone');
    const { sub: _sub, ...claims } = account;
    const acr = acrOf.get(token) ?? ctx.oidc.authorizationCode?.acr;
    return { ...claims, sid: token.grantId, ...(acr ? { acr } : {}) };
  };
}
