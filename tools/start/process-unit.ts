import { relative } from 'node:path';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { type ChildRequest, startChild } from './child.ts';
import type { Running, Unit } from './supervise.ts';
import { waitReady } from './wait-ready.ts';

export interface ProcessUnitRequest extends ChildRequest {
  readonly name: string;
  /** Shown to the operator. */
  readonly url: string;
  /** Where the supervisor asks whether it is ready. */
  readonly localUrl: string;
  readonly readyTimeoutMs: number;
  readonly graceMs: number;
}

/** A process of the hub as a unit: started, ready when /health/ready says so, stopped with SIGTERM. */
export function processUnit(request: ProcessUnitRequest): Unit {
  return { name: request.name, url: request.url, launch: (signal) => launch(request, signal) };
}

async function launch(request: ProcessUnitRequest, signal: AbortSignal): Promise<Running> {
  signal.throwIfAborted();
  const child = startChild(request);
  const { localUrl: url, readyTimeoutMs: timeoutMs, graceMs } = request;
  const outcome = await waitReady({ url, timeoutMs, ended: child.ended, signal });
  if (outcome.ready) {
    return { pid: child.pid, ended: child.ended, kill: child.kill, stop: () => child.stop(graceMs) };
  }
  await child.stop(graceMs);
  const log = relative(request.cwd, request.logFile);
  throw new OperatorProblem(
    `${request.name} did not start: ${outcome.why}; log: ${log.startsWith('..') ? request.logFile : log}`,
  );
}
