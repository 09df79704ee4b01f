import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkpoint, login, startTrace } from '@ketenhub/client';
import { removeRelocatedCluster } from '@ketenhub/postgres/choose-place.ts';
import { freePort } from '@ketenhub/postgres/free-port.ts';
import { PEILDATUM } from '@ketenhub/region';
import { PROCESSES } from '@ketenhub/tools/start/process-list.ts';
import { type Hub, startHub } from '@ketenhub/tools/start/start-hub.ts';
import { JSON_HEADERS, type Variant } from '../variant.ts';

export interface HubVariant extends Variant {
  readonly hub: Hub;
  /** Start of the whole hub in a folder that holds data already. */
  readonly startMs: number;
}

export interface HubVariantOptions {
  /** Settings over the shipped ones; whatever is here makes it another hub than the shipped one. */
  readonly env: Readonly<Record<string, string>>;
}

async function freePorts(): Promise<Record<string, string>> {
  const names = [...PROCESSES.map(({ variable }) => `${variable}_PORT`), 'POSTGRES_PORT'];
  const ports = new Set<number>();
  while (ports.size < names.length) ports.add(await freePort());
  const found = [...ports];
  return Object.fromEntries(names.map((name, index) => [name, String(found[index])]));
}

async function tokenFor(urls: Hub['urls'], casus: string): Promise<string> {
  const hub = { gatewayUrl: urls.gateway ?? '', tokenServiceUrl: urls['token-service'] ?? '', trace: startTrace() };
  const loggedIn = await login(hub, 'procesregisseur');
  if (loggedIn.soort !== 'INGELOGD') throw new Error('the persona could not log in');
  const passed = await checkpoint(hub, loggedIn.loginToken, { doel: 'ZVH-CASUSOVERLEG', casus });
  if (passed.soort !== 'TOEGELATEN') throw new Error('the checkpoint refused the persona');
  return passed.accessToken;
}

function partsOf(hub: Hub): Record<string, number[]> {
  const pids = (...names: string[]) => names.map((name) => hub.pidOf(name)).filter((pid) => pid !== undefined);
  return {
    gateway: pids('gateway'),
    subgraphs: pids('police', 'justice', 'care', 'municipality', 'case'),
    tokens: pids('token-service'),
  };
}

/** The hub as shipped, in a throw-away folder: started once to fill it, and once more with the data present. */
export async function startHubVariant({ env }: HubVariantOptions): Promise<HubVariant> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ketenhub-bench-'));
  // As root, PostgreSQL runs as another user, who must be able to pass through this folder.
  chmodSync(dataDir, 0o711);
  const options = {
    dataDir,
    env: { ...(await freePorts()), LOG_LEVEL: 'warn', DEMO_DATUM: PEILDATUM, ...env },
    postgresSettings: { shared_preload_libraries: 'pg_stat_statements', max_connections: '400' },
  };
  await (await startHub(options)).stop();
  const begun = performance.now();
  const hub = await startHub(options);
  const startMs = performance.now() - begun;
  return {
    name: 'hub',
    hub,
    startMs,
    url: `${hub.urls.gateway}/graphql`,
    headers: async (casus) => ({ ...JSON_HEADERS, authorization: `Bearer ${await tokenFor(hub.urls, casus)}` }),
    parts: partsOf(hub),
    async stop() {
      await hub.stop();
      removeRelocatedCluster(dataDir);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
