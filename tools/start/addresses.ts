import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import type { ProcessSpec } from './process-list.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Address {
  /** Name of the process, or `postgres`. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  /** The environment variable that sets the port. */
  readonly portVariable: string;
}

/** The embedded PostgreSQL: never reachable from another machine, whatever HOST says. */
export function postgresAddress(env: Environment): Address {
  return { ...addressOf({ name: 'postgres', variable: 'POSTGRES', defaultPort: 4154 }, env), host: '127.0.0.1' };
}

/** The address that the processes listen on: HOST, by default this machine only. */
export function listenHost(env: Environment): string {
  return nonEmpty(env.HOST) ?? '127.0.0.1';
}

/**
 * Where a process listens: HOST, and `<NAME>_PORT` or its default.
 * @throws OperatorProblem when the variable holds no port number.
 */
export function addressOf(spec: Pick<ProcessSpec, 'name' | 'variable' | 'defaultPort'>, env: Environment): Address {
  const portVariable = `${spec.variable}_PORT`;
  const text = nonEmpty(env[portVariable]) ?? String(spec.defaultPort);
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new OperatorProblem(`${portVariable} is not a port number: "${text}"`);
  return { name: spec.name, host: listenHost(env), port, portVariable };
}

/** Where one process of the hub calls another: `<NAME>_URL`, or the host and port that it listens on. */
export function baseUrlOf(spec: ProcessSpec, env: Environment): string {
  return nonEmpty(env[`${spec.variable}_URL`]) ?? localUrlOf(spec, env);
}

/** Where the supervisor itself reaches a process, whatever name the outside world knows it by. */
export function localUrlOf(spec: ProcessSpec, env: Environment): string {
  const host = listenHost(env);
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const scheme = isMtlsOn(env) ? 'https' : 'http';
  return `${scheme}://${reachable.includes(':') ? `[${reachable}]` : reachable}:${addressOf(spec, env).port}`;
}

/** Whether the hub runs with TLS and certificates. @throws OperatorProblem on any other word, so that a typo never leaves it off */
export function isMtlsOn(env: Environment): boolean {
  const text = nonEmpty(env.MTLS) ?? '0';
  if (!/^(0|1|true|false)$/.test(text)) throw new OperatorProblem(`MTLS must be 1 or 0 and is "${text}"`);
  return text === '1' || text === 'true';
}

/** An empty variable counts as one that is not set, as in most shells' configuration files. */
export function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
