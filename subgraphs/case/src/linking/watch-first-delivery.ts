import type { LinkQueue } from './link-queue.ts';

const CHECK_EVERY_MS = 250;
const WAIT_MAX_MS = 60_000;

export interface FirstDelivery {
  readonly isDone: () => boolean;
  stop(): void;
}

/**
 * In the demo the hub calls itself ready when the links of the filled region have been delivered, so that the first
 * person view is whole. Outside the demo a partner that is down must not hold the house back.
 */
export function watchFirstDelivery(links: LinkQueue, demo: boolean): FirstDelivery {
  let done = !demo;
  const until = Date.now() + WAIT_MAX_MS;
  const timer = setInterval(() => void check(), CHECK_EVERY_MS);
  const stop = (): void => clearInterval(timer);
  const check = async (): Promise<void> => {
    const waiting = await links.waiting().catch(() => 1);
    if (waiting > 0 && Date.now() < until) return;
    done = true;
    stop();
  };
  if (done) stop();
  return { isDone: () => done, stop };
}
