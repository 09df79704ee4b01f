import { relative } from 'node:path';
import { DiskFull } from '@ketenhub/postgres/disk-full.ts';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { createFetch, type Fetch } from '@ketenhub/service';
import { type ChildRequest, startChild } from './child.ts';
import type { Running, Unit } from './supervise.ts';
import { waitReady } from './wait-ready.ts';

export interface ProcessUnitRequest extends ChildRequest {
  readonly name: string;
  /** Shown to the operator. */
  readonly url: string;
  /** Where the supervisor asks whether it is ready. */
  readonly localUrl: string;
  /** With which certificate it asks; by default with none. */
  readonly fetch?: Fetch;
  readonly readyTimeoutMs: number;
  readonly graceMs: number;
}

/** A process that never became ready serves nobody: no request waits for its clean end. */
const UNREADY_GRACE_MS = 2_000;

/** A process of the hub as a unit: started, ready when /health/ready says so, stopped with SIGTERM. */
export function processUnit(request: ProcessUnitRequest): Unit {
  return { name: request.name, url: request.url, launch: (signal) => launch(request, signal) };
}

async function launch(request: ProcessUnitRequest, signal: AbortSignal): Promise<Running> {
  signal.throwIfAborted();
  const child = startChild(request);
  const { localUrl: url, readyTimeoutMs: timeoutMs, graceMs, fetch = createFetch(null) } = request;
  const outcome = await waitReady({ url, fetch, timeoutMs, ended: child.ended, signal });
  if (outcome.ready) {
    return { pid: child.pid, ended: child.ended, kill: child.kill, stop: () => child.stop(graceMs) };
  }
  await child.stop(Math.min(graceMs, UNREADY_GRACE_MS));
  if (child.foundDiskFull())
    throw new DiskFull(outcome.why.startsWith(`${request.name}:`) ? outcome.why : `${request.name}: ${outcome.why}`);
  const log = relative(request.cwd, request.logFile);
  throw new OperatorProblem(
    `${request.name} did not start: ${outcome.why}; log: ${log.startsWith('..') ? request.logFile : log}`,
  );
}
