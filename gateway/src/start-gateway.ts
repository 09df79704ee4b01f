import { readFileSync } from 'node:fs';
import { checkPolicy, loadAnnotaties, openPolicy, openSeenReleases, RELEASE_GRANTS } from '@ketenhub/bundle';
import { checkAppRole, createPool, databaseNowMs, migrateDatabase, openDatabase } from '@ketenhub/database';
import { LOGBOOK_GRANTS, openSharedLogbook, openSubjectKeys, startSealer } from '@ketenhub/logbook';
import { leesOperaties } from '@ketenhub/policy';
import {
  checkClock,
  clockAlarm,
  createFetch,
  createHttpClient,
  databaseClock,
  type Environment,
  httpClock,
  type Logger,
  type RunningProcess,
  sendJson,
  startHttpServer,
} from '@ketenhub/service';
import {
  CLIENT_KEYS_MS,
  type KeyRing,
  keepMsOf,
  leadMsOf,
  openKeyRing,
  publishedJwks,
  remoteKeys,
  ringLog,
  SIGNING_KEYS,
  type SigningKey,
} from '@ketenhub/tokens';
import { createDecisionTable } from './decision/create-decision-table.ts';
import { createPreparedOperations } from './execution/prepare-cached.ts';
import { sourceErrors } from './execution/source-status.ts';
import type { OperationContext } from './federation/operation-context.ts';
import { createPurse } from './federation/operation-state.ts';
import { createSubgraphSource } from './federation/subgraph-source.ts';
import { handleGraphql } from './http/handle-graphql.ts';
import { createQuestionTurns } from './http/question-turns.ts';
import { ASSERTION_LIFETIME_SECONDS, createClientTokenSource } from './identity/client-token.ts';
import { type Mint, mintTokens, type PlannedFetch } from './identity/mint-tokens.ts';
import { askProbeToken } from './identity/probe-token.ts';
import { handleDecisions } from './logcontrole/handle-decisions.ts';
import { DEFAULT_LIMITS } from './operation/limits.ts';
import { createTrustedOperations } from './operation/trusted-operations.ts';
import { type GatewaySettings, readGatewaySettings } from './settings.ts';
import { type Admission, ALL_ADMITTED, admitSources } from './supergraph/admit-sources.ts';
import { type FollowedSupergraph, followSupergraph } from './supergraph/follow-supergraph.ts';
import {
  lintedAnnotations,
  type OpenSupergraph,
  openSupergraph,
  type SupergraphParts,
} from './supergraph/open-supergraph.ts';
import { type Probe, probeSource } from './supergraph/probe-source.ts';
import { probeSources, sourcesOf } from './supergraph/probe-sources.ts';
import { type Serving, serveSupergraph } from './supergraph/serve-supergraph.ts';
import { handleVernietiging } from './vernietigen/handle-vernietiging.ts';

const MIGRATIONS = new URL('../migrations', import.meta.url).pathname;
const KEYS_COOLDOWN_MS = 5_000;

/**
 * What the gateway decides, filters and fetches with. Given by whoever starts it, so that a test build can put a broken
 * part in and see that the proof finds it; no setting of a process reaches this.
 */
export interface GatewayParts {
  readonly readAnnotations: typeof loadAnnotaties;
  readonly createTable: typeof createDecisionTable;
  readonly createPrepared: typeof createPreparedOperations;
  readonly createSource: typeof createSubgraphSource;
  readonly sourceErrors: typeof sourceErrors;
  readonly probeSource: typeof probeSource;
}

export const GATEWAY_PARTS: GatewayParts = {
  readAnnotations: loadAnnotaties,
  createTable: createDecisionTable,
  createPrepared: createPreparedOperations,
  createSource: createSubgraphSource,
  sourceErrors,
  probeSource,
};

/** Asks the tokens of one operation in one call; the purse is awaited by its first fetch. */
function mintOnPlan(mint: Mint) {
  return (context: OperationContext, fetches: readonly PlannedFetch[]): void => {
    const { accessToken, evidence, txn, state, beleid } = context;
    if (fetches.length === 0) return;
    const request = {
      accessToken,
      casusbewijs: evidence?.jws ?? null,
      txn,
      traceparent: state.traceparent,
      beleid: beleid.digest,
      fetches,
    };
    state.tokens = mintTokens(mint, request).then((tokens) =>
      createPurse(fetches.map((fetch, index) => ({ ...fetch, token: tokens[index] ?? '' }))),
    );
    // The fetches await the purse and report its failure themselves; without a listener here it would be unhandled.
    state.tokens.catch(() => undefined);
  };
}

