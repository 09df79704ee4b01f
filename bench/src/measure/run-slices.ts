import { runLoad } from '../load/run-load.ts';
import type { Variant } from '../variant.ts';
import { cpuMsOf, processTree } from './proc.ts';

export interface SlicePlan {
  readonly body: string;
  readonly casus: string;
  readonly concurrencies: readonly number[];
  readonly cycles: number;
  readonly warmUpMs: number;
  readonly durationMs: number;
  readonly requestsMax: number;
  readonly postgresPid: number;
}

export interface Slice {
  readonly variant: string;
  readonly concurrency: number;
  readonly cycle: number;
  readonly requests: number;
  readonly failures: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** CPU per request by part, PostgreSQL among them. */
  readonly cpuMs: Readonly<Record<string, number>>;
}

function cpuOf(variant: Variant, postgresPid: number): Record<string, number> {
  const parts = Object.entries(variant.parts).map(([part, pids]) => [part, cpuMsOf(pids)] as const);
  return Object.fromEntries([...parts, ['postgres', cpuMsOf(processTree(postgresPid))]]);
}

/** One warm-up and one measured slice. @throws when any answer in it was not whole: a refusal is quick and no result. */
export async function runSlice(
  variant: Variant,
  plan: SlicePlan,
  place: Pick<Slice, 'concurrency' | 'cycle'>,
): Promise<Slice> {
  const { body, casus, requestsMax, postgresPid } = plan;
  const { concurrency } = place;
  const headers = await variant.headers(casus);
  const order = { url: variant.url, headers, body, concurrency, requestsMax };
  await runLoad({ ...order, durationMs: plan.warmUpMs });
  const before = cpuOf(variant, postgresPid);
  const { tookMs: _, ...result } = await runLoad({ ...order, durationMs: plan.durationMs });
  const after = cpuOf(variant, postgresPid);
  if (result.failures > 0) throw new Error(`${variant.name}: ${result.failures} of ${result.requests} answers failed`);
  const cpuMs = Object.fromEntries(
    Object.entries(after).map(([part, used]) => [part, (used - (before[part] ?? 0)) / result.requests]),
  );
  return { variant: variant.name, ...place, ...result, cpuMs };
}

/** All variants in turn within each cycle, each cycle beginning with another one: what disturbs, disturbs all. */
export async function runSlices(
  variants: readonly Variant[],
  plan: SlicePlan,
  tell: (slice: Slice) => void,
): Promise<Slice[]> {
  const slices: Slice[] = [];
  for (let cycle = 0; cycle < plan.cycles; cycle += 1) {
    const turn = cycle % variants.length;
    const order = [...variants.slice(turn), ...variants.slice(0, turn)];
    for (const concurrency of plan.concurrencies) {
      for (const variant of order) {
        const slice = await runSlice(variant, plan, { concurrency, cycle });
        tell(slice);
        slices.push(slice);
      }
    }
  }
  return slices;
}
