import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { choosePlace, type Place } from './choose-place.ts';
import { DiskFull, diskFullIn } from './disk-full.ts';
import { spawnGuarded } from './guard.ts';
import { hasCluster, initialiseCluster } from './initialise-cluster.ts';
import { killGroup } from './kill-group.ts';
import { clearLeftoverPostmaster } from './leftover-postmaster.ts';
import { readLogFrom } from './log-tail.ts';
import { OperatorProblem } from './operator-problem.ts';
import { prepareServer } from './prepare-server.ts';
import { openSecrets, type Secrets } from './secrets.ts';

export interface PostgresOptions {
  /** Holds the cluster (`postgres/`), `secrets.json` and `log/postgres.log`. Must exist. */
  readonly dataDir: string;
  readonly port: number;
  readonly secrets?: Secrets;
  /** Server settings on top of the fixed ones, such as `fsync: 'off'` for a throw-away test server. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Told in one line what is out of the ordinary (a data directory elsewhere, waiting for an earlier server). */
  readonly onNote?: (note: string) => void;
  readonly signal?: AbortSignal;
  /** How long it may take to answer; a minute by default. */
  readonly timeoutMs?: number;
  /** How long a fast shutdown may take before an immediate one is asked for; 8 s by default. */
  readonly stopTimeoutMs?: number;
}

/** smart: waits for clients to leave, ten seconds at most; fast: disconnects them; immediate: as a crash, which is safe. */
export type PostgresStop = 'smart' | 'fast' | 'immediate';

/** How long the guard's smart shutdown takes at most before it becomes a fast one. */
const SMART_MS = 10_000;
/** PostgreSQL itself kills what is left of it five seconds after an immediate shutdown; then everything is killed. */
const IMMEDIATE_MS = 8_000;

export interface Postgres {
  /** URL of the superuser on the database `postgres`. */
  readonly adminUrl: string;
  /** Process id of the guard; its process group holds the server. */
  readonly pid: number;
  /** The one line that says why, when the server ends without `stop`; never rejects. */
  readonly ended: Promise<string>;
  /** Always ends it: a smart shutdown becomes fast, a fast one immediate, and after that it is killed. */
  readonly stop: (how?: PostgresStop) => Promise<void>;
}

type Guarded = ReturnType<typeof spawnGuarded>;

/**
 * Starts the embedded PostgreSQL on 127.0.0.1 and waits until it answers; makes its data directory at the first start.
 * It ends with this process, also when this process is killed.
 * @throws OperatorProblem with one plain line when it cannot start; DiskFull on a full disk.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const note = options.onNote ?? (() => {});
  const secrets = options.secrets ?? openSecrets(options.dataDir);
  const place = choosePlace(options.dataDir);
  for (const line of place.notes) note(line);
  requireSecrets(place, secrets, options.dataDir);
  await initialiseCluster(place, secrets.passwordOf('postgres'), options.settings?.fsync !== 'off');
  await clearLeftoverPostmaster(place.cluster, note);

  const logFile = join(options.dataDir, 'log', 'postgres.log');
  mkdirSync(join(options.dataDir, 'log'), { recursive: true, mode: 0o700 });
  const from = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  const child = spawnGuarded(place, { port: options.port, logFile, settings: options.settings ?? {} });
  const problem = (): string | DiskFull | null => problemIn(readLogFrom(logFile, from));
  const ended = endOf(child, problem);
  const stopTimeoutMs = options.stopTimeoutMs ?? 8_000;
  const adminUrl = `postgres://postgres:${secrets.passwordOf('postgres')}@127.0.0.1:${options.port}/postgres`;
  const stopIt = (how: PostgresStop = 'smart'): Promise<void> => stop(child, how, stopTimeoutMs);
  const server: Postgres = { adminUrl, pid: child.pid ?? 0, ended, stop: stopIt };
  try {
    await untilAnswering(server, options);
    await prepareServer(adminUrl);
  } catch (error) {
    const why = problem();
    const diskFull = why instanceof DiskFull;
    // What a fast shutdown still writes does not fit either; it then hangs or ends as a crash.
    await server.stop(diskFull ? 'immediate' : 'fast');
    throw diskFull ? why : error;
  }
  return server;
}

function requireSecrets(place: Place, secrets: Secrets, dataDir: string): void {
  if (secrets.knows('postgres') || !hasCluster(place)) return;
  throw new OperatorProblem(
    `${join(dataDir, 'secrets.json')} is gone while ${place.cluster} holds data: put the file back, or start over with --fresh`,
  );
}

function endOf(child: Guarded, reason: () => string | DiskFull | null): Promise<string> {
  child.stdin?.on('error', () => {});
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => {
      child.stdin?.destroy();
      const why = reason() ?? signal ?? `exit code ${code}`;
      resolve(why instanceof DiskFull ? why.message : why);
    });
  });
}

async function untilAnswering(server: Postgres, options: PostgresOptions): Promise<void> {
  const deadline = Date.now() + (options.timeoutMs ?? 60_000);
  let failure: string | null = null;
  void server.ended.then((why) => {
    failure = why;
  });
  let last = '';
  while (Date.now() < deadline) {
    if (failure !== null) throw new OperatorProblem(`PostgreSQL did not start: ${failure}`);
    options.signal?.throwIfAborted();
    const answer = await tryConnect(server.adminUrl);
    if (answer === null) return;
    last = answer.message;
    // 28P01: wrong password. No waiting makes that right.
    if (answer.code === '28P01') {
      throw new OperatorProblem(
        'the password in secrets.json is not the one of this PostgreSQL data: put the right file back, or start over with --fresh',
      );
    }
    await sleep(50);
  }
  throw new OperatorProblem(`PostgreSQL did not answer in time: ${last} (START_TIMEOUT_MS allows more)`);
}

async function tryConnect(adminUrl: string): Promise<{ code: string; message: string } | null> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { code, message: error instanceof Error ? error.message : String(error) };
  }
}

async function stop(child: Guarded, how: PostgresStop, fastMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<true>((resolve) => child.once('exit', () => resolve(true)));
  if (how === 'smart') child.stdin?.end();
  else child.stdin?.write(`${how}\n`);
  // A fast shutdown can hang on a server that was just recovering from a crash, or that cannot write any more.
  const patienceMs = { smart: SMART_MS + fastMs, fast: fastMs, immediate: 0 }[how];
  if (patienceMs > 0 && (await Promise.race([gone, sleep(patienceMs, false, { ref: false })]))) return;
  if (child.stdin?.writable === true) child.stdin.write('immediate\n');
  if (await Promise.race([gone, sleep(IMMEDIATE_MS, false, { ref: false })])) return;
  killGroup(child.pid);
  await gone;
}

/** What a server tells a client that comes too early or too late (57P03); no reason to end. */
const NOT_NOW =
  /FATAL:\s+the database system is (starting up|shutting down|not (yet )?accepting connections|in recovery)/;

/** Why the server ended: what its log says since it was last ready. Earlier trouble was survived and is not the reason. */
function problemIn(log: string): string | DiskFull | null {
  const lines = log.split('\n');
  const last = lines.slice(lines.findLastIndex((text) => text.includes('ready to accept connections')) + 1);
  const full = diskFullIn(last.slice(-50).join('\n'));
  if (full !== null) return new DiskFull(full);
  const line = last.findLast(
    (text) => /(FATAL|PANIC):|^postgres: |error while loading/.test(text) && !NOT_NOW.test(text),
  );
  return line === undefined ? null : line.replace(/^.*?(FATAL|PANIC):\s*/, '');
}