async function openGatewayDatabase(settings: GatewaySettings, logger: Logger) {
  const { appUrl, ownerUrl } = settings.database;
  await migrateDatabase({
    appUrl,
    ownerUrl,
    migrationsFolder: MIGRATIONS,
    grants: [...LOGBOOK_GRANTS, ...RELEASE_GRANTS],
  });
  const pool = createPool({
    ...settings.database,
    url: appUrl,
    applicationName: 'gateway',
    onError: (error) => logger.error({ error }, 'idle database connection broke'),
  });
  await checkAppRole(pool);
  return pool;
}

/** @throws OperatorProblem when the list is not there or was altered: a gateway without it would answer nothing, or anything. */
async function openTrustedOperations({ operationsFile, allowsAdHoc }: GatewaySettings, logger: Logger) {
  const operaties = await leesOperaties(JSON.parse(readFileSync(operationsFile, 'utf8'))).catch((error: Error) => {
    throw new Error(`${operationsFile}: ${error.message}`);
  });
  if (allowsAdHoc)
    logger.warn({ operaties: operaties.length }, 'ad-hoc questions are answered too: not for production');
  return createTrustedOperations({ operaties, allowsAdHoc, limits: DEFAULT_LIMITS });
}

function openClientKeys({ keysDir: dir, keys }: GatewaySettings, logger: Logger): Promise<KeyRing<SigningKey>> {
  return openKeyRing({
    dir,
    name: 'client',
    material: SIGNING_KEYS.client,
    reloadMs: keys.reloadMs,
    leadMs: Math.max(leadMsOf(keys), leadMsOf({ ...keys, publishedMs: CLIENT_KEYS_MS })),
    keepMs: keepMsOf(ASSERTION_LIFETIME_SECONDS),
    onEvent: ringLog(logger),
  });
}

interface Following {
  readonly settings: GatewaySettings;
  readonly supergraphs: SupergraphParts;
  readonly serving: Serving<OpenSupergraph>;
  readonly probe: Probe;
  /** Of the supergraph that the gateway started with. */
  readonly admission: Admission;
}

/** How one source is tried, with a token of the token service. */
function probeWith(parts: GatewayParts, { federation, server }: SupergraphParts, mint: Mint): Probe {
  const { http, sourceUrls } = federation;
  const beleid = (): string => server.policies.current().digest;
  return (canary) =>
    parts.probeSource(
      {
        http,
        sourceUrls,
        token: (asked, traceparent) => askProbeToken(mint, { canary: asked, beleid: beleid(), traceparent }),
      },
      canary,
    );
}

/** Takes over the next supergraph while it runs, after every source of it was tried with a token for a wrong purpose. */
function followServed({ settings, supergraphs, serving, probe, admission }: Following): FollowedSupergraph {
  const { logger, policies } = supergraphs.server;
  return followSupergraph({
    file: settings.supergraphFile,
    reloadMs: settings.supergraphReloadMs,
    serving: {
      current: serving.current,
      replace(next) {
        serving.replace(next);
        admission.stop();
      },
    },
    beleid: policies.whole,
    lint: (sdl, beleid) => lintedAnnotations(supergraphs, sdl, beleid),
    open: (sdl, annotaties) => openSupergraph(supergraphs, { sdl, annotaties, ...ALL_ADMITTED }),
    probe: (sdl, annotaties) => probeSources(probe, sdl, annotaties),
    logger,
  });
}

