import type { ClientMetadata } from 'oidc-provider';

export const TOKEN_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
export const GATEWAY_CLIENT = 'gateway';
export const CLI_CLIENT = 'ketenhub-cli';

/** Scopes of the gateway's own token: minting, and asking case evidence with a user's token. */
export const GATEWAY_SCOPES = ['transacties', 'casusbewijs'] as const;

/** Where the gateway publishes its client key; the only address that oidc-provider may fetch. */
export const gatewayKeysUrl = (gatewayUrl: string): string => `${gatewayUrl}/jwks`;

/**
 * The clients are fixed: there is no registration, so nobody can add one. With TLS the gateway's own token is bound to its
 * certificate too (RFC 8705 3): whoever copies it mints nothing with it.
 */
export function clients(gatewayUrl: string, bindsTokens: boolean): ClientMetadata[] {
  return [
    {
      client_id: GATEWAY_CLIENT,
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'ES256',
      jwks_uri: gatewayKeysUrl(gatewayUrl),
      scope: 'openid',
      ...(bindsTokens ? { tls_client_certificate_bound_access_tokens: true } : {}),
    },
    {
      client_id: CLI_CLIENT,
      // Native: the port of the loopback redirect is free (RFC 8252 7.3).
      application_type: 'native',
      grant_types: ['authorization_code', TOKEN_EXCHANGE],
      response_types: ['code'],
      redirect_uris: ['http://127.0.0.1/callback'],
      token_endpoint_auth_method: 'none',
      id_token_signed_response_alg: 'PS256',
      scope: 'openid',
    },
  ];
}
