import type { Doel } from '@ketenhub/vocabulary';
import type { Hub } from './hub-address.ts';
import { CLIENT_ID, GATEWAY_AUDIENCE } from './login.ts';
import type { Failure } from './outcome.ts';
import { requestToken } from './token-endpoint.ts';

const TOKEN_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token';

/** What the user asks at the checkpoint: one doel, and one casus where that doel needs it. */
export interface Purpose {
  readonly doel: Doel;
  readonly casus?: string;
  readonly motivering?: string;
}

export interface Passed {
  readonly soort: 'TOEGELATEN';
  /** Access token bound to doel and casus; at most 15 minutes. */
  readonly accessToken: string;
}

/**
 * The checkpoint: exchanges the login token (RFC 8693) for one bound to doel and casus by authorization_details (RFC 9396).
 * A casus that is unknown, and one at which the user does not sit, are refused with one and the same answer.
 */
export async function checkpoint(hub: Hub, loginToken: string, purpose: Purpose): Promise<Passed | Failure> {
  const granted = await requestToken(hub, `${hub.tokenServiceUrl}/token`, {
    grant_type: TOKEN_EXCHANGE,
    client_id: CLIENT_ID,
    subject_token: loginToken,
    subject_token_type: ACCESS_TOKEN,
    requested_token_type: ACCESS_TOKEN,
    audience: GATEWAY_AUDIENCE,
    authorization_details: JSON.stringify([{ type: 'doelbinding', ...purpose }]),
  });
  return granted.soort === 'TOKEN' ? { soort: 'TOEGELATEN', accessToken: granted.token } : granted;
}
