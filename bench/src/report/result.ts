import type { GrowthPoint } from '../measure/growth.ts';
import type { Slice } from '../measure/run-slices.ts';
import type { StatementCounts } from '../measure/statements.ts';

export interface BenchResult {
  readonly when: string;
  readonly commit: string;
  readonly machine: { readonly cpu: string; readonly cores: number; readonly memoryGiB: number; readonly load: number };
  readonly versions: Readonly<Record<string, string>>;
  /** Settings that differ from the shipped ones; empty for the hub as shipped. */
  readonly hubSettings: Readonly<Record<string, string>>;
  readonly quick: boolean;
  readonly valuesCompared: number;
  readonly startMs: number;
  readonly idleMemoryMiB: Readonly<Record<string, number>>;
  readonly statements: Readonly<Record<string, StatementCounts>>;
  readonly slices: readonly Slice[];
  readonly growth: { readonly betrokkenen: readonly GrowthPoint[]; readonly data: readonly Slice[] };
}
