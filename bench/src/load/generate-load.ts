import { Pool } from 'undici';

export interface LoadOrder {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly concurrency: number;
  /** The slice ends after this long or after `requestsMax`, whichever comes first. */
  readonly durationMs: number;
  readonly requestsMax: number;
}

export interface LoadResult {
  readonly requests: number;
  readonly failures: number;
  readonly tookMs: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
}

const LOOPBACK = /^http:\/\/127\.0\.0\.1:\d+\//;

function percentile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Asks one question over and over on kept connections; an answer that is no whole answer is a failure. Loopback only. */
export async function generateLoad(order: LoadOrder): Promise<LoadResult> {
  if (!LOOPBACK.test(order.url)) throw new Error('load goes to the loopback address only');
  const { origin, pathname } = new URL(order.url);
  const pool = new Pool(origin, { connections: order.concurrency, headersTimeout: 20_000, bodyTimeout: 20_000 });
  const latencies: number[] = [];
  let asked = 0;
  let failures = 0;
  const begun = performance.now();
  const worker = async (): Promise<void> => {
    while (performance.now() - begun < order.durationMs && asked < order.requestsMax) {
      asked += 1;
      const sent = performance.now();
      const answer = await pool.request({ path: pathname, method: 'POST', headers: order.headers, body: order.body });
      const text = await answer.body.text();
      latencies.push(performance.now() - sent);
      if (answer.statusCode !== 200 || text.includes('"errors"')) failures += 1;
    }
  };
  await Promise.all(Array.from({ length: order.concurrency }, worker));
  const tookMs = performance.now() - begun;
  await pool.close();
  const sorted = latencies.toSorted((one, other) => one - other);
  return {
    requests: sorted.length,
    failures,
    tookMs,
    perSecond: (sorted.length * 1000) / tookMs,
    p50Ms: percentile(sorted, 0.5),
    p95Ms: percentile(sorted, 0.95),
    p99Ms: percentile(sorted, 0.99),
  };
}
