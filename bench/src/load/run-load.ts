import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { LoadOrder, LoadResult } from './generate-load.ts';

const ENTRY = new URL('./main.ts', import.meta.url).pathname;

/** One slice of load from a process of its own. @throws when that process fails. */
export async function runLoad(order: LoadOrder): Promise<LoadResult> {
  const child = spawn(process.execPath, [ENTRY], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(order));
  const said = await text(child.stdout);
  if (said === '') throw new Error('the load generator gave no result');
  return JSON.parse(said) as LoadResult;
}
