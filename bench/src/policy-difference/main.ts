import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { commit, machine } from '../report/machine.ts';
import { CASES } from './cases.ts';
import type { Measured } from './measure-case.ts';
import { renderTable } from './render-table.ts';

const { values } = parseArgs({ options: { cycles: { type: 'string', default: '5' } } });
const cycles = Number(values.cycles);
if (!Number.isInteger(cycles) || cycles < 1) throw new RangeError(`--cycles ${values.cycles}: a whole number from 1`);

/** A thread for each case: the first comparison of each then finds no warm code, as that of the command. */
async function measured(name: string): Promise<Measured> {
  const worker = new Worker(new URL('measure-worker.ts', import.meta.url), { workerData: { name, cycles } });
  const [result] = (await once(worker, 'message')) as [Measured];
  return result;
}

const { cpu, cores, load } = machine();
const results = new Map<string, Measured>();
for (const name of Object.keys(CASES)) results.set(name, await measured(name));
console.log(`# The difference of two policies, ${cycles} cycles

Commit ${commit()}; Node.js ${process.versions.node}; ${cores} x ${cpu}, load ${load.toFixed(1)} before and ${machine().load.toFixed(1)} after. One thread.
Median (lowest-highest). In every cycle the result was the same as that of all states one by one.

${renderTable(results)}`);
