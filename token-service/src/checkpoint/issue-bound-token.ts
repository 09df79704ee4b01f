import { GATEWAY_AUDIENCE } from '@ketenhub/tokens';
import type { Client, Provider } from 'oidc-provider';
import type { OwnKeys } from '../keys/own-keys.ts';
import type { LiveSubject } from '../live-subject.ts';
import { resourceServer } from '../oauth/resources.ts';
import { rememberSubject } from '../oauth/token-claims.ts';
import type { Lifetimes } from '../settings.ts';
import type { AskedDoelbinding } from './read-doelbinding.ts';

export const ACCESS_TOKEN_TYPE = 'urn:ietf:params:oauth:token-type:access_token';

export interface IssueParts {
  readonly provider: Provider;
  readonly client: Client;
  readonly keys: OwnKeys;
  readonly lifetimes: Lifetimes;
}

/** A token for one purpose under the grant of the login, and the answer that carries it (RFC 8693 2.2, RFC 9396 7). */
export async function issueBoundToken(
  parts: IssueParts,
  subject: LiveSubject,
  doelbinding: AskedDoelbinding,
): Promise<Record<string, unknown>> {
  const { provider, client } = parts;
  const token = new provider.AccessToken({
    client,
    accountId: subject.account.sub,
    grantId: subject.claims.sid,
    gty: 'token_exchange',
    rar: [doelbinding],
    resourceServer: new provider.ResourceServer(
      GATEWAY_AUDIENCE,
      resourceServer(GATEWAY_AUDIENCE, client.clientId, parts),
    ),
  });
  rememberSubject(token, subject);
  return {
    access_token: await token.save(),
    issued_token_type: ACCESS_TOKEN_TYPE,
    token_type: 'Bearer',
    expires_in: token.expiration,
    authorization_details: [doelbinding],
  };
}
