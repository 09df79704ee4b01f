import fc from 'fast-check';
import { type Asked, type Counts, drawQuestion, examine, type Finding, isValid, newCounts } from './examine.ts';
import type { ProofWorld } from './proof-world.ts';

export interface SearchOptions {
  readonly runs: number;
  readonly seed: number;
  /** Of an earlier finding, to see only that one again. */
  readonly path?: string;
  readonly asked: Asked;
  readonly onRun?: (counts: Counts) => void;
  /** Shrinking asks many more questions; a proof that only has to find something does without. */
  readonly shrink: boolean;
}

export interface SearchResult {
  /** The smallest leak that was found, or null. */
  readonly finding: Finding | null;
  /** With the seed it leads to this finding at once. */
  readonly path: string | null;
  /** The command that shows this finding again. */
  readonly replay: string;
  readonly counts: Counts;
}

/** Of a fixed length: a short tape ends in zeros, and so in a small question; shrinking makes the numbers zero instead. */
const numbers = (length: number) => fc.array(fc.nat({ max: 9_999 }), { minLength: length, maxLength: length });
const anyRun = fc.record({ question: numbers(160), rights: numbers(12), world: numbers(30) });

/** Runs the properties until one does not hold. The same seed asks the same questions. */
export async function searchLeak(world: ProofWorld, options: SearchOptions): Promise<SearchResult> {
  const counts = newCounts();
  let smallest: Finding | null = null;
  const { runs, seed, asked, shrink } = options;
  const holds = fc.asyncProperty(anyRun, async (drawn) => {
    fc.pre(isValid(world.operations.schema, drawQuestion(world, drawn.question)));
    const finding = await examine(world, drawn, asked, counts);
    options.onRun?.(counts);
    if (finding === null) return true;
    smallest = finding;
    return false;
  });
  const again = options.path === undefined ? {} : { path: options.path };
  const details = await fc.check(holds, {
    numRuns: runs,
    seed,
    ...again,
    endOnFailure: !shrink,
    maxSkipsPerRun: 1_000,
  });
  if (details.failed && smallest === null) throw details.errorInstance ?? new Error('the proof itself failed');
  const { counterexamplePath: path } = details;
  const at = path === null ? '' : ` --pad "${path}"`;
  return { finding: smallest, replay: `npm run bewijs -- --wereld ${world.name} --seed ${seed}${at}`, path, counts };
}
