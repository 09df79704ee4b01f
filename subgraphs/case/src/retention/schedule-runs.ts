import { type Retention, runRetention } from './run-retention.ts';

export interface RetentionSchedule {
  /** Starts no further run and waits for the one that runs. */
  stop(): Promise<void>;
}

/** A run at once, so that a process that restarts often destroys in time too, and then every `everyMs`. */
export function scheduleRuns(retention: Retention, everyMs: number): RetentionSchedule {
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    try {
      const { vernietigd, bewaarplicht, mislukt } = await runRetention(retention, 'bewaartermijnen');
      if (vernietigd.length + mislukt > 0)
        retention.logger.warn({ vernietigd: vernietigd.length, bewaarplicht, mislukt }, 'retention run');
    } catch (error) {
      retention.logger.error({ error }, 'the retention run could not be done, tried again later');
    }
  };
  const next = (): void => {
    // One that takes longer than the interval is not followed by a row of others.
    running ??= run().finally(() => {
      running = null;
    });
  };
  const timer = setInterval(next, everyMs);
  next();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
