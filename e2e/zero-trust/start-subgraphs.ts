import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { releaseCompiled } from '@ketenhub/bundle/testing/test-release.ts';
import { freePort } from '@ketenhub/postgres/free-port.ts';
import type { TestDatabase } from '@ketenhub/testing/create-database-on.ts';
import { createTestDatabase } from '@ketenhub/testing/create-test-database.ts';
import { processUnit } from '@ketenhub/tools/start/process-unit.ts';
import type { Bron } from '@ketenhub/vocabulary';
import { startTestIssuer, type TestIssuer } from './test-issuer.ts';

export const PROCES_VAN = {
  politie: 'police',
  justitie: 'justice',
  zorg: 'care',
  gemeente: 'municipality',
  casus: 'case',
} as const satisfies Record<Bron, string>;

export interface RunningSubgraph {
  readonly bron: Bron;
  readonly url: string;
  readonly database: TestDatabase;
  /** Folder of the keys of the process. */
  readonly keysDir: string;
  /** What the process has written to its log so far. */
  log(): string;
}

/** Subgraph processes on their own, each with a database of its own: no gateway, no token service, no case authority but the test. */
/** The settings that name a signed policy. */
export type PolicyPlace = Readonly<Record<string, string>>;

export interface RunningSubgraphs {
  readonly issuer: TestIssuer;
  /** Where the processes find their signed policy. */
  readonly policy: PolicyPlace;
  readonly of: (bron: Bron) => RunningSubgraph;
  stop(): Promise<void>;
}

const REPOSITORY = resolve(import.meta.dirname, '../..');
const READY_TIMEOUT_MS = 120_000;

interface Started extends RunningSubgraph {
  stop(): Promise<void>;
}

function environment(bron: Bron, port: number, issuer: TestIssuer): Record<string, string> {
  const name = PROCES_VAN[bron].toUpperCase();
  const own = `http://127.0.0.1:${port}`;
  const partners = Object.values(PROCES_VAN).filter((proces) => proces !== 'case');
  return {
    PATH: process.env.PATH ?? '',
    TZ: 'UTC',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    APOLLO_TELEMETRY_DISABLED: '1',
    KETENHUB_SUPERVISED: '1',
    TOKEN_SERVICE_URL: issuer.tokenServiceUrl,
    ...Object.fromEntries(partners.map((proces) => [`${proces.toUpperCase()}_URL`, issuer.partnerUrl])),
    // The case process is itself the case authority; for the partners the test is.
    CASE_URL: bron === 'casus' ? own : issuer.caseUrl,
    // The issuer is the test itself, which may be busy with something else when its keys are asked.
    KEYS_TIMEOUT_MS: '15000',
    [`${name}_PORT`]: String(port),
  };
}

interface OneOptions {
  readonly dir: string;
  readonly demo: boolean;
  /** Where the process finds its signed policy. */
  readonly policy: PolicyPlace;
  readonly createDatabase: () => Promise<TestDatabase>;
  readonly env: Readonly<Record<string, string>>;
}

async function startOne(bron: Bron, issuer: TestIssuer, options: OneOptions): Promise<Started> {
  const database = await options.createDatabase();
  const started = await startOn(database, bron, issuer, { ...options, entry: 'src/main.ts' });
  return {
    ...started,
    async stop() {
      await started.stop();
      await database.drop();
    },
  };
}

export interface EntryOptions {
  readonly dir: string;
  readonly demo: boolean;
  /** From the folder of the subgraph. */
  readonly entry: string;
  readonly policy: PolicyPlace;
  readonly env?: Readonly<Record<string, string>>;
}

/** One subgraph process on a database that there is; stopping it leaves the database. */
export async function startOn(
  database: TestDatabase,
  bron: Bron,
  issuer: TestIssuer,
  options: EntryOptions,
): Promise<Started> {
  const proces = PROCES_VAN[bron];
  const name = proces.toUpperCase();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const keysDir = bron === 'casus' ? issuer.caseKeysDir : join(options.dir, proces);
  const logFile = join(options.dir, `${proces}-${port}.log`);
  const unit = processUnit({
    name: proces,
    entry: `subgraphs/${proces}/${options.entry}`,
    cwd: REPOSITORY,
    env: {
      ...environment(bron, port, issuer),
      ...options.policy,
      DEMO: options.demo ? '1' : '0',
      KEYS_DIR: keysDir,
      [`DATABASE_URL_${name}`]: database.appUrl,
      [`DATABASE_OWNER_URL_${name}`]: database.ownerUrl,
      ...options.env,
    },
    logFile,
    url,
    localUrl: url,
    readyTimeoutMs: READY_TIMEOUT_MS,
    graceMs: 10_000,
  });
  const running = await unit.launch(new AbortController().signal);
  return {
    bron,
    url,
    database,
    keysDir,
    log: () => readFileSync(logFile, 'utf8'),
    async stop() {
      await running.stop();
    },
  };
}

/** @rejects when a process does not become ready; what was started is stopped again. */
export async function startSubgraphs(
  bronnen: readonly Bron[],
  {
    demo = false,
    createDatabase = createTestDatabase,
    env = {},
  }: Partial<Pick<OneOptions, 'demo' | 'createDatabase' | 'env'>> = {},
): Promise<RunningSubgraphs> {
  const dir = mkdtempSync(join(tmpdir(), 'ketenhub-subgraphs-'));
  const issuer = await startTestIssuer();
  const policy = await releaseCompiled(join(dir, 'compliance'), join(REPOSITORY, 'schema/beleid.json'));
  const starting = await Promise.allSettled(
    bronnen.map((bron) => startOne(bron, issuer, { dir, demo, policy, createDatabase, env })),
  );
  const started = starting.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const stop = async (): Promise<void> => {
    await Promise.all(started.map((one) => one.stop()));
    await issuer.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  const failed = starting.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) {
    await stop();
    throw failed.reason;
  }
  const of = (bron: Bron): RunningSubgraph => {
    const found = started.find((one) => one.bron === bron);
    if (found === undefined) throw new Error(`not started: ${bron}`);
    return found;
  };
  return { issuer, policy, of, stop };
}
