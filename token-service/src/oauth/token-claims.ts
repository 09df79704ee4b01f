import type { AccessToken, ClientCredentials, KoaContextWithOIDC } from 'oidc-provider';
import type { AccountDirectory } from '../accounts.ts';
import type { LoginControle } from '../autorisaties/login-controle.ts';
import type { LiveSubject } from '../live-subject.ts';
import { type RequestState, traceOf } from './dutch-errors.ts';
import { endWith, unavailable } from './refuse.ts';

/** The user of a token that no authorization code stands behind, judged in this request, kept beside the token that is being made. */
const judged = new WeakMap<AccessToken, LiveSubject>();

export function rememberSubject(token: AccessToken, subject: LiveSubject): void {
  judged.set(token, subject);
}

export interface TokenClaimsParts {
  readonly accounts: AccountDirectory;
  readonly controle: LoginControle;
}

type Context = KoaContextWithOIDC & { readonly state: RequestState };

/**
 * Our claims of a user's access token. A process's own token gets none: it has no role, so it decides nothing.
 * @throws when the account is gone or is not authorised (R26), so that no token comes out.
 */
export function tokenClaims({ accounts, controle }: TokenClaimsParts) {
  return async (
    ctx: KoaContextWithOIDC,
    token: AccessToken | ClientCredentials,
  ): Promise<Record<string, unknown> | undefined> => {
    if (token.kind !== 'AccessToken') return undefined;
    const account = accounts.find(token.accountId);
    if (!account) throw new Error('account is gone');
    const subject = judged.get(token);
    if (subject === undefined) {
      const { state } = ctx as unknown as Context;
      const login = {
        account,
        trace: traceOf(ctx as unknown as Context),
        oorsprong: ctx.req.socket.remoteAddress ?? '',
      };
      const refused = await controle(login).catch(() => endWith({ state }, unavailable('autorisaties')));
      if (refused) endWith({ state }, refused);
    }
    const { sub: _sub, ...claims } = account;
    const acr = subject?.claims.acr ?? ctx.oidc.authorizationCode?.acr;
    return { ...claims, sid: token.grantId, ...(acr ? { acr } : {}) };
  };
}
