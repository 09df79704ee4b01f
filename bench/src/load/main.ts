import { text } from 'node:stream/consumers';
import { generateLoad, type LoadOrder } from './generate-load.ts';

// The load has a process of its own: its work must not count as that of a variant.
const order = JSON.parse(await text(process.stdin)) as LoadOrder;
process.stdout.write(JSON.stringify(await generateLoad(order)));
