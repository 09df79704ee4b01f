import { setTimeout as sleep } from 'node:timers/promises';

import type { Fetch } from '@ketenhub/service';

export type Readiness = { readonly ready: true } | { readonly ready: false; readonly why: string };

export interface ReadyQuestion {
  readonly url: string;
  readonly fetch: Fetch;
  readonly timeoutMs: number;
  /** Resolves when the process has ended, with the reason: no need to wait on. */
  readonly ended: Promise<string>;
  readonly signal: AbortSignal;
}

/** Asks GET /health/ready until it answers 200. */
export async function waitReady({ url, fetch, timeoutMs, ended, signal }: ReadyQuestion): Promise<Readiness> {
  const deadline = Date.now() + timeoutMs;
  let end: string | null = null;
  void ended.then((why) => {
    end = why;
  });
  while (Date.now() < deadline) {
    if (end !== null) return { ready: false, why: end };
    if (signal.aborted) return { ready: false, why: 'the start was broken off' };
    if (await answersReady({ url, fetch }, signal)) return { ready: true };
    await sleep(75);
  }
  return { ready: false, why: `not ready within ${Math.round(timeoutMs / 1000)} s (START_TIMEOUT_MS allows more)` };
}

async function answersReady(
  { url, fetch }: Pick<ReadyQuestion, 'url' | 'fetch'>,
  broken: AbortSignal,
): Promise<boolean> {
  try {
    const signal = AbortSignal.any([broken, AbortSignal.timeout(2_000)]);
    const response = await fetch(`${url}/health/ready`, { signal, redirect: 'error' });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false;
  }
}
