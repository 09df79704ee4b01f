import { readFile } from 'node:fs/promises';
import { SchemaRefused } from '@ketenhub/bundle';
import type { Annotaties, Beleid } from '@ketenhub/policy';
import type { Logger } from '@ketenhub/service';
import { createPatience } from './create-patience.ts';
import type { Serving } from './serve-supergraph.ts';
import { SupergraphRefused } from './supergraph-refused.ts';

export interface Followed {
  readonly sdl: string;
  readonly server: { stop(): Promise<void> };
}

export interface FollowParts<S extends Followed> {
  readonly file: string;
  readonly reloadMs: number;
  readonly serving: Pick<Serving<S>, 'current' | 'replace'>;
  readonly beleid: () => Beleid;
  readonly lint: (sdl: string, beleid: Beleid) => Annotaties;
  readonly open: (sdl: string, annotaties: Annotaties) => Promise<S>;
  /** @throws SupergraphRefused when a source of it may not be asked */
  readonly probe: (sdl: string, annotaties: Annotaties) => Promise<void>;
  readonly logger: Logger;
}

export interface FollowedSupergraph {
  /** Looks at the file now; a timer does so by itself. */
  readonly reload: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const whyOf = (error: unknown): string =>
  error instanceof SupergraphRefused || error instanceof SchemaRefused ? error.message : 'fault while reading';

/** What came of a look: taken over, nothing to do, or not tried yet again. */
type Outcome = 'OVERGENOMEN' | 'GELIJK' | 'NOG_NIET';

function createLook<S extends Followed>({ file, serving, beleid, lint, open, probe, logger }: FollowParts<S>) {
  /** What was refused for what it says itself, and the policy it was linted under: looking again gives the same. */
  let broken: { readonly sdl: string; readonly beleid: Beleid } | null = null;
  const patience = createPatience();
  const orBroken = async <T>(sdl: string, policy: Beleid, work: () => T | Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      broken = { sdl, beleid: policy };
      throw error;
    }
  };
  const linted = (sdl: string, policy: Beleid): Annotaties => {
    const annotaties = lint(sdl, policy);
    if (annotaties.size === 0) throw new SupergraphRefused(`supergraph ${file} has no fields`);
    return annotaties;
  };
  const opened = (sdl: string, annotaties: Annotaties): Promise<S> =>
    open(sdl, annotaties).catch(() => {
      throw new SupergraphRefused(`supergraph ${file} does not compose`);
    });
  return async (sdl: string | null): Promise<Outcome> => {
    if (sdl === null) throw new SupergraphRefused(`supergraph ${file} cannot be read`);
    if (sdl === serving.current().sdl) {
      // Put back; the same wrong file is news when it comes again.
      broken = null;
      patience.forget();
      return 'GELIJK';
    }
    const policy = beleid();
    if (broken?.sdl === sdl && broken.beleid === policy) return 'NOG_NIET';
    if (broken !== null) patience.forget();
    broken = null;
    if (!patience.mayTry(sdl)) return 'NOG_NIET';
    const annotaties = await orBroken(sdl, policy, () => linted(sdl, policy));
    await probe(sdl, annotaties);
    serving.replace(await orBroken(sdl, policy, () => opened(sdl, annotaties)));
    logger.info({ bestand: file }, 'supergraph taken over');
    return 'OVERGENOMEN';
  };
}

/**
 * Follows the file of the supergraph while the gateway serves. What is damaged, refused by the linter, does not compose, or
 * names a source that fails the probe changes nothing, and is told once. A source that was away is asked again later.
 */
export function followSupergraph<S extends Followed>(parts: FollowParts<S>): FollowedSupergraph {
  const look = createLook(parts);
  let told = '';
  const lookAndTell = async (): Promise<void> => {
    const sdl = await readFile(parts.file, 'utf8').catch(() => null);
    try {
      if ((await look(sdl)) !== 'NOG_NIET') told = '';
    } catch (error) {
      const why = whyOf(error);
      // Once for one file, not every few seconds.
      const what = `${why}\n${sdl}`;
      if (what !== told) parts.logger.error({ beveiliging: 'SUPERGRAAF_GEWEIGERD', why }, 'supergraph not taken over');
      told = what;
    }
  };
  let looking: Promise<void> | null = null;
  const reload = (): Promise<void> => {
    looking ??= lookAndTell().finally(() => {
      looking = null;
    });
    return looking;
  };
  const timer = setInterval(() => void reload(), parts.reloadMs);
  timer.unref();
  return {
    reload,
    async stop() {
      clearInterval(timer);
      // Or it would start serving after everything was stopped.
      await looking;
    },
  };
}
