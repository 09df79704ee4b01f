import type { Logger } from '@ketenhub/service';
import type { ArtefactStore } from './artefact-store.ts';

export interface Cleanup {
  stop(): void;
}

/** Removes expired rows now and then; a failure is logged and tried again, because no row works after its end anyway. */
export function startCleanup(store: ArtefactStore, intervalMs: number, logger: Logger): Cleanup {
  const timer = setInterval(() => {
    store.removeExpired().then(
      (removed) => logger.debug({ removed }, 'expired rows removed'),
      (error: unknown) => logger.warn({ error }, 'cleanup failed'),
    );
  }, intervalMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