export async function startGateway(
  logger: Logger,
  env: Environment = process.env,
  parts: GatewayParts = GATEWAY_PARTS,
): Promise<RunningProcess> {
  const settings = readGatewaySettings(env);
  const { tokenServiceUrl, sourceUrls, tls } = settings;
  const fetch = createFetch(tls);
  const clock = { maxMs: settings.clockMaxMs, logger };
  // First of all: on a wrong clock nothing that follows says what is really wrong (attack 78).
  const peers = [
    httpClock('token-service', tokenServiceUrl, { fetch }),
    httpClock('case', sourceUrls.casus, { fetch }),
  ];
  await checkClock(peers, clock);
  // Before anything is touched: a policy that cannot be trusted changes nothing (attack 18).
  const checked = await checkPolicy(settings.policy);
  const supergraphSdl = readFileSync(settings.supergraphFile, 'utf8');
  const annotaties = parts.readAnnotations(checked.inForce, {
    naam: 'supergraph',
    bestand: settings.supergraphFile,
    sdl: supergraphSdl,
  });
  const probed = sourcesOf(supergraphSdl, annotaties);
  const trusted = await openTrustedOperations(settings, logger);
  const pool = await openGatewayDatabase(settings, logger);
  await checkClock([databaseClock(() => databaseNowMs(pool))], clock);
  const database = openDatabase(pool);
  const policies = await openPolicy(checked, { seen: openSeenReleases(database), logger });
  openSubjectKeys(database, settings.keysDir);
  const logbook = openSharedLogbook(database);
  const clientKeys = await openClientKeys(settings, logger);
  const sealer = await startSealer({
    ...settings.database,
    ...settings,
    proces: 'gateway',
    everyMs: settings.logSealMs,
    logger,
  });
  const internal = createHttpClient({ timeoutMs: settings.internalTimeoutMs, tls });
  const sources = createHttpClient({ timeoutMs: settings.sourceTimeoutMs, tls });
  const clientToken = createClientTokenSource({
    tokenServiceUrl,
    key: () => clientKeys.current().signer,
    timeoutMs: settings.internalTimeoutMs,
    fetch,
  });
  const keys = (peer: string, baseUrl: string) =>
    remoteKeys({
      url: `${baseUrl}/jwks`,
      fetch,
      timeoutMs: settings.internalTimeoutMs,
      cooldownMs: KEYS_COOLDOWN_MS,
      maxAgeMs: settings.keysMaxAgeMs,
      ...clockAlarm({ logger, peer, maxMs: settings.clockMaxMs }),
    });
  const mint: Mint = { http: internal, tokenServiceUrl, clientToken };
  const supergraphs = {
    file: settings.supergraphFile,
    readAnnotations: parts.readAnnotations,
    createPrepared: parts.createPrepared,
    federation: { sourceUrls, http: sources, logger, createSource: parts.createSource, onPlan: mintOnPlan(mint) },
    server: { introspection: settings.introspection, logger, policies },
    environment: {
      createTable: parts.createTable,
      limits: DEFAULT_LIMITS,
      logbook,
      logger,
      sourceErrors: parts.sourceErrors,
    },
  };
  const probe = probeWith(parts, supergraphs, mint);
  const admission = admitSources({ sources: probed, probe, everyMs: settings.supergraphReloadMs, logger });
  const { isAdmitted } = admission;
  const first = await openSupergraph(supergraphs, { sdl: supergraphSdl, annotaties, isAdmitted });
  const serving = serveSupergraph(first, (error) => logger.error({ error }, 'replaced supergraph did not stop'));
  const doorkeeper = {
    tokenServiceUrl,
    tokenServiceKeys: keys('token-service', tokenServiceUrl),
    evidence: {
      http: internal,
      caseUrl: sourceUrls.casus,
      clientToken,
      caseAuthorityKeys: keys('case', sourceUrls.casus),
    },
  };
  let isReady = false;
  const tried = Promise.withResolvers<void>();
  const graphql = handleGraphql({
    serving,
    doorkeeper,
    turns: createQuestionTurns(settings),
    limits: DEFAULT_LIMITS,
    trusted,
    bodyLimitBytes: settings.bodyLimitBytes,
    logger,
  });
  const http = await startHttpServer({
    host: settings.host,
    port: settings.port,
    tls,
    logger,
    isReady: () => isReady,
    requestTimeoutMs: settings.requestTimeoutMs,
    routes: {
      // Whoever asks before it is ready waits a moment, and is not told that every source is in trouble.
      'POST /graphql': async (request, response) => {
        await tried.promise;
        await graphql(request, response);
      },
      'GET /logboek/beslissingen': handleDecisions({
        doorkeeper,
        beleid: () => policies.current(),
        database,
        logbook,
        logger,
      }),
      'POST /vernietigingen': handleVernietiging({
        database,
        logbook,
        caseAuthorityKeys: doorkeeper.evidence.caseAuthorityKeys,
        bodyLimitBytes: settings.bodyLimitBytes,
        needsCertificate: tls !== null,
      }),
      'GET /jwks': (_request, response) => sendJson(response, 200, { keys: publishedJwks(clientKeys.current()) }),
    },
  });
  // Only now: the token service asks for our public keys before it gives a token to probe with.
  await admission.begin();
  tried.resolve();
  const followed = followServed({ settings, supergraphs, serving, probe, admission });
  isReady = true;
  return {
    async stop() {
      admission.stop();
      await http.close(settings.stopGraceMs);
      await followed.stop();
      await serving.stop();
      policies.stop();
      clientKeys.stop();
      await sealer.stop();
      await Promise.all([internal.close(), sources.close()]);
      await pool.end();
    },
  };
}
