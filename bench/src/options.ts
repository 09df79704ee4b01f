import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly quick: boolean;
  /** SECRET_ANSWER_FLOOR_MS of the hub when not as shipped. */
  readonly floorMs: string | null;
  /** Name of the results; by default the moment of the run. */
  readonly name: string | null;
}

export const USAGE = `npm run bench -- [--quick] [--floor <ms>] [--name <name>]
  --quick   an answer in about two minutes: one cycle, short slices, no growth of the data
  --floor   the answer floor of the secret-bound source; only to see what the floor itself costs
  --name    name of the result files in bench/results
Hive Gateway is compared too when it is installed in its own folder: npm ci --prefix bench/hive`;

/** @throws TypeError for an unknown option. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { quick: { type: 'boolean' }, floor: { type: 'string' }, name: { type: 'string' } },
  });
  return { quick: values.quick === true, floorMs: values.floor ?? null, name: values.name ?? null };
}
