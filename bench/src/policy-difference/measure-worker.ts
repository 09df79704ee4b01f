import { parentPort, workerData } from 'node:worker_threads';
import { measureCase } from './measure-case.ts';

const { name, cycles } = workerData as { readonly name: string; readonly cycles: number };
parentPort?.postMessage(measureCase(name, cycles));
