import { readFileSync } from 'node:fs';
import {
  checkPolicy,
  loadAnnotaties,
  type OpenPolicy,
  openPolicy,
  openSeenReleases,
  RELEASE_GRANTS,
} from '@ketenhub/bundle';
import {
  checkAppRole,
  createPool,
  type Database,
  databaseNowMs,
  migrateDatabase,
  openDatabase,
} from '@ketenhub/database';
import { LOGBOOK_GRANTS, openSharedLogbook, openSubjectKeys, startSealer } from '@ketenhub/logbook';
import type { Annotaties } from '@ketenhub/policy';
import {
  checkClock,
  clockAlarm,
  createFetch,
  createLogger,
  databaseClock,
  type Handler,
  httpClock,
  type Logger,
  type RunningProcess,
  readSchemaSource,
  runProcess,
  startHttpServer,
} from '@ketenhub/service';
import { type KeyRing, loadBeheersleutels, remoteKeys, ringLog, type SecretKey } from '@ketenhub/tokens';
import { OIN } from '@ketenhub/vocabulary';
import type pg from 'pg';
import { stopClockAt } from '../calendar.ts';
import { cursorKeysOf, openCursorKeys } from '../pages/cursor-key.ts';
import { partnervraagRoute } from '../partnervraag/partnervraag-route.ts';
import { vragenRoutes } from '../postvak/beheer-vragen.ts';
import { handGrants } from '../postvak/grants.ts';
import { openPostvak } from '../postvak/open-postvak.ts';
import { readSubgraphSettings, type SubgraphSettings } from '../settings.ts';
import type { SubgraphContext } from '../subgraph-context.ts';
import type { SubgraphDefinition } from '../subgraph-definition.ts';
import { bronbeheerRoutes } from '../weigeringen/beheer-weigeringen.ts';
import { betrokkenenRoutes } from '../weigeringen/gekoppelde-betrokkenen.ts';
import { createExecutor } from './create-executor.ts';
import { handleGraphql } from './handle-graphql.ts';
import type { RunningParts } from './running-parts.ts';
import { SUBGRAPH_PARTS, type SubgraphParts } from './subgraph-parts.ts';

const DIRECTIVES_FILE = new URL('../../../../schema/doelbinding.graphql', import.meta.url);

/** The subgraph's SDL, of a file or a folder of files, with the definitions of the agreed directives. */
export function readSdl(schemaPath: string | URL): string {
  return `${readSchemaSource(schemaPath)}\n${readFileSync(DIRECTIVES_FILE, 'utf8')}`;
}

async function migrate<Sources>(definition: SubgraphDefinition<Sources>, settings: SubgraphSettings): Promise<void> {
  const { appUrl, ownerUrl } = settings.database;
  await migrateDatabase({
    ownerUrl,
    appUrl,
    migrationsFolder: definition.migrationsFolder,
    grants: [...definition.grants, ...handGrants(definition, settings), ...LOGBOOK_GRANTS, ...RELEASE_GRANTS],
    ...(definition.afterMigrations === undefined ? {} : { afterwards: definition.afterMigrations }),
  });
}

async function openPoolOf(proces: string, settings: SubgraphSettings, logger: Logger): Promise<pg.Pool> {
  const pool = createPool({
    ...settings.database,
    url: settings.database.appUrl,
    applicationName: proces,
    onError: (error) => logger.error({ error }, 'idle database connection broke'),
  });
  await checkAppRole(pool);
  return pool;
}

interface Opened {
  readonly pool: pg.Pool;
  readonly database: Database;
  readonly policies: OpenPolicy;
  readonly annotaties: Annotaties;
  readonly cursorRing: KeyRing<SecretKey>;
}

function openParts(settings: SubgraphSettings, logger: Logger, { cursorRing, ...opened }: Opened): RunningParts {
  const fetch = createFetch(settings.tls);
  const keys = (peer: string, baseUrl: string) =>
    remoteKeys({
      url: `${baseUrl}/jwks`,
      fetch,
      timeoutMs: settings.keysTimeoutMs,
      cooldownMs: 5_000,
      maxAgeMs: settings.keysMaxAgeMs,
      ...clockAlarm({ logger, peer, maxMs: settings.clockMaxMs }),
    });
  return {
    settings,
    logger,
    ...opened,
    logbook: openSharedLogbook(opened.database),
    tokenServiceKeys: keys('token-service', settings.tokenServiceUrl),
    caseAuthorityKeys: keys('case', settings.caseUrl),
    cursors: { keys: () => cursorKeysOf(cursorRing.current()), lifetimeSeconds: settings.cursorSeconds },
  };
}

