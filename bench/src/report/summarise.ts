import type { Slice } from '../measure/run-slices.ts';
import { type Spread, spreadOf } from '../measure/spread.ts';

/** Figures of one variant at one concurrency over all cycles; `ratio` against the yardstick within each cycle. */
export interface Summary {
  readonly variant: string;
  readonly concurrency: number;
  readonly perSecond: Spread;
  readonly p50Ms: Spread;
  readonly p95Ms: Spread;
  readonly ratio: Spread;
  readonly p50Ratio: Spread;
  readonly p95Ratio: Spread;
  /** Median CPU per request by part. */
  readonly cpuMs: Readonly<Record<string, number>>;
}

const YARDSTICK = 'stock';

/** Ratios are taken inside a cycle, where both met the same noise. @throws when the yardstick is missing in a cycle. */
export function summarise(slices: readonly Slice[]): Summary[] {
  const groups = Map.groupBy(slices, ({ variant, concurrency }) => `${variant} ${concurrency}`);
  return [...groups.values()].map((group) => {
    const against = (pick: (slice: Slice) => number): Spread =>
      spreadOf(
        group.map((slice) => {
          const yardstick = slices.find(
            ({ variant, concurrency, cycle }) =>
              variant === YARDSTICK && concurrency === slice.concurrency && cycle === slice.cycle,
          );
          if (yardstick === undefined) throw new Error('a cycle without the yardstick');
          return pick(slice) / pick(yardstick);
        }),
      );
    const spread = (pick: (slice: Slice) => number): Spread => spreadOf(group.map(pick));
    const [{ variant, concurrency, cpuMs } = { variant: '', concurrency: 0, cpuMs: {} }] = group;
    return {
      variant,
      concurrency,
      perSecond: spread((slice) => slice.perSecond),
      p50Ms: spread((slice) => slice.p50Ms),
      p95Ms: spread((slice) => slice.p95Ms),
      ratio: against((slice) => slice.perSecond),
      p50Ratio: against((slice) => slice.p50Ms),
      p95Ratio: against((slice) => slice.p95Ms),
      cpuMs: Object.fromEntries(
        Object.keys(cpuMs).map((part) => [part, spread((slice) => slice.cpuMs[part] ?? 0).median]),
      ),
    };
  });
}
