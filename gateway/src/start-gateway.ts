import { readFileSync } from 'node:fs';
import { checkPolicy, loadAnnotaties, openPolicy, openSeenReleases, RELEASE_GRANTS } from '@ketenhub/bundle';
import { checkAppRole, createPool, databaseNowMs, migrateDatabase, openDatabase } from '@ketenhub/database';
import { LOGBOOK_GRANTS, openLogbook } from '@ketenhub/logbook';
import { leesOperaties } from '@ketenhub/policy';
import {
  checkClock,
  clockAlarm,
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
import { createJudges } from './decision/create-judges.ts';
import type { ExecutionEnvironment } from './execution/execute-operation.ts';
import { createPreparedOperations } from './execution/prepare-cached.ts';
import { sourceErrors } from './execution/source-status.ts';
import { openFederation } from './federation/open-federation.ts';
import type { OperationContext } from './federation/operation-context.ts';
import { createPurse } from './federation/operation-state.ts';
import { createSubgraphSource } from './federation/subgraph-source.ts';
import { createServer } from './http/create-server.ts';
import { handleGraphql } from './http/handle-graphql.ts';
import { ASSERTION_LIFETIME_SECONDS, createClientTokenSource } from './identity/client-token.ts';
import { type Mint, mintTokens, type PlannedFetch } from './identity/mint-tokens.ts';
import { handleDecisions } from './logcontrole/handle-decisions.ts';
import { DEFAULT_LIMITS } from './operation/limits.ts';
import { operationAnnotations } from './operation/operation-annotations.ts';
import { createTrustedOperations } from './operation/trusted-operations.ts';
import { type GatewaySettings, readGatewaySettings } from './settings.ts';

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
}

export const GATEWAY_PARTS: GatewayParts = {
  readAnnotations: loadAnnotaties,
  createTable: createDecisionTable,
  createPrepared: createPreparedOperations,
  createSource: createSubgraphSource,
  sourceErrors,
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

export async function startGateway(
  logger: Logger,
  env: Environment = process.env,
  parts: GatewayParts = GATEWAY_PARTS,
): Promise<RunningProcess> {
  const settings = readGatewaySettings(env);
  const { tokenServiceUrl, sourceUrls } = settings;
  const clock = { maxMs: settings.clockMaxMs, logger };
  // First of all: on a wrong clock nothing that follows says what is really wrong (attack 78).
  await checkClock([httpClock('token-service', tokenServiceUrl), httpClock('case', sourceUrls.casus)], clock);
  // Before anything is touched: a policy that cannot be trusted changes nothing (attack 18).
  const checked = await checkPolicy(settings.policy);
  const supergraphSdl = readFileSync(settings.supergraphFile, 'utf8');
  const annotaties = parts.readAnnotations(checked.inForce, {
    naam: 'supergraph',
    bestand: settings.supergraphFile,
    sdl: supergraphSdl,
  });
  const annotations = operationAnnotations(annotaties);
  const trusted = await openTrustedOperations(settings, logger);
  const pool = await openGatewayDatabase(settings, logger);
  await checkClock([databaseClock(() => databaseNowMs(pool))], clock);
  const database = openDatabase(pool);
  const policies = await openPolicy(checked, { seen: openSeenReleases(database), logger });
  const logbook = openLogbook(database);
  const clientKeys = await openClientKeys(settings, logger);
  const internal = createHttpClient({ timeoutMs: settings.internalTimeoutMs });
  const sources = createHttpClient({ timeoutMs: settings.sourceTimeoutMs });
  const clientToken = createClientTokenSource({
    tokenServiceUrl,
    key: () => clientKeys.current().signer,
    timeoutMs: settings.internalTimeoutMs,
  });
  const keys = (peer: string, baseUrl: string) =>
    remoteKeys({
      url: `${baseUrl}/jwks`,
      timeoutMs: settings.internalTimeoutMs,
      cooldownMs: KEYS_COOLDOWN_MS,
      maxAgeMs: settings.keysMaxAgeMs,
      ...clockAlarm({ logger, peer, maxMs: settings.clockMaxMs }),
    });
  const federation = openFederation({
    supergraphSdl,
    sourceUrls,
    http: sources,
    logger,
    createSource: parts.createSource,
    onPlan: mintOnPlan({ http: internal, tokenServiceUrl, clientToken }),
  });
  const { createTable, sourceErrors } = parts;
  const judges = createJudges(annotaties, parts.createPrepared);
  const server = await createServer({
    federation,
    introspection: settings.introspection,
    logger,
    policies,
    environment: ({ schema, beleid, execute }): ExecutionEnvironment => ({
      schema,
      ...judges(beleid, schema),
      createTable,
      annotations,
      limits: DEFAULT_LIMITS,
      logbook,
      logger,
      sourceErrors,
      execute,
    }),
  });
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
  const http = await startHttpServer({
    host: settings.host,
    port: settings.port,
    logger,
    isReady: () => true,
    requestTimeoutMs: settings.requestTimeoutMs,
    routes: {
      'POST /graphql': handleGraphql({
        server,
        doorkeeper,
        limits: DEFAULT_LIMITS,
        trusted,
        bodyLimitBytes: settings.bodyLimitBytes,
        logger,
      }),
      'GET /logboek/beslissingen': handleDecisions({
        doorkeeper,
        beleid: () => policies.current(),
        database,
        logbook,
        logger,
      }),
      'GET /jwks': (_request, response) => sendJson(response, 200, { keys: publishedJwks(clientKeys.current()) }),
    },
  });
  return {
    async stop() {
      await http.close(settings.stopGraceMs);
      await server.stop();
      policies.stop();
      clientKeys.stop();
      await Promise.all([internal.close(), sources.close()]);
      await pool.end();
    },
  };
}
