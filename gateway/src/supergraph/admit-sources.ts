import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@ketenhub/service';
import type { Bron } from '@ketenhub/vocabulary';
import type { Canary } from './canary.ts';
import type { Probe, Probed } from './probe-source.ts';
import { NO_CANARY, type ProbedSource } from './probe-sources.ts';

export interface AdmitParts {
  readonly sources: readonly ProbedSource[];
  readonly probe: Probe;
  /** Between two tries of a source that is away. */
  readonly everyMs: number;
  readonly logger: Logger;
}

export interface Admission {
  readonly isAdmitted: (bron: Bron) => boolean;
  /** Begins to try the sources; resolves when each is admitted, or was given the chance that a start waits for. */
  readonly begin: () => Promise<void>;
  readonly stop: () => void;
}

/** Of a supergraph of which every source passed the probe before it was put in place. */
export const ALL_ADMITTED: Pick<Admission, 'isAdmitted'> = { isAdmitted: () => true };

/** A busy machine must not make a start begin without a source that is there; one that is away holds it up this long. */
const START_TRIES = 3;
const START_WAIT_MS = 250;

/** A probe stands in the logs of the token service and the source: one that fails is tried ever less often. */
const WAITS_MAX = 64;

interface Trial {
  readonly tries: number;
  readonly failures: number;
}

const waitMs = ({ tries, failures }: Trial, everyMs: number): number => {
  if (failures > 0) return everyMs * Math.min(2 ** (failures - 1), WAITS_MAX);
  return tries < START_TRIES ? Math.min(START_WAIT_MS, everyMs) : everyMs;
};

/**
 * Which sources are served after a start (doelbinding.md 8): each for itself from its probe on, also one that comes up later. Until
 * then no question reaches it, and it is in STORING like one that is away: one source that is down, or answers whom it must not,
 * takes no other source from anybody.
 */
export function admitSources({ sources, probe, everyMs, logger }: AdmitParts): Admission {
  const admitted = new Set<Bron>();
  const stopped = new AbortController();
  const { signal } = stopped;
  const tell = (bron: Bron, probed: Exclude<Probed, { soort: 'TOEGELATEN' }>): void => {
    const { why } = probed;
    if (probed.soort === 'GEZAKT')
      logger.error({ beveiliging: 'BRON_NIET_TOEGELATEN', bron, why }, 'source not admitted');
    else logger.warn({ bron, why }, 'source not admitted yet');
  };
  const admit = async (bron: Bron, canary: Canary, onChance: () => void): Promise<void> => {
    let trial: Trial = { tries: 0, failures: 0 };
    let told = '';
    while (!signal.aborted) {
      const probed = await probe(canary);
      if (probed.soort === 'TOEGELATEN') {
        if (!signal.aborted) admitted.add(bron);
        if (told !== '') logger.info({ bron }, 'source admitted');
        return onChance();
      }
      const { tries, failures } = trial;
      trial = { tries: tries + 1, failures: probed.soort === 'GEZAKT' ? failures + 1 : 0 };
      if (trial.failures > 0 || trial.tries >= START_TRIES) {
        // Once, not at every try.
        if (probed.why !== told) tell(bron, probed);
        told = probed.why;
        onChance();
      }
      await sleep(waitMs(trial, everyMs), undefined, { signal, ref: false }).catch(() => undefined);
    }
    onChance();
  };
  return {
    isAdmitted: (bron) => admitted.has(bron),
    async begin() {
      for (const { bron, canary } of sources) if (canary === null) tell(bron, { soort: 'GEZAKT', why: NO_CANARY });
      await Promise.all(
        sources.map(
          ({ bron, canary }) => canary !== null && new Promise<void>((resolve) => void admit(bron, canary, resolve)),
        ),
      );
    },
    stop: () => stopped.abort(),
  };
}
