import { fileURLToPath } from 'node:url';
import { checkPolicy, openPolicy, openSeenReleases, RELEASE_GRANTS } from '@ketenhub/bundle';
import { checkAppRole, createPool, databaseNowMs, migrateDatabase, openDatabase } from '@ketenhub/database';
import { LOGBOOK_GRANTS, startSealer } from '@ketenhub/logbook';
import {
  checkClock,
  createLogger,
  databaseClock,
  type Logger,
  type RunningProcess,
  runProcess,
  startHttpServer,
} from '@ketenhub/service';
import { leadMsOf, loadBeheersleutels, ringLog } from '@ketenhub/tokens';
import { dutchDay, ORGANISATIES } from '@ketenhub/vocabulary';
import { fillDemoAutorisaties } from './autorisaties/demo-autorisaties.ts';
import { dossierJudge } from './beleid/dossier-judge.ts';
import { followSupergraph } from './beleid/follow-supergraph.ts';
import { createPolicySource } from './beleid/policy-source.ts';
import { readSupergraph } from './beleid/read-supergraph.ts';
import { createSupergraphs } from './beleid/supergraphs.ts';
import { openOwnKeys } from './keys/own-keys.ts';
import { chooseLoginMethod } from './login/login-method.ts';
import { readSettings, type Settings } from './settings.ts';
import { openAutorisatieStore } from './store/autorisatie-store.ts';
import { startCleanup } from './store/cleanup.ts';
import { STORE_GRANTS } from './store/schema.ts';
import { createTokenService } from './token-service.ts';
import { readSigners } from './voorstellen/read-signers.ts';

const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));

/** Reviews lapse on the real calendar, also in demo mode: its moved day is for ages and other derived values. */
const today = (): string => dutchDay(new Date());

async function openStore({ database }: Settings, logger: Logger) {
  const { appUrl, ownerUrl, ...limits } = database;
  const grants = [...STORE_GRANTS, ...LOGBOOK_GRANTS, ...RELEASE_GRANTS];
  await migrateDatabase({ ownerUrl, appUrl, migrationsFolder, grants });
  const pool = createPool({
    ...limits,
    url: appUrl,
    applicationName: 'token-service',
    onError: (error) => logger.warn({ error }, 'database connection lost'),
  });
  await checkAppRole(pool);
  return pool;
}

async function start(logger: Logger): Promise<RunningProcess> {
  const settings = readSettings(process.env);
  const method = chooseLoginMethod(settings);
  // Before anything is touched: a policy that cannot be trusted changes nothing (attack 18).
  const checked = await checkPolicy(settings.policy);
  const supergraph = await readSupergraph(checked.inForce, settings.supergraphFile);
  const ondertekenaars = readSigners(settings.signersFile);
  const keys = await openOwnKeys({
    dir: settings.keysDir,
    reloadMs: settings.keys.reloadMs,
    leadMs: leadMsOf(settings.keys),
    ...settings.lifetimes,
    onEvent: ringLog(logger),
  });
  const pool = await openStore(settings, logger);
  // It starts before everyone else, so the database is the one other clock; the case authority follows at the first contact.
  await checkClock([databaseClock(() => databaseNowMs(pool))], { maxMs: settings.clockMaxMs, logger });
  const database = openDatabase(pool);
  if (method.isDemo) await fillDemoAutorisaties(openAutorisatieStore(database), today());
  const sealer = await startSealer({
    ...settings.database,
    ...settings,
    proces: 'token-service',
    everyMs: settings.logSealMs,
    logger,
  });
  const seen = openSeenReleases(database);
  const judge = dossierJudge({ seen, ondertekenaars, keys: checked.keys, folder: settings.policy.releasesDir });
  const clock = await openPolicy(checked, { seen, logger, judge });
  const supergraphs = createSupergraphs(supergraph, { overlapMs: settings.supergraphOverlapMs });
  const { supergraphFile: file, supergraphReloadMs: reloadMs } = settings;
  const followed = followSupergraph({ file, reloadMs, supergraphs, beleid: clock.whole, logger });
  const policies = createPolicySource(clock, supergraphs);
  const lookAtSupergraph = followed.reload;
  const service = createTokenService({
    settings,
    database,
    keys,
    policies,
    lookAtSupergraph,
    method,
    ondertekenaars,
    beheersleutels: loadBeheersleutels(settings.keysDir, ORGANISATIES),
    today,
    logger,
  });
  let ready = true;
  const { host, port, tls, requestTimeoutMs, stopGraceMs } = settings;
  const server = await startHttpServer({
    host,
    port,
    tls,
    requestTimeoutMs,
    logger,
    isReady: () => ready,
    routes: service.routes,
    fallback: service.fallback,
  });
  const cleanup = startCleanup(service.store, settings.cleanupIntervalMs, logger);
  return {
    async stop() {
      ready = false;
      cleanup.stop();
      await server.close(stopGraceMs);
      await service.close();
      await followed.stop();
      clock.stop();
      keys.stop();
      await sealer.stop();
      await pool.end();
    },
  };
}

const logger = createLogger('token-service');
await runProcess('token-service', logger, () => start(logger));
