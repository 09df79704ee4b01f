import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Database } from '@ketenhub/database';
import { openLogbook } from '@ketenhub/logbook';
import type { Ondertekenaar } from '@ketenhub/policy';
import { createHttpClient, type Handler, type HttpClient, type Logger } from '@ketenhub/service';
import { remoteKeys } from '@ketenhub/tokens';
import type { Provider } from 'oidc-provider';
import { accessMetadata, handleAccess } from './access/handle-access.ts';
import { type ActorLog, openActorLog } from './actor-log.ts';
import type { PolicySource } from './beleid/policy-source.ts';
import { caseAuthority } from './case-authority.ts';
import { EXCHANGE_PARAMETERS, type ExchangeParams, exchangeToken } from './checkpoint/exchange-token.ts';
import { TOKEN_EXCHANGE } from './clients.ts';
import { isOutage } from './http/is-outage.ts';
import { requestTrace } from './http/request-trace.ts';
import { sendError } from './http/send-error.ts';
import { toIssuerOrigin } from './http/to-issuer-origin.ts';
import type { OwnKeys } from './keys/own-keys.ts';
import type { SubjectParts } from './live-subject.ts';
import { demoLogin } from './login/demo-login.ts';
import type { LoginMethod } from './login/login-method.ts';
import { createProvider } from './provider.ts';
import { handleRevocation } from './revocation/handle-revocation.ts';
import type { Settings } from './settings.ts';
import { type ArtefactStore, openArtefactStore } from './store/artefact-store.ts';
import { providerAdapter } from './store/provider-adapter.ts';
import { openVoorstelStore } from './store/voorstel-store.ts';
import { handleTransacties } from './transacties/handle-transacties.ts';
import { handleVoorstellen } from './voorstellen/handle-voorstellen.ts';
import { createWorkOut } from './voorstellen/work-out.ts';

export interface TokenServiceParts {
  readonly settings: Settings;
  readonly database: Database;
  readonly keys: OwnKeys;
  readonly policies: PolicySource;
  readonly method: LoginMethod;
  /** Who may sign about the privacyprotocol. */
  readonly ondertekenaars: readonly Ondertekenaar[];
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

function caseAuthorityOf({ settings, keys }: TokenServiceParts, http: HttpClient) {
  const { caseUrl, issuer, callTimeoutMs, keysCooldownMs, keysMaxAgeMs } = settings;
  const caseKeys = remoteKeys({
    url: `${caseUrl}/jwks`,
    timeoutMs: callTimeoutMs,
    cooldownMs: keysCooldownMs,
    maxAgeMs: keysMaxAgeMs,
  });
  return caseAuthority({ http, caseUrl, issuer, signingKey: keys.transaction, keys: caseKeys });
}

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
  shared: { readonly subject: SubjectParts; readonly actorLog: ActorLog },
): Part {
  const store = openVoorstelStore(database);
  const limitBytes = settings.proposalLimitBytes;
  return handleVoorstellen({ ...shared, policies, ondertekenaars, store, limitBytes, workOut: createWorkOut() });
}

/** Puts the authorization server, the checkpoint, the login and the minting together; opens no port itself. */
export function createTokenService(parts: TokenServiceParts): TokenService {
  const { settings, keys, policies, method, logger, database } = parts;
  const { issuer, lifetimes, bodyLimitBytes } = settings;
  const store = openArtefactStore(database);
  const actorLog = openActorLog(openLogbook(database));
  const http = createHttpClient({ timeoutMs: settings.callTimeoutMs, maxAnswerBytes: 1024 * 1024 });
  const provider = createProvider({ settings, adapter: providerAdapter(store), keys, method, logger });
  const subject = { provider, accounts: method.accounts, keys: keys.published };
  const authority = caseAuthorityOf(parts, http);

  const exchange = exchangeToken({ subject, policies, caseAuthority: authority, actorLog, keys, lifetimes });
  provider.registerGrantType<ExchangeParams>(TOKEN_EXCHANGE, exchange, EXCHANGE_PARAMETERS);

  const access = {
    issuer,
    subject,
    policies,
    caseAuthority: authority,
    actorLog,
    logger,
    bodyLimitBytes,
    evaluationsMax: settings.accessEvaluationsMax,
  };
  const voorstellen = voorstellenOf(parts, { subject, actorLog });
  const login = demoLogin({ provider, method, actorLog, bodyLimitBytes });
  return {
    routes: {
      'POST /transacties': guarded(
        handleTransacties({
          subject,
          policies,
          caseAuthority: authority,
          keys,
          issuer,
          actorLog,
          logger,
          bodyLimitBytes,
        }),
      ),
      'POST /access/v1/evaluation': handleAccess(access, 'adl.access_evaluation'),
      'POST /access/v1/evaluations': handleAccess(access, 'adl.access_evaluations'),
      'GET /.well-known/authzen-configuration': accessMetadata(issuer),
      'POST /token/revocation': guarded(handleRevocation({ subject, actorLog, bodyLimitBytes })),
    },
    fallback: guarded(otherRoutes(provider, [voorstellen, login])),
    store,
    close: () => http.close(),
  };
}
