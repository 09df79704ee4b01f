import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '@ketenhub/postgres/free-port.ts';
import type { TestDatabase } from '@ketenhub/testing/create-database-on.ts';
import { processUnit } from '@ketenhub/tools/start/process-unit.ts';
import type { Bron } from '@ketenhub/vocabulary';
import { type PolicyPlace, PROCES_VAN } from '../zero-trust/start-subgraphs.ts';

/** A gateway that the proof wishes: `fault` null is the one that is shipped, but that it admits sources without a probe. */
export interface WishedGateway {
  readonly name: string;
  readonly fault: string | null;
}

/** A gateway without a fault, in a process that serves nothing else: shares no memory with any other of the proof. */
export const FRESH = 'vers';

export interface GatewayPlace {
  readonly tokenServiceUrl: string;
  readonly sourceUrls: Readonly<Partial<Record<Bron, string>>>;
  readonly supergraphFile: string;
  readonly policy: PolicyPlace;
  readonly database: TestDatabase;
}

export interface RunningGateways {
  url(name: string): string;
  stop(): Promise<void>;
}

const REPOSITORY = resolve(import.meta.dirname, '../..');
/** A busy machine must not decide a proof. */
const PATIENCE_MS = '60000';
const READY_TIMEOUT_MS = 180_000;

/** How often other ports are tried: between finding a free one and listening on it, anyone may take it. */
const ATTEMPTS = 5;

interface StartedProcess {
  readonly urls: ReadonlyMap<string, string>;
  stop(): Promise<void>;
}

/** Starts these gateways, each with caches of its own, in one process of the gateway's test build; and the fresh one. */
export async function startGateways(wished: readonly WishedGateway[], place: GatewayPlace): Promise<RunningGateways> {
  const dir = mkdtempSync(join(tmpdir(), 'ketenhub-gateways-'));
  const starting = await Promise.allSettled([
    withOtherPorts(() => startSeeded(wished, place, join(dir, 'fouten'))),
    withOtherPorts(() => startFresh(place, join(dir, FRESH))),
  ]);
  const started = starting.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const stop = async (): Promise<void> => {
    await Promise.all(started.map((one) => one.stop()));
    rmSync(dir, { recursive: true, force: true });
  };
  const failed = starting.find((one) => one.status === 'rejected');
  if (failed !== undefined) {
    // What it logged stays where the message says.
    await Promise.all(started.map((one) => one.stop()));
    throw failed.reason;
  }
  const urls = new Map(started.flatMap((one) => [...one.urls]));
  return {
    url(name) {
      const found = urls.get(name);
      if (found === undefined) throw new Error(`no gateway ${name}`);
      return found;
    },
    stop,
  };
}

async function withOtherPorts(start: () => Promise<StartedProcess>): Promise<StartedProcess> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start();
    } catch (error) {
      if (attempt === ATTEMPTS || !String(error).includes('is taken')) throw error;
    }
  }
}

async function startSeeded(
  wished: readonly WishedGateway[],
  place: GatewayPlace,
  dir: string,
): Promise<StartedProcess> {
  const placed: { fault: string | null; env: { GATEWAY_PORT: string } }[] = [];
  const urls = new Map<string, string>();
  for (const { name, fault } of wished) {
    const port = await freePort();
    placed.push({ fault, env: { GATEWAY_PORT: String(port) } });
    urls.set(name, `http://127.0.0.1:${port}`);
  }
  const env = { ...environment(place, dir), PROOF_GATEWAYS: JSON.stringify(placed) };
  const url = urls.get(wished[0]?.name ?? '') ?? '';
  return { urls, stop: await launch({ entry: 'gateway/test/seeded-main.ts', url, env, dir }) };
}

async function startFresh(place: GatewayPlace, dir: string): Promise<StartedProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const alone = [{ fault: null, env: { GATEWAY_PORT: String(port) } }];
  const env = { ...environment(place, dir), PROOF_GATEWAYS: JSON.stringify(alone) };
  return { urls: new Map([[FRESH, url]]), stop: await launch({ entry: 'gateway/test/seeded-main.ts', url, env, dir }) };
}

function environment(place: GatewayPlace, dir: string): Record<string, string> {
  const sources = Object.entries(place.sourceUrls).map(([bron, url]) => [
    `${PROCES_VAN[bron as Bron].toUpperCase()}_URL`,
    url,
  ]);
  return {
    PATH: process.env.PATH ?? '',
    AD_HOC_QUERIES: '1',
    TZ: 'UTC',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    APOLLO_TELEMETRY_DISABLED: '1',
    KETENHUB_SUPERVISED: '1',
    KEYS_DIR: dir,
    SOURCE_TIMEOUT_MS: PATIENCE_MS,
    INTERNAL_TIMEOUT_MS: PATIENCE_MS,
    REQUEST_TIMEOUT_MS: PATIENCE_MS,
    TOKEN_SERVICE_URL: place.tokenServiceUrl,
    SUPERGRAPH_FILE: place.supergraphFile,
    DATABASE_URL_GATEWAY: place.database.appUrl,
    DATABASE_OWNER_URL_GATEWAY: place.database.ownerUrl,
    ...place.policy,
    ...Object.fromEntries(sources),
  };
}

interface Launched {
  readonly entry: string;
  readonly url: string;
  readonly env: Record<string, string>;
  readonly dir: string;
}

async function launch({ entry, url, env, dir }: Launched): Promise<() => Promise<void>> {
  mkdirSync(dir, { recursive: true });
  const unit = processUnit({
    name: 'gateway',
    entry,
    cwd: REPOSITORY,
    env,
    logFile: join(dir, 'gateway.log'),
    url,
    localUrl: url,
    readyTimeoutMs: READY_TIMEOUT_MS,
    graceMs: 10_000,
  });
  const running = await unit.launch(new AbortController().signal);
  return async () => {
    await running.stop();
  };
}
