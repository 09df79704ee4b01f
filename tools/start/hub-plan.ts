import { join, resolve } from 'node:path';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { type Address, addressOf, type Environment, nonEmpty, postgresAddress } from './addresses.ts';
import { type DatabaseUrls, outsideDatabases } from './databases.ts';
import type { HubEvent } from './hub-event.ts';
import { type CertificatePlace, certificatePlace } from './mutual-tls.ts';
import { outsidePolicy, type PolicyPlace } from './policy-releases.ts';
import { PROCESSES, type ProcessSpec } from './process-list.ts';
import { BACKOFF_MS } from './supervise.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');

export interface HubOptions {
  /** Everything the hub keeps; by default `.data` of the repository. */
  readonly dataDir?: string;
  /** Throw away all data first. */
  readonly fresh?: boolean;
  /** How many times the demo region; 1 by default. */
  readonly scale?: number;
  /** Settings over those of this process's environment (ports, HOST, DATABASE_URL_..., START_TIMEOUT_MS); undefined unsets one. */
  readonly env?: Environment;
  /** Which processes; by default all seven. */
  readonly processes?: readonly ProcessSpec[];
  /** Folder that the entries of the processes are relative to and that they run in; by default the repository. */
  readonly root?: string;
  /** How long a process may take to end by itself before it is killed; by default STOP_TIMEOUT_MS. */
  readonly graceMs?: number;
  /** The pauses before a process that ended is started again; their number is how often. */
  readonly backoffMs?: readonly number[];
  /** Settings of the embedded PostgreSQL over the fixed ones; a test that throws its data away sets `fsync: 'off'`. */
  readonly postgresSettings?: Readonly<Record<string, string>>;
  /** The compiled privacyprotocol that the demo releases; by default the repository's. */
  readonly policyFile?: string;
  readonly onEvent?: (event: HubEvent) => void;
  /** Breaks off the start: what was started is stopped again. */
  readonly signal?: AbortSignal;
}

/** The options with every default filled in and every setting read. */
export interface HubPlan {
  readonly dataDir: string;
  readonly fresh: boolean;
  readonly scale: number;
  readonly env: Environment;
  readonly processes: readonly ProcessSpec[];
  readonly root: string;
  readonly graceMs: number;
  readonly backoffMs: readonly number[];
  readonly readyTimeoutMs: number;
  readonly postgresStopTimeoutMs: number;
  readonly postgresSettings: Readonly<Record<string, string>>;
  readonly tell: (event: HubEvent) => void;
  readonly signal: AbortSignal;
  /** The databases that stand on an outside server, by name of the process. */
  readonly outside: DatabaseUrls;
  /** Where an operator keeps the signed policy; null when the hub signs for itself, as the demo does. */
  readonly policy: PolicyPlace | null;
  /** The compiled privacyprotocol that the demo releases. */
  readonly policyFile: string;
  /** Where the certificates stand; null without mutual TLS. */
  readonly certificates: CertificatePlace | null;
  /** The processes whose database stands on the embedded server; when there are none, it is not started. */
  readonly inside: readonly ProcessSpec[];
  readonly addresses: readonly Address[];
  readonly postgres: Address;
}

/**
 * Reads the options and the environment.
 * @throws OperatorProblem on a setting that is not usable.
 */
export function planHub(options: HubOptions): HubPlan {
  const env = { ...process.env, ...options.env };
  const processes = options.processes ?? PROCESSES;
  const outside = outsideDatabases(processes, env);
  const inside = processes.filter((spec) => !outside.has(spec.name));
  const postgres = postgresAddress(env);
  const dataDir = resolve(options.dataDir ?? join(REPOSITORY, '.data'));
  return {
    dataDir,
    fresh: options.fresh ?? false,
    scale: options.scale ?? 1,
    env,
    processes,
    root: options.root ?? REPOSITORY,
    graceMs: options.graceMs ?? milliseconds(env, 'STOP_TIMEOUT_MS', 10_000),
    backoffMs: options.backoffMs ?? BACKOFF_MS,
    readyTimeoutMs: milliseconds(env, 'START_TIMEOUT_MS', 120_000),
    postgresStopTimeoutMs: milliseconds(env, 'POSTGRES_STOP_TIMEOUT_MS', 8_000),
    postgresSettings: options.postgresSettings ?? {},
    tell: options.onEvent ?? (() => {}),
    signal: options.signal ?? new AbortController().signal,
    outside,
    policy: outsidePolicy(env),
    policyFile: options.policyFile ?? join(REPOSITORY, 'schema/beleid.json'),
    certificates: certificatePlace(env, dataDir),
    inside,
    addresses: [...(inside.length > 0 ? [postgres] : []), ...processes.map((spec) => addressOf(spec, env))],
    postgres,
  };
}

function milliseconds(env: Environment, name: string, fallback: number): number {
  const text = nonEmpty(env[name]) ?? String(fallback);
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new OperatorProblem(`${name} is not a number of milliseconds: "${text}"`);
  return Number(text);
}
