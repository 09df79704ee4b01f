import { Worker } from 'node:worker_threads';
import { decodeTrie } from 'cspell-trie-lib';
import type { Woordenboek } from './naam-in.ts';

let opened: Promise<Woordenboek> | null = null;

async function load(): Promise<Woordenboek> {
  const worker = new Worker(new URL('./pack-woordenboek.ts', import.meta.url));
  const packed = await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the list of words was not read')));
  });
  const words = decodeTrie(packed);
  return { kent: (woord) => words.hasWord(woord, true) };
}

/**
 * The Dutch list of words, read once and when it is first asked for; unpacking it takes seconds, and holds up no other request as it
 * is done beside the process. @rejects when it cannot be read: nothing can be judged then
 */
export function openWoordenboek(): Promise<Woordenboek> {
  opened ??= load().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}
