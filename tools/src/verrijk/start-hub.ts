import type { HubAddress } from '@ketenhub/client';
import { operatorLine } from '@ketenhub/postgres/operator-problem.ts';

export interface StartedHub {
  readonly soort: 'GESTART';
  stop(): Promise<void>;
}

export interface NotStarted {
  readonly soort: 'NIET_GESTART';
  readonly uitleg: string;
}

/** True when the gateway says that it is ready. */
export async function isReady({ gatewayUrl }: HubAddress): Promise<boolean> {
  try {
    const { ok } = await fetch(`${gatewayUrl}/health/ready`, { signal: AbortSignal.timeout(2_000) });
    return ok;
  } catch {
    return false;
  }
}

/**
 * Starts a hub of this repository, for `--start` only: a command that reads must never start seven processes unasked.
 * Ctrl-C breaks off the start, and afterwards stops the hub before this process ends.
 */
export async function startOwnHub(): Promise<StartedHub | NotStarted> {
  const asked = new AbortController();
  let stop: (() => Promise<void>) | null = null;
  const onSignal = (): void => {
    asked.abort();
    stop?.().finally(() => process.exit(130));
  };
  process.on('SIGINT', onSignal);
  try {
    // Imported only when it is needed: the database server and all that comes with it.
    const { startHub } = await import('../../start/start-hub.ts');
    const hub = await startHub({ signal: asked.signal });
    stop = () => hub.stop();
    return {
      soort: 'GESTART',
      stop: async () => {
        await hub.stop();
        process.off('SIGINT', onSignal);
      },
    };
  } catch (error) {
    process.off('SIGINT', onSignal);
    const line = operatorLine(error);
    if (line === null) throw error;
    return { soort: 'NIET_GESTART', uitleg: `De hub start niet: ${line}` };
  }
}
