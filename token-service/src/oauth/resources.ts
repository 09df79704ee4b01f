import { GATEWAY_AUDIENCE, INTERN_AUDIENCE } from '@ketenhub/tokens';
import { errors, type ResourceServer } from 'oidc-provider';
import { GATEWAY_CLIENT, GATEWAY_SCOPES } from '../clients.ts';
import type { OwnKeys } from '../keys/own-keys.ts';
import type { Lifetimes } from '../settings.ts';

/** The one audience that a client's tokens can have. */
export function resourceOf(clientId: string): string {
  return clientId === GATEWAY_CLIENT ? INTERN_AUDIENCE : GATEWAY_AUDIENCE;
}

/**
 * Shape of the tokens for one audience. A client asks its own audience only: a user's client never gets a token for
 * the processes among themselves. @throws InvalidTarget (RFC 8707 2).
 */
export function resourceServer(
  resource: string,
  clientId: string,
  settings: { keys: OwnKeys; lifetimes: Lifetimes },
): ResourceServer {
  if (resource !== resourceOf(clientId)) throw new errors.InvalidTarget();
  const { keys, lifetimes } = settings;
  const intern = resource === INTERN_AUDIENCE;
  return {
    audience: resource,
    scope: intern ? GATEWAY_SCOPES.join(' ') : '',
    accessTokenFormat: 'jwt',
    accessTokenTTL: intern ? lifetimes.clientTokenSeconds : lifetimes.accessTokenSeconds,
    jwt: { sign: { alg: 'PS256', kid: keys.access.kid } },
  };
}
