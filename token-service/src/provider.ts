import type { EventEmitter } from 'node:events';
import { clientCertificate, type Fetch, type Logger } from '@ketenhub/service';
import type { KeySource } from '@ketenhub/tokens';
import { type AdapterFactory, type Configuration, errors, Provider } from 'oidc-provider';
import type { LoginControle } from './autorisaties/login-controle.ts';
import { clients, gatewayKeysUrl } from './clients.ts';
import { type OwnKeys, privateJwk } from './keys/own-keys.ts';
import type { LoginMethod } from './login/login-method.ts';
import { dutchErrors, logRefusal } from './oauth/dutch-errors.ts';
import { renderError } from './oauth/error-page.ts';
import { firstPartyGrant } from './oauth/first-party-grant.ts';
import { loginPolicy } from './oauth/login-policy.ts';
import { resourceOf, resourceServer } from './oauth/resources.ts';
import { tokenClaims } from './oauth/token-claims.ts';
import type { Settings } from './settings.ts';

export interface ProviderParts {
  readonly settings: Pick<Settings, 'issuer' | 'gatewayUrl' | 'lifetimes' | 'tls'>;
  /** How this process calls others. */
  readonly fetch: Fetch;
  readonly adapter: AdapterFactory;
  readonly keys: OwnKeys;
  readonly method: LoginMethod;
  readonly controle: LoginControle;
  readonly gatewayKeys: KeySource;
  readonly logger: Logger;
}

const OFF = { enabled: false };

/** Everything that is not needed is off: what does not exist cannot be attacked. */
function features({ settings, keys }: ProviderParts): Configuration['features'] {
  return {
    clientCredentials: { enabled: true },
    revocation: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: (_ctx, client) => resourceOf(client.clientId),
      getResourceServerInfo: (_ctx, resource, client) =>
        resourceServer(resource, client.clientId, { keys, lifetimes: settings.lifetimes }),
    },
    mTLS: {
      enabled: settings.tls !== null,
      certificateBoundAccessTokens: settings.tls !== null,
      getCertificate: ({ req }) => clientCertificate(req) ?? undefined,
    },
    devInteractions: OFF,
    dPoP: OFF,
    pushedAuthorizationRequests: OFF,
    rpInitiatedLogout: OFF,
    userinfo: OFF,
    // The purpose is chosen at the checkpoint only; the login itself never carries authorization_details.
    richAuthorizationRequests: OFF,
  };
}

/** oidc-provider refuses loopback addresses for its fetches; ours go to one known address, so the list is that address. */
function fetchGatewayKeys(allowed: string, fetch: Fetch): NonNullable<Configuration['fetch']> {
  return (url, options) => {
    if (new URL(url).href !== new URL(allowed).href) throw new Error('this address is not fetched');
    return fetch(new URL(url).href, {
      method: 'GET',
      headers: options?.headers ?? {},
      signal: options?.signal ?? null,
      redirect: 'error',
    });
  };
}

function signing(keys: OwnKeys): Partial<Configuration> {
  return {
    // It signs with the first; the others still verify. The ES256 keys are none of its business: `/jwks` is ours.
    jwks: { keys: keys.accessKeys.map(privateJwk) } as NonNullable<Configuration['jwks']>,
    enabledJWA: { idTokenSigningAlgValues: ['PS256'], clientAuthSigningAlgValues: ['ES256'] },
    clientDefaults: { id_token_signed_response_alg: 'PS256' },
    cookies: { keys: [...keys.cookieSecrets] },
  };
}

/**
 * oidc-provider keeps a client's key for as long as it meets no unknown one: it would take a key that the gateway ended long
 * ago (attack 69). So the key must also be one that the gateway publishes now.
 */
function stillPublished(gatewayKeys: KeySource): NonNullable<Configuration['assertJwtClientAuthClaimsAndHeader']> {
  return async (_ctx, _claims, header) => {
    try {
      await gatewayKeys(header as { alg: string }, { payload: '', signature: '' });
    } catch {
      throw new errors.InvalidClientAuth('the key of the client assertion is not published');
    }
  };
}

function configuration(parts: ProviderParts): Configuration {
  const { settings, adapter, method } = parts;
  const { lifetimes } = settings;
  return {
    ...signing(parts.keys),
    adapter,
    clients: clients(settings.gatewayUrl, settings.tls !== null),
    assertJwtClientAuthClaimsAndHeader: stillPublished(parts.gatewayKeys),
    clientAuthMethods: ['private_key_jwt', 'none'],
    responseTypes: ['code'],
    pkce: { required: () => true },
    scopes: ['openid'],
    acrValues: [method.acr],
    allowOmittingSingleRegisteredRedirectUri: false,
    features: features(parts),
    clientBasedCORS: () => false,
    ttl: {
      AccessToken: lifetimes.accessTokenSeconds,
      AuthorizationCode: lifetimes.codeSeconds,
      ClientCredentials: lifetimes.clientTokenSeconds,
      Grant: lifetimes.sessionSeconds,
      IdToken: lifetimes.accessTokenSeconds,
      Interaction: lifetimes.interactionSeconds,
      Session: lifetimes.sessionSeconds,
    },
    findAccount: (_ctx, sub) => {
      const account = method.accounts.find(sub);
      return account && { accountId: account.sub, claims: () => ({ sub: account.sub }) };
    },
    loadExistingGrant: firstPartyGrant,
    extraTokenClaims: tokenClaims({ accounts: method.accounts, controle: parts.controle }),
    interactions: { policy: loginPolicy(), url: (_ctx, { uid }) => `/interaction/${uid}` },
    fetch: fetchGatewayKeys(gatewayKeysUrl(settings.gatewayUrl), parts.fetch),
    renderError,
    discovery: { authorization_details_types_supported: ['doelbinding'] },
  };
}

/** The authorization server: code with PKCE, client credentials, and, once registered, the checkpoint. */
export function createProvider(parts: ProviderParts): Provider {
  const { settings, logger } = parts;
  const provider = new Provider(settings.issuer, configuration(parts));
  // We put the forwarded headers there ourselves (toIssuerOrigin), so they hold the issuer and nothing of the caller.
  provider.proxy = true;
  provider.use(dutchErrors);
  provider.on('authorization.error', logRefusal(logger));
  provider.on('grant.error', logRefusal(logger));
  provider.on('server_error', (_ctx, error) => {
    const { error_detail: detail } = error as { error_detail?: string };
    logger.error({ error, detail }, 'authorization server failed');
  });
  // Koa itself would print the whole error, stack and all, on stderr.
  (provider as EventEmitter).on('error', (error: Error) => logger.error({ error }, 'authorization server failed'));
  return provider;
}
