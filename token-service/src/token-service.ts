import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Database } from '@ketenhub/database';
import { openSharedLogbook } from '@ketenhub/logbook';
import type { Ondertekenaar } from '@ketenhub/policy';
import { clockAlarm, createFetch, createHttpClient, type Handler, type Logger, sendJson } from '@ketenhub/service';
import { type Beheersleutels, type KeySource, remoteKeys } from '@ketenhub/tokens';
import type { Provider } from 'oidc-provider';
import { accessMetadata, handleAccess } from './access/handle-access.ts';
import { openActorLog } from './actor-log.ts';
import { autorisatieRoutes } from './autorisaties/autorisatie-routes.ts';
import { loginControle } from './autorisaties/login-controle.ts';
import type { PolicySource } from './beleid/policy-source.ts';
import { caseAuthority } from './case-authority.ts';
import { EXCHANGE_PARAMETERS, type ExchangeParams, exchangeToken } from './checkpoint/exchange-token.ts';
import { TOKEN_EXCHANGE } from './clients.ts';
import { isOutage } from './http/is-outage.ts';
import { requestTrace } from './http/request-trace.ts';
import { sendError } from './http/send-error.ts';
import { toIssuerOrigin } from './http/to-issuer-origin.ts';
import type { OwnKeyRings, OwnKeys } from './keys/own-keys.ts';
import type { SubjectParts } from './live-subject.ts';
import { demoLogin } from './login/demo-login.ts';
import type { LoginMethod } from './login/login-method.ts';
import { createProvider } from './provider.ts';
import { handleRevocation } from './revocation/handle-revocation.ts';
import type { Settings } from './settings.ts';
import { type ArtefactStore, openArtefactStore } from './store/artefact-store.ts';
import { openAutorisatieStore } from './store/autorisatie-store.ts';
import { orUnavailable, providerAdapter } from './store/provider-adapter.ts';
import { openVoorstelStore } from './store/voorstel-store.ts';
import { handleProef } from './transacties/handle-proef.ts';
import { handleTransacties } from './transacties/handle-transacties.ts';
import { handleVoorstellen } from './voorstellen/handle-voorstellen.ts';
import { createWorkOut } from './voorstellen/work-out.ts';

export interface TokenServiceParts {
  readonly settings: Settings;
  readonly database: Database;
  readonly keys: Pick<OwnKeyRings, 'current'>;
  readonly policies: PolicySource;
  readonly lookAtSupergraph: () => Promise<void>;
  readonly method: LoginMethod;
  /** Who may sign about the privacyprotocol. */
  readonly ondertekenaars: readonly Ondertekenaar[];
  /** With which each organisation keeps its own authorisations. */
  readonly beheersleutels: Beheersleutels;
  /** The calendar day on which authorisations are judged. */
  readonly today: () => string;
  readonly logger: Logger;
}

export interface TokenService {
  readonly routes: Readonly<Record<string, Handler>>;
  readonly fallback: Handler;
  readonly store: ArtefactStore;
  close(): Promise<void>;
}

/** An outage behind a route is a 503, so that nothing comes out and the caller may try again. */
function guarded(handler: Handler): Handler {
  return async (request, response) => {
    try {
      await handler(request, response);
    } catch (error) {
      if (!isOutage(error) || response.headersSent) throw error;
      sendError(response, { status: 503, error: 'temporarily_unavailable' }, requestTrace(request).traceId);
    }
  };
}

const guardedRoutes = (routes: Readonly<Record<string, Handler>>): Record<string, Handler> =>
  Object.fromEntries(Object.entries(routes).map(([route, handler]) => [route, guarded(handler)]));

/** What outlives a rotation: connections, the store, and what we remember of others' public keys. */
function openShared({ settings, database, logger }: TokenServiceParts) {
  const { caseUrl, gatewayUrl, callTimeoutMs, keysCooldownMs, keysMaxAgeMs, clockMaxMs, tls } = settings;
  const fetch = createFetch(tls);
  const keysOf = (peer: string, baseUrl: string): KeySource =>
    remoteKeys({
      url: `${baseUrl}/jwks`,
      fetch,
      timeoutMs: callTimeoutMs,
      cooldownMs: keysCooldownMs,
      maxAgeMs: keysMaxAgeMs,
      ...clockAlarm({ logger, peer, maxMs: clockMaxMs }),
    });
  const logbook = openSharedLogbook(database);
  return {
    store: openArtefactStore(database),
    autorisaties: openAutorisatieStore(database),
    logbook,
    actorLog: openActorLog(logbook),
    http: createHttpClient({ timeoutMs: callTimeoutMs, maxAnswerBytes: 1024 * 1024, tls }),
    fetch,
    caseKeys: keysOf('case', caseUrl),
    gatewayKeys: keysOf('gateway', gatewayUrl),
    workOut: createWorkOut(),
  };
}

