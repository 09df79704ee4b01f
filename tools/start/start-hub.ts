import { join } from 'node:path';
import { possibleClusters } from '@ketenhub/postgres/choose-place.ts';
import { clearLeftoverPostmaster } from '@ketenhub/postgres/leftover-postmaster.ts';
import { OperatorProblem, operatorLine } from '@ketenhub/postgres/operator-problem.ts';
import { openSecrets, type Secrets } from '@ketenhub/postgres/secrets.ts';
import type { Fetch } from '@ketenhub/service';
import { baseUrlOf, localUrlOf } from './addresses.ts';
import { checkPorts } from './check-ports.ts';
import { emptyDataFolder, openDataFolder, openLogFile } from './data-folder.ts';
import { type DatabaseUrls, provisionAll } from './databases.ts';
import { type DiskWatch, watchDisk } from './disk-watch.ts';
import { type HubOptions, type HubPlan, planHub } from './hub-plan.ts';
import { takeLock } from './lock.ts';
import { ensureCertificates, supervisorFetch } from './mutual-tls.ts';
import { type PolicyPlace, releaseForDemo } from './policy-releases.ts';
import { postgresUnit } from './postgres-unit.ts';
import { environmentFor } from './process-environment.ts';
import { type ProcessSpec, stagesOf } from './process-list.ts';
import { processUnit } from './process-unit.ts';
import { type Supervised, supervise } from './supervise.ts';

export interface Hub {
  /** Base URL of each process, by its name. */
  readonly urls: Readonly<Record<string, string>>;
  /** Database URLs (owner and app role) of each process, by its name. */
  readonly databases: DatabaseUrls;
  /** Superuser of the embedded PostgreSQL; null when every process has an outside database. */
  readonly adminUrl: string | null;
  /** Stops in the order gateway, subgraphs, token service, PostgreSQL. With force, also while stopping: all at once. */
  readonly stop: (how?: { readonly force: boolean }) => Promise<void>;
  /** kill -9 of a process (for `postgres`: its immediate shutdown, a crash to the data); it stays down until `restart`. */
  readonly kill: (name: string) => Promise<void>;
  /** Stops it when it runs, starts it, and waits until it is ready. */
  readonly restart: (name: string) => Promise<void>;
  readonly pidOf: (name: string) => number | undefined;
}

/** What runs, in the order in which it was started; the members of one stage are started and stopped together. */
type Stages = Supervised[][];

/**
 * Starts the whole hub and resolves when all of it is ready: PostgreSQL, token service, subgraphs, gateway. Prints
 * nothing; `onEvent` tells what happens.
 * @throws OperatorProblem with one plain line when it cannot; whatever was started has then been stopped again.
 */
export async function startHub(options: HubOptions = {}): Promise<Hub> {
  const plan = planHub(options);
  const disk = watchDisk(plan.dataDir);
  try {
    openDataFolder(plan.dataDir);
    return await startLocked({ ...plan, signal: AbortSignal.any([plan.signal, disk.signal]) }, disk);
  } catch (error) {
    if (plan.signal.aborted) throw new OperatorProblem('the start was broken off; everything has been stopped');
    throw disk.behind(error);
  } finally {
    disk.end();
  }
}

async function startLocked(plan: HubPlan, disk: DiskWatch): Promise<Hub> {
  const lock = takeLock(plan.dataDir);
  const stages: Stages = [];
  try {
    await clearFolder(plan);
    // First of all: a policy that cannot be trusted stops the start before anything runs.
    const policy = plan.policy ?? (await releaseForDemo(plan));
    if (plan.certificates !== null) await ensureCertificates(plan.certificates, plan.env);
    const fetch = supervisorFetch(plan.certificates);
    // The processes of a supervisor that was killed end by themselves; that takes them a moment.
    await checkPorts(plan.addresses, lock.wasStale ? 15_000 : 0);
    const { adminUrl, databases } = await startDatabases(plan, stages);
    await startProcesses(plan, { databases, policy, fetch }, stages);
    const urls = Object.fromEntries(plan.processes.map((spec) => [spec.name, baseUrlOf(spec, plan.env)]));
    return { urls, databases, adminUrl, ...controls(stages, lock.release) };
  } catch (error) {
    // Before the stop, which makes room.
    const problem = disk.behind(error);
    // What PostgreSQL writes at a clean shutdown does not fit either: it would hang, or end as a crash after all.
    await stopInOrder(stages, (one) => disk.signal.aborted && one.name === 'postgres');
    lock.release();
    throw problem;
  }
}