function linkRoute<Sources>(
  definition: SubgraphDefinition<Sources>,
  parts: RunningParts,
  {
    receiveKoppeling,
    applyKoppeling,
    receiveFeitentoets,
    toetsFeiten,
    receivePartnervraag,
    sdl,
  }: SubgraphParts & { readonly sdl: string },
): Record<string, Handler> {
  if (definition.bron === 'casus') return {};
  const { bodyLimitBytes, keysDir } = parts.settings;
  const organisaties = new Map(definition.organisaties.map((code) => [OIN[code], code]));
  const beheer = { ...parts, sleutels: loadBeheersleutels(keysDir, definition.organisaties), bodyLimitBytes };
  const postvak = openPostvak(definition, { ...parts, sdl });
  const { bron } = definition;
  return {
    'POST /koppelingen': receiveKoppeling({
      ...parts,
      ...{ bron, organisaties, bodyLimitBytes, postvak },
      apply: applyKoppeling,
    }),
    'POST /feitentoets': receiveFeitentoets({
      ...parts,
      ...definition,
      ...{ organisaties, bodyLimitBytes, toets: toetsFeiten },
      floorMs: definition.isSecretBound === true ? parts.settings.secretAnswerFloorMs : 0,
    }),
    ...partnervraagRoute(definition, parts, { organisaties, receive: receivePartnervraag }),
    ...bronbeheerRoutes(beheer),
    ...betrokkenenRoutes(beheer),
    ...definition.beheerRoutes?.(beheer),
    ...(postvak === null ? {} : vragenRoutes({ ...beheer, postvak })),
  };
}

async function start<Sources>(
  definition: SubgraphDefinition<Sources>,
  logger: Logger,
  subgraphParts: SubgraphParts,
): Promise<RunningProcess> {
  const settings = readSubgraphSettings(process.env, definition.proces);
  stopClockAt(settings.demoDatum);
  if (settings.demoDatum !== null) logger.warn({ vandaag: settings.demoDatum }, 'clock of derived values stands still');
  const clock = { maxMs: settings.clockMaxMs, logger };
  // First of all: on a wrong clock nothing that follows says what is really wrong (attack 78).
  const tokenServiceClock = httpClock('token-service', settings.tokenServiceUrl, { fetch: createFetch(settings.tls) });
  await checkClock([tokenServiceClock], clock);
  // Before anything is touched: a policy that cannot be trusted changes nothing (attack 18).
  const checked = await checkPolicy(settings.policy);
  const sdl = readSdl(definition.schemaFile);
  const served = { naam: definition.bron, bestand: definition.schemaFile, sdl };
  const annotaties = loadAnnotaties(checked.inForce, served);
  await migrate(definition, settings);
  const pool = await openPoolOf(definition.proces, settings, logger);
  const database = openDatabase(pool);
  openSubjectKeys(database, settings.keysDir);
  await checkClock([databaseClock(() => databaseNowMs(pool))], clock);
  const policies = await openPolicy(checked, { seen: openSeenReleases(database), logger });
  if (settings.demo) await definition.fillDemo?.(settings.database.ownerUrl, settings.demoScale);
  const cursorRing = await openCursorKeys(settings, ringLog(logger));
  const sealer = await startSealer({
    ...settings.database,
    ...settings,
    proces: definition.proces,
    everyMs: settings.logSealMs,
    logger,
  });
  const parts = openParts(settings, logger, { pool, database, policies, annotaties, cursorRing });
  const extension = await definition.extend?.(parts);
  const schema = subgraphParts.buildSchema(sdl, { ...definition.resolvers, ...extension?.resolvers }, parts.annotaties);
  const executor = createExecutor<SubgraphContext<Sources>>(schema);
  const http = await startHttpServer({
    host: settings.host,
    port: settings.port,
    tls: settings.tls,
    logger,
    isReady: () => extension?.isReady?.() ?? true,
    requestTimeoutMs: settings.requestTimeoutMs,
    routes: {
      'POST /graphql': handleGraphql({ definition, parts, executor, ...subgraphParts }),
      ...linkRoute(definition, parts, { ...subgraphParts, sdl }),
      ...extension?.routes,
    },
  });
  return {
    async stop() {
      await http.close(settings.stopGraceMs);
      await extension?.stop();
      policies.stop();
      cursorRing.stop();
      await sealer.stop();
      await pool.end();
    },
  };
}

/** Runs one subgraph process: migrate, check the policy bundle, listen; ends cleanly when told. */
export function runSubgraph<Sources>(
  definition: SubgraphDefinition<Sources>,
  parts: SubgraphParts = SUBGRAPH_PARTS,
): Promise<void> {
  const logger = createLogger(definition.proces);
  return runProcess(definition.proces, logger, () => start(definition, logger, parts));
}