type Shared = ReturnType<typeof openShared>;

type Part = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** Everything that no exact address names: our own parts first, then the authorization server. */
function otherRoutes(provider: Provider, parts: readonly Part[]): Handler {
  const authorizationServer = provider.callback();
  return async (request, response) => {
    toIssuerOrigin(request, provider.issuer);
    for (const part of parts) if (await part(request, response)) return;
    await authorizationServer(request, response);
  };
}

function voorstellenOf(
  { settings, policies, ondertekenaars, database }: TokenServiceParts,
  shared: { readonly subject: SubjectParts } & Pick<Shared, 'actorLog' | 'workOut'>,
): Part {
  const store = openVoorstelStore(database);
  return handleVoorstellen({ ...shared, policies, ondertekenaars, store, limitBytes: settings.proposalLimitBytes });
}

/** The token service under one set of keys. A request that has begun under one ends under it. */
interface Edition {
  readonly keys: OwnKeys;
  readonly routes: Readonly<Record<string, Handler>>;
  readonly fallback: Handler;
}

/** oidc-provider fixes its keys when it is made, so each set of keys has a provider of its own; what it keeps is in the store. */
function createEdition(parts: TokenServiceParts, shared: Shared, keys: OwnKeys): Edition {
  const { settings, policies, lookAtSupergraph, method, logger, today } = parts;
  const { issuer, lifetimes, bodyLimitBytes } = settings;
  const { store, autorisaties, actorLog, http, fetch, caseKeys, gatewayKeys, workOut } = shared;
  const provider = createProvider({
    settings,
    fetch,
    adapter: providerAdapter(store),
    keys,
    method,
    controle: loginControle({
      autorisaties,
      actorLog,
      beleid: () => policies.current().beleid.digest,
      logger,
      today,
    }),
    gatewayKeys,
    logger,
  });
  const findGrant: ArtefactStore['findGrant'] = (id, organisatie) => orUnavailable(store.findGrant(id, organisatie));
  const subject = { issuer, grants: { findGrant }, accounts: method.accounts, keys: keys.published, today };
  const signingKey = keys.transaction;
  const authority = caseAuthority({ http, caseUrl: settings.caseUrl, issuer, signingKey, keys: caseKeys });

  const exchange = exchangeToken({ subject, policies, caseAuthority: authority, actorLog, keys, lifetimes, logger });
  provider.registerGrantType<ExchangeParams>(TOKEN_EXCHANGE, exchange, EXCHANGE_PARAMETERS);

  const asked = { subject, policies, caseAuthority: authority, actorLog, logger, issuer, bodyLimitBytes };
  const minting = { ...asked, keys, needsCertificate: settings.tls !== null };
  const access = { ...asked, evaluationsMax: settings.accessEvaluationsMax };
  const voorstellen = voorstellenOf(parts, { subject, actorLog, workOut });
  const login = demoLogin({ provider, method, actorLog, bodyLimitBytes });
  return {
    keys,
    routes: {
      'POST /transacties': guarded(handleTransacties(minting)),
      'POST /transacties/proef': guarded(handleProef({ ...minting, lookAtSupergraph })),
      'POST /access/v1/evaluation': handleAccess(access, 'adl.access_evaluation'),
      'POST /access/v1/evaluations': handleAccess(access, 'adl.access_evaluations'),
      'GET /.well-known/authzen-configuration': accessMetadata(issuer),
      'POST /token/revocation': guarded(handleRevocation({ provider, subject, actorLog, bodyLimitBytes })),
      // Not oidc-provider's own: that says nothing of the end of a key, and knows nothing of the next.
      'GET /jwks': (_request, response) => sendJson(response, 200, { keys: keys.jwks }),
    },
    fallback: guarded(otherRoutes(provider, [voorstellen, login])),
  };
}

/** Puts the authorization server, the checkpoint, the login and the minting together; opens no port itself. */
export function createTokenService(parts: TokenServiceParts): TokenService {
  const shared = openShared(parts);
  let edition = createEdition(parts, shared, parts.keys.current());
  const now = (): Edition => {
    const keys = parts.keys.current();
    if (edition.keys !== keys) edition = createEdition(parts, shared, keys);
    return edition;
  };
  const { beheersleutels: sleutels, settings, today } = parts;
  const { autorisaties, logbook } = shared;
  const ownRoutes = autorisatieRoutes({
    autorisaties,
    logbook,
    sleutels,
    today,
    bodyLimitBytes: settings.bodyLimitBytes,
  });
  const routes = Object.keys(edition.routes).map((route): [string, Handler] => [
    route,
    (request, response) => now().routes[route]?.(request, response),
  ]);
  return {
    routes: { ...Object.fromEntries(routes), ...guardedRoutes(ownRoutes) },
    fallback: (request, response) => now().fallback(request, response),
    store: shared.store,
    close: () => shared.http.close(),
  };
}
