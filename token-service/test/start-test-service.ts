import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PolicyClock } from '@ketenhub/bundle';
import { alwaysInForce } from '@ketenhub/bundle/testing/test-release.ts';
import { createPool, type Database, migrateDatabase, openDatabase } from '@ketenhub/database';
import { LOGBOOK_GRANTS } from '@ketenhub/logbook';
import type { Ondertekenaar } from '@ketenhub/policy';
import { createLogger, type Logger, startHttpServer } from '@ketenhub/service';
import { createTestDatabase, type TestDatabase } from '@ketenhub/testing/create-test-database.ts';
import { loadBeheersleutels } from '@ketenhub/tokens';
import { dutchDay, ORGANISATIES } from '@ketenhub/vocabulary';
import type pg from 'pg';
import { fillDemoAutorisaties } from '../src/autorisaties/demo-autorisaties.ts';
import { createPolicySource } from '../src/beleid/policy-source.ts';
import { createSupergraphs, type Supergraphs } from '../src/beleid/supergraphs.ts';
import { type OwnKeyRings, type OwnKeySettings, type OwnKeys, openOwnKeys } from '../src/keys/own-keys.ts';
import { chooseLoginMethod, type LoginMethod } from '../src/login/login-method.ts';
import { readSettings } from '../src/settings.ts';
import { openAutorisatieStore } from '../src/store/autorisatie-store.ts';
import { STORE_GRANTS } from '../src/store/schema.ts';
import { createTokenService } from '../src/token-service.ts';
import { type FakeCase, type FakeGateway, fakeCase, fakeGateway } from './fake-counterparts.ts';
import { testPolicy } from './test-policy.ts';

export interface TestStore {
  readonly testDatabase: TestDatabase;
  readonly pool: pg.Pool;
  readonly database: Database;
  close(): Promise<void>;
}

/** A migrated database of its own, opened as the app role. */
export async function openTestStore(): Promise<TestStore> {
  const testDatabase = await createTestDatabase();
  const { ownerUrl, appUrl } = testDatabase;
  const migrationsFolder = join(import.meta.dirname, '../migrations');
  await migrateDatabase({ ownerUrl, appUrl, migrationsFolder, grants: [...STORE_GRANTS, ...LOGBOOK_GRANTS] });
  const limits = { connectionsMax: 5, connectTimeoutMs: 5_000, statementTimeoutMs: 5_000 };
  const pool = createPool({ ...limits, url: appUrl, applicationName: 'test', onError: () => undefined });
  return {
    testDatabase,
    pool,
    database: openDatabase(pool),
    async close() {
      await pool.end();
      await testDatabase.drop();
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

export interface TestService {
  readonly url: string;
  readonly store: TestStore;
  /** As they were at the start. */
  readonly keys: OwnKeys;
  readonly keysDir: string;
  readonly rings: OwnKeyRings;
  readonly casus: FakeCase;
  readonly gateway: FakeGateway;
  readonly digest: string;
  readonly supergraphs: Supergraphs;
  close(): Promise<void>;
}

/** The whole token service over HTTP on a real database, with a fake case authority and gateway as counterparts only. */
export async function startTestService(
  given: {
    method?: LoginMethod;
    env?: Record<string, string>;
    clock?: PolicyClock;
    ondertekenaars?: readonly Ondertekenaar[];
    keys?: Partial<OwnKeySettings>;
    today?: () => string;
    logger?: Logger;
  } = {},
): Promise<TestService> {
  const [store, casus, gateway, port, policy] = await Promise.all([
    openTestStore(),
    fakeCase(),
    fakeGateway(),
    freePort(),
    testPolicy(),
  ]);
  const url = `http://127.0.0.1:${port}`;
  const settings = readSettings({
    TOKEN_SERVICE_URL: url,
    TOKEN_SERVICE_PORT: String(port),
    CASE_URL: casus.url,
    GATEWAY_URL: gateway.url,
    DEMO: '1',
    DATABASE_URL_TOKEN_SERVICE: store.testDatabase.appUrl,
    DATABASE_OWNER_URL_TOKEN_SERVICE: store.testDatabase.ownerUrl,
    ...given.env,
  });
  const keysDir = mkdtempSync(join(tmpdir(), 'ketenhub-token-'));
  const rings = await openOwnKeys({
    dir: keysDir,
    ...settings.lifetimes,
    reloadMs: 3_600_000,
    leadMs: 1_000,
    onEvent: () => undefined,
    ...given.keys,
  });
  const logger = given.logger ?? createLogger('token-service', 'silent');
  const { today = () => dutchDay(new Date()) } = given;
  const supergraphs = createSupergraphs({ digest: 'eerste', annotaties: policy.annotaties }, { overlapMs: 60_000 });
  const policies = createPolicySource(given.clock ?? alwaysInForce(policy.beleid), supergraphs);
  const { ondertekenaars = [] } = given;
  const method = given.method ?? chooseLoginMethod(settings);
  if (method.isDemo) await fillDemoAutorisaties(openAutorisatieStore(store.database), today());
  const service = createTokenService({
    settings,
    database: store.database,
    keys: rings,
    policies,
    lookAtSupergraph: async () => undefined,
    method,
    ondertekenaars,
    beheersleutels: loadBeheersleutels(keysDir, ORGANISATIES),
    today,
    logger,
  });
  const { routes, fallback } = service;
  const server = await startHttpServer({
    host: '127.0.0.1',
    port,
    routes,
    fallback,
    isReady: () => true,
    logger,
    requestTimeoutMs: 10_000,
  });
  return {
    url,
    store,
    keys: rings.current(),
    keysDir,
    rings,
    casus,
    gateway,
    digest: policy.beleid.digest,
    supergraphs,
    async close() {
      rings.stop();
      await server.close(100);
      await service.close();
      casus.close();
      gateway.close();
      await store.close();
    },
  };
}