async function clearFolder(plan: HubPlan): Promise<void> {
  for (const cluster of possibleClusters(plan.dataDir)) {
    await clearLeftoverPostmaster(cluster, (text) => plan.tell({ kind: 'note', text }));
  }
  if (plan.fresh) emptyDataFolder(plan.dataDir);
}

async function startDatabases(
  plan: HubPlan,
  stages: Stages,
): Promise<{ adminUrl: string | null; databases: DatabaseUrls }> {
  if (plan.inside.length === 0) return { adminUrl: null, databases: plan.outside };
  const secrets = openSecrets(plan.dataDir);
  openLogFile(plan.dataDir, 'postgres');
  const onNote = (text: string): void => plan.tell({ kind: 'note', text });
  const { dataDir, postgresSettings: settings, readyTimeoutMs: timeoutMs, postgresStopTimeoutMs: stopTimeoutMs } = plan;
  const { port } = plan.postgres;
  const unit = postgresUnit({ dataDir, port, secrets, settings, onNote, timeoutMs, stopTimeoutMs });
  const server = supervise(unit, plan.tell, plan.backoffMs);
  stages.push([server]);
  await server.start(plan.signal);
  const provisioned = await provisionOn(plan, unit.adminUrl(), secrets);
  return { adminUrl: unit.adminUrl(), databases: new Map([...provisioned, ...plan.outside]) };
}

async function provisionOn(plan: HubPlan, adminUrl: string, secrets: Secrets): Promise<DatabaseUrls> {
  try {
    return await untilAborted(provisionAll(plan.inside, adminUrl, secrets), plan.signal);
  } catch (error) {
    const why = operatorLine(error) ?? (error instanceof Error ? error.message : String(error));
    throw new OperatorProblem(
      `PostgreSQL could not make the databases: ${why}; log: ${join(plan.dataDir, 'log', 'postgres.log')}`,
    );
  }
}

interface Shared {
  readonly databases: DatabaseUrls;
  readonly policy: PolicyPlace;
  /** How the supervisor asks a process whether it is ready. */
  readonly fetch: Fetch;
}

async function startProcesses(plan: HubPlan, shared: Shared, stages: Stages): Promise<void> {
  for (const specs of stagesOf(plan.processes)) {
    const stage = specs.map((spec) => supervise(unitOf(plan, spec, shared), plan.tell, plan.backoffMs));
    stages.push(stage);
    const failed = new AbortController();
    const signal = AbortSignal.any([plan.signal, failed.signal]);
    const starts = stage.map((one) => one.start(signal).catch((error: unknown) => failed.abort(error)));
    // Waits for all of them, also when one fails: no start may still be under way when the others are stopped.
    await Promise.all(starts);
    if (failed.signal.aborted) throw failed.signal.reason;
  }
}

function unitOf(
  plan: HubPlan,
  spec: ProcessSpec,
  { databases, policy, fetch }: Shared,
): ReturnType<typeof processUnit> {
  const { processes, env, dataDir, scale, root: cwd, readyTimeoutMs, graceMs, certificates } = plan;
  return processUnit({
    name: spec.name,
    entry: spec.entry,
    cwd,
    env: environmentFor({
      spec,
      processes,
      env,
      dataDir,
      scale,
      database: databases.get(spec.name),
      policy,
      certificates,
    }),
    logFile: openLogFile(dataDir, spec.name),
    url: baseUrlOf(spec, env),
    localUrl: localUrlOf(spec, env),
    fetch,
    readyTimeoutMs,
    graceMs,
  });
}

function controls(stages: Stages, release: () => void): Pick<Hub, 'stop' | 'kill' | 'restart' | 'pidOf'> {
  let stopped: Promise<void> | null = null;
  const find = (name: string): Supervised => {
    const found = stages.flat().find((one) => one.name === name);
    if (found === undefined) throw new Error(`the hub has no process "${name}"`);
    return found;
  };
  return {
    stop: async (how) => {
      stopped ??= stopInOrder(stages).finally(release);
      if (how?.force === true) for (const one of stages.flat()) one.killNow();
      await stopped;
    },
    kill: (name) => find(name).kill(),
    restart: async (name) => {
      await find(name).stop();
      await find(name).start();
    },
    pidOf: (name) => find(name).pid(),
  };
}

async function stopInOrder(stages: Stages, atOnce: (one: Supervised) => boolean = () => false): Promise<void> {
  for (const stage of stages.toReversed()) {
    await Promise.all(stage.map((one) => (atOnce(one) ? one.kill() : one.stop())));
  }
}

async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const onAbort = (): void => aborted.reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
