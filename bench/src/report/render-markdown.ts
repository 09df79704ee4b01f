import type { Slice } from '../measure/run-slices.ts';
import { type Spread, spreadOf } from '../measure/spread.ts';
import type { BenchResult } from './result.ts';
import { type Summary, summarise } from './summarise.ts';

const ratio = ({ median, min, max }: Spread): string => `${median.toFixed(2)} (${min.toFixed(2)}-${max.toFixed(2)})`;
const number = (value: number, digits = 1): string => value.toFixed(digits);

function row(summary: Summary): string {
  const { variant, concurrency, perSecond, p50Ms, p95Ms, cpuMs } = summary;
  const cpu = Object.entries(cpuMs)
    .map(([part, used]) => `${part} ${number(used)}`)
    .join(', ');
  const cells = [
    variant,
    String(concurrency),
    number(perSecond.median),
    ratio(summary.ratio),
    `${number(p50Ms.median)} / ${number(p95Ms.median)}`,
    ratio(summary.p50Ratio),
    ratio(summary.p95Ratio),
    cpu,
  ];
  return `| ${cells.join(' | ')} |`;
}

function growthTable({ growth, slices }: BenchResult): string[] {
  const points = growth.betrokkenen.map(({ betrokkenen, slice, statements }) => {
    const data = Object.entries(statements.data).map(
      ([database, calls]) => `${database.replace('ketenhub_', '')} ${number(calls)}`,
    );
    return `| ${betrokkenen} | ${slice.variant} | ${number(slice.p50Ms)} | ${data.join(', ')} | ${number(statements.log)} |`;
  });
  const p50 = (of: readonly Slice[], concurrency: number): number[] =>
    of.filter((slice) => slice.variant === 'hub' && slice.concurrency === concurrency).map(({ p50Ms }) => p50Ms);
  const grown = [...new Set(growth.data.map(({ concurrency }) => concurrency))].map((concurrency) => {
    const [before, after] = [p50(slices, concurrency), p50(growth.data, concurrency)];
    const times = spreadOf(after).median / spreadOf(before).median;
    const told = [before, after].map((values) => values.map((value) => number(value)).join(', '));
    return `| ${concurrency} | ${told.join(' | ')} | ${number(times, 2)} |`;
  });
  return [
    '| betrokkenen | variant | p50 ms (c = 1) | data statements a request by database | log statements |',
    '|--:|---|--:|---|--:|',
    ...points,
    '',
    ...(grown.length === 0
      ? []
      : [
          'The hub with casussen x 100 and log rows x 1,000:',
          '',
          '| c | p50 ms before, per cycle | p50 ms after | median after / before |',
          '|--:|---|---|--:|',
          ...grown,
        ]),
  ];
}

/** The table of one run, for a reader; everything in it comes from the JSON beside it. */
export function renderMarkdown(result: BenchResult, picture: string): string {
  const { machine, idleMemoryMiB, hubSettings } = result;
  const memory = Object.values(idleMemoryMiB).reduce((sum, one) => sum + one, 0);
  const settings = Object.entries(hubSettings).map(([name, value]) => `${name}=${value}`);
  const lines = [
    `# Benchmark of ${result.when}${result.quick ? ' (quick)' : ''}`,
    '',
    `Commit ${result.commit}; ${machine.cores} x ${machine.cpu}, ${number(machine.memoryGiB)} GiB, load ${number(machine.load)} before the run.`,
    settings.length === 0 ? 'The hub as shipped.' : `The hub with other settings than shipped: ${settings.join(', ')}.`,
    `${result.valuesCompared} values compared and equal in all variants. Ratios are against stock within a cycle: median (lowest-highest).`,
    '',
    `![throughput against stock](${picture})`,
    '',
    '| variant | c | requests/s | ratio | p50 / p95 ms | p50 ratio | p95 ratio | CPU ms a request |',
    '|---|--:|--:|--:|--:|--:|--:|---|',
    ...summarise(result.slices).map(row),
    '',
    `Start of the whole hub with data present: ${number(result.startMs / 1000)} s. Idle memory of all its processes (PSS): ${Math.round(memory)} MiB.`,
    '',
    ...growthTable(result),
  ];
  return `${lines.join('\n')}\n`;
}
