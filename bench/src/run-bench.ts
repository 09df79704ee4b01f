import { startHandVariant } from './hand/start-hand-variant.ts';
import { isHiveInstalled, startHiveVariant } from './hive/start-hive-variant.ts';
import { seedCasus } from './hub/seed-casus.ts';
import { type HubVariant, startHubVariant } from './hub/start-hub-variant.ts';
import { compareAnswers } from './measure/compare-answers.ts';
import { countStatements, fillLogs, type GrowthPoint, growBetrokkenen, growData } from './measure/growth.ts';
import { memoryMiBOf, processTree } from './measure/proc.ts';
import { runSlice, runSlices, type Slice, type SlicePlan } from './measure/run-slices.ts';
import { openStatementCounter, type StatementCounter } from './measure/statements.ts';
import type { BenchOptions } from './options.ts';
import { PERSOONSBEELD } from './persoonsbeeld.ts';
import { commit, machine, versions } from './report/machine.ts';
import type { BenchResult } from './report/result.ts';
import { startStockVariant } from './stock/start-stock-variant.ts';
import type { Variant } from './variant.ts';

const BETROKKENEN = 4;
/** For `compileMs` each variant answers before anything is measured: a process that has just started runs code that is not compiled yet. */
const QUICK = {
  ...{ cycles: 1, compileMs: 6_000, warmUpMs: 1_500, durationMs: 2_500 },
  growth: [1, 4, 20],
  growthSlice: { warmUpMs: 500, durationMs: 1_000 },
} as const;
/**
 * A hub seals its log lines each LOG_SEAL_MS (10 s). With a warm-up and a slice of as long it pays in its own slice for as many lines as it
 * writes there, and what it left unsealed is sealed in the warm-up of the variant that follows.
 */
const WHOLE = {
  ...{ cycles: 4, compileMs: 30_000, warmUpMs: 10_500, durationMs: 10_000 },
  growth: [1, 2, 4, 8, 12, 20],
  growthSlice: { warmUpMs: 2_000, durationMs: 4_000 },
} as const;
const GROWN_SLICES = 3;
const GROWN_CONCURRENCIES = [1, 10] as const;

function idleMemory({ hub, parts }: HubVariant): Record<string, number> {
  const named = Object.entries(parts).map(([part, pids]) => [part, memoryMiBOf(pids)] as const);
  return Object.fromEntries([...named, ['postgres', memoryMiBOf(processTree(hub.pidOf('postgres') ?? 0))]]);
}

const tellSlice = ({ variant, concurrency, cycle, perSecond, p50Ms, p95Ms }: Slice): void =>
  console.log(
    `cycle ${cycle + 1}  c=${concurrency}  ${variant.padEnd(6)} ${perSecond.toFixed(1)}/s  p50 ${p50Ms.toFixed(1)} ms  p95 ${p95Ms.toFixed(1)} ms`,
  );

interface Bench {
  readonly hub: HubVariant;
  readonly variants: readonly Variant[];
  readonly plan: SlicePlan;
  readonly compileMs: number;
  readonly casussen: ReadonlyMap<number, string>;
  readonly counter: StatementCounter;
}

async function measureGrowth({ hub, variants, plan, casussen, counter }: Bench, quick: boolean) {
  const betrokkenen: GrowthPoint[] = [];
  const short = { ...plan, ...(quick ? QUICK : WHOLE).growthSlice };
  for (const variant of variants) betrokkenen.push(...(await growBetrokkenen(variant, short, casussen, counter)));
  const data: Slice[] = [];
  if (!quick) {
    await growData(hub.hub.databases);
    for (let cycle = 0; cycle < GROWN_SLICES; cycle += 1)
      for (const concurrency of GROWN_CONCURRENCIES) {
        const slice = await runSlice(hub, plan, { concurrency, cycle });
        tellSlice(slice);
        data.push(slice);
      }
  }
  return { betrokkenen, data };
}

const COMPILING = { concurrency: 10, cycle: 0 } as const;

async function measure(bench: Bench, quick: boolean) {
  const { variants, plan, counter } = bench;
  const valuesCompared = await compareAnswers(variants, plan.body, plan.casus);
  console.log(`${valuesCompared} values are the same in ${variants.map(({ name }) => name).join(', ')}`);
  for (const variant of variants) await runSlice(variant, { ...plan, durationMs: bench.compileMs }, COMPILING);
  const slices = await runSlices(variants, plan, tellSlice);
  const counted: [string, Awaited<ReturnType<typeof countStatements>>][] = [];
  for (const variant of variants) counted.push([variant.name, await countStatements(variant, plan, counter)]);
  const growth = await measureGrowth(bench, quick);
  return { valuesCompared, slices, statements: Object.fromEntries(counted), growth };
}

/** Starts the variants on one PostgreSQL, compares their answers and measures them in turn. @throws at any failed answer. */
export async function runBench({ quick, floorMs }: BenchOptions): Promise<BenchResult> {
  const { growth, compileMs, growthSlice: _, ...slices } = quick ? QUICK : WHOLE;
  const hubSettings: Record<string, string> = floorMs === null ? {} : { SECRET_ANSWER_FLOOR_MS: floorMs };
  const facts = { when: new Date().toISOString(), commit: commit(), machine: machine(), versions: versions() };
  const started: Variant[] = [];
  try {
    const hub = await startHubVariant({ env: hubSettings });
    started.push(hub);
    console.log(`the hub started in ${(hub.startMs / 1000).toFixed(1)} s`);
    const idleMemoryMiB = idleMemory(hub);
    const { databases, adminUrl } = hub.hub;
    const casussen = new Map<number, string>();
    for (const betrokkenen of growth) casussen.set(betrokkenen, await seedCasus(databases, betrokkenen));
    await fillLogs(databases);
    const stock = await startStockVariant(databases);
    started.push(stock, await startHandVariant(databases));
    if (isHiveInstalled()) started.push(await startHiveVariant(stock));
    const counter = await openStatementCounter(adminUrl ?? '');
    const casus = casussen.get(BETROKKENEN) ?? '';
    const body = JSON.stringify({ query: PERSOONSBEELD, variables: { nummer: casus } });
    const postgresPid = hub.hub.pidOf('postgres') ?? 0;
    const plan = { ...slices, body, casus, postgresPid, concurrencies: [1, 10, 50], requestsMax: 20_000 };
    const measured = await measure({ hub, variants: started, plan, compileMs, casussen, counter }, quick);
    await counter.close();
    return { ...facts, hubSettings, quick, startMs: hub.startMs, idleMemoryMiB, ...measured };
  } finally {
    for (const variant of started.toReversed()) await variant.stop();
  }
}
