import { fileURLToPath } from 'node:url';
import { checkAppRole, createPool, migrateDatabase, openDatabase } from '@ketenhub/database';
import { LOGBOOK_GRANTS } from '@ketenhub/logbook';
import { createLogger, type Logger, type RunningProcess, runProcess, startHttpServer } from '@ketenhub/service';
import { loadPolicy } from './beleid/load-beleid.ts';
import { loadOwnKeys } from './keys/own-keys.ts';
import { chooseLoginMethod } from './login/login-method.ts';
import { readSettings, type Settings } from './settings.ts';
import { startCleanup } from './store/cleanup.ts';
import { STORE_GRANTS } from './store/schema.ts';
import { createTokenService } from './token-service.ts';

const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));

async function openStore({ database }: Settings, logger: Logger) {
  const { appUrl, ownerUrl, ...limits } = database;
  await migrateDatabase({ ownerUrl, appUrl, migrationsFolder, grants: [...STORE_GRANTS, ...LOGBOOK_GRANTS] });
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
  const policy = await loadPolicy(settings);
  const keys = await loadOwnKeys(settings.keysDir);
  const pool = await openStore(settings, logger);
  const service = createTokenService({ settings, database: openDatabase(pool), keys, policy, method, logger });
  let ready = true;
  const { host, port, requestTimeoutMs, stopGraceMs } = settings;
  const server = await startHttpServer({
    host,
    port,
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
      await pool.end();
    },
  };
}

const logger = createLogger('token-service');
await runProcess('token-service', logger, () => start(logger));
