import { parseArgs } from 'node:util';
import { spreadOf } from '../measure/spread.ts';
import { commit, machine } from '../report/machine.ts';
import { measureFetches, measureSignatures, mintTokens } from './measure-fetches.ts';
import { openSource } from './open-source.ts';

const { values } = parseArgs({
  options: { cycles: { type: 'string', default: '7' }, fetches: { type: 'string', default: '1000' } },
});
const whole = (name: 'cycles' | 'fetches'): number => {
  const value = Number(values[name]);
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`--${name} ${values[name]}: a whole number from 1`);
  return value;
};
const [cycles, fetches] = [whole('cycles'), whole('fetches')];

const PERSONS = [1, 4, 20];
/** The aim: token, evidence, hash and jti of one fetch, without SQL. */
const MAX_MS = 0.5;

const { cpu, cores, load } = machine();
const source = await openSource();
interface Cycle {
  readonly ms: number;
  /** Of the two signatures alone. */
  readonly leastMs: number;
}
const measured = new Map<number, Cycle[]>(PERSONS.map((persons) => [persons, []]));
// The first cycle warms up: its code is cold, and the public keys are fetched in it.
for (let cycle = 0; cycle <= cycles; cycle += 1) {
  for (const [persons, results] of measured) {
    const tokens = await mintTokens(source, persons, fetches);
    const leastMs = await measureSignatures(source, tokens);
    const ms = await measureFetches(source, tokens);
    if (cycle > 0) results.push({ ms, leastMs });
  }
}
const [sample = ''] = await mintTokens(source, 4, 1);
await source.close();

const range = (values: readonly number[], digits: number): string => {
  const { median, min, max } = spreadOf(values);
  return `${median.toFixed(digits)} (${min.toFixed(digits)}-${max.toFixed(digits)})`;
};
// The ratio is taken inside a cycle, where both met the same noise.
const row = ([persons, results]: [number, readonly Cycle[]]): string => {
  const all = results.map(({ ms }) => ms);
  const least = results.map(({ leastMs }) => leastMs);
  const ratios = results.map(({ ms, leastMs }) => ms / leastMs);
  const isUnder = spreadOf(all).median < MAX_MS ? 'yes' : 'NO';
  const cells = [persons, range(all, 3), isUnder, range(least, 3), range(ratios, 1)];
  return `| ${cells.join(' | ')} |`;
};
console.log(`# Verification of one fetch in a source, ${cycles} cycles of ${fetches} fetches

Commit ${commit()}; Node.js ${process.versions.node}; ${cores} x ${cpu}, load ${load.toFixed(1)} before and ${machine().load.toFixed(1)} after.
Signature and claims of the token, of the case evidence in it, the hash of the question, policy and jti; no SQL, no HTTP.
Each fetch has a token of its own, ${source.velden.length} coordinates, ${sample.length} characters with 4 betrokkenen. CPU of the whole process, one after another.

| betrokkenen | CPU ms a fetch, median (lowest-highest) | under ${MAX_MS} ms | two signatures alone (node:crypto), CPU ms | times that |
|--:|--:|--:|--:|--:|
${[...measured].map(row).join('\n')}`);
