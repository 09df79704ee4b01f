import { Worker } from 'node:worker_threads';
import type { Beleid, Vereisten } from '@ketenhub/policy';

/** What a proposal is and needs, without the states themselves. */
export interface Uitgewerkt {
  readonly digest: string;
  readonly van: string;
  readonly naar: string;
  readonly vereisten: Vereisten;
  /** What opens and closes, as sentences. */
  readonly zinnen: readonly string[];
}

/**
 * Works the exact difference out on a thread of its own: it asks every state, and a change of deelnemers takes seconds in
 * which no token would be given. @rejects when the thread fails
 */
export function workOut(oud: Beleid, nieuw: Beleid): Promise<Uitgewerkt> {
  const worker = new Worker(new URL('./work-out-worker.ts', import.meta.url), { workerData: { oud, nieuw } });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the difference was not worked out (exit code ${code})`)));
  });
}

export type WorkOut = typeof workOut;

/** One at a time: whoever may propose can keep one core busy, and no more. */
export function createWorkOut(): WorkOut {
  let last: Promise<unknown> = Promise.resolve();
  return (oud, nieuw) => {
    const next = last.then(() => workOut(oud, nieuw));
    last = next.catch(() => undefined);
    return next;
  };
}
