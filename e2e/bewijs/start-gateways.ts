import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '@ketenhub/postgres/free-port.ts';
import type { TestDatabase } from '@ketenhub/testing/create-database-on.ts';
import { processUnit } from '@ketenhub/tools/start/process-unit.ts';
import type { Bron } from '@ketenhub/vocabulary';
import { PROCES_VAN } from '../zero-trust/start-subgraphs.ts';

/** A gateway that the proof wishes: `fault` null is the one that is shipped. */
export interface WishedGateway {
  readonly name: string;
  readonly fault: string | null;
}

export interface GatewayPlace {
  readonly tokenServiceUrl: string;
  readonly sourceUrls: Readonly<Partial<Record<Bron, string>>>;
  readonly supergraphFile: string;
  readonly database: TestDatabase;
}

export interface RunningGateways {
  url(name: string): string;
  log(): string;
  stop(): Promise<void>;
}

const REPOSITORY = resolve(import.meta.dirname, '../..');
/** A busy machine must not decide a proof. */
const PATIENCE_MS = '60000';
const READY_TIMEOUT_MS = 180_000;

/** How often other ports are tried: between finding a free one and listening on it, anyone may take it. */
const ATTEMPTS = 5;

/** Starts the gateways, each with caches of its own, in one process of the gateway's test build. */
export async function startGateways(wished: readonly WishedGateway[], place: GatewayPlace): Promise<RunningGateways> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnFreePorts(wished, place);
    } catch (error) {
      if (attempt === ATTEMPTS || !String(error).includes('is taken')) throw error;
    }
  }
}

async function startOnFreePorts(wished: readonly WishedGateway[], place: GatewayPlace): Promise<RunningGateways> {
  const dir = mkdtempSync(join(tmpdir(), 'ketenhub-gateways-'));
  const placed: { name: string; fault: string | null; env: { GATEWAY_PORT: string } }[] = [];
  for (const { name, fault } of wished) placed.push({ name, fault, env: { GATEWAY_PORT: String(await freePort()) } });
  const urls = new Map(placed.map(({ name, env }) => [name, `http://127.0.0.1:${env.GATEWAY_PORT}`]));
  const first = urls.get(wished[0]?.name ?? '') ?? '';
  const sources = Object.entries(place.sourceUrls).map(([bron, url]) => [`${PROCES_VAN[bron as Bron].toUpperCase()}_URL`, url]);
  const logFile = join(dir, 'gateways.log');
  const unit = processUnit({
    name: 'gateway',
    entry: 'gateway/test/seeded-main.ts',
    cwd: REPOSITORY,
    env: {
      PATH: process.env.PATH ?? '',
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
      PROOF_GATEWAYS: JSON.stringify(placed),
      ...Object.fromEntries(sources),
    },
    logFile,
    url: first,
    localUrl: first,
    readyTimeoutMs: READY_TIMEOUT_MS,
    graceMs: 10_000,
  });
  const running = await unit.launch(new AbortController().signal);
  return {
    url(name) {
      const found = urls.get(name);
      if (found === undefined) throw new Error(`no gateway ${name}`);
      return found;
    },
    log: () => readFileSync(logFile, 'utf8'),
    async stop() {
      await running.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
