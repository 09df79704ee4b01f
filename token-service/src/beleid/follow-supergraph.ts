import { SchemaRefused } from '@ketenhub/bundle';
import { type Beleid, digestVan } from '@ketenhub/policy';
import { type Logger, StartRefused } from '@ketenhub/service';
import { lintedSupergraph, readSupergraphText } from './read-supergraph.ts';
import type { Supergraphs } from './supergraphs.ts';

export interface FollowParts {
  readonly file: string;
  readonly reloadMs: number;
  readonly supergraphs: Pick<Supergraphs, 'current' | 'replace'>;
  /** The rules of every day, which the linter holds the fields against. */
  readonly beleid: () => Beleid;
  readonly logger: Logger;
}

export interface FollowedSupergraph {
  /** Looks at the file as it is now, not as a look under way may have found it; a timer looks by itself. Never throws. */
  readonly reload: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const whyOf = (error: unknown): string =>
  error instanceof StartRefused || error instanceof SchemaRefused ? error.message : 'fault while reading';

function createLook({ file, supergraphs, beleid, logger }: Omit<FollowParts, 'reloadMs'>) {
  /** The text that was refused, and under which policy: looking again gives the same. */
  let refused: { readonly sdl: string | null; readonly beleid: Beleid } | null = null;
  const takeOver = async (sdl: string, policy: Beleid): Promise<void> => {
    supergraphs.replace(await lintedSupergraph(policy, file, sdl));
    logger.info({ bestand: file }, 'supergraph taken over');
  };
  return async (): Promise<void> => {
    const sdl = await readSupergraphText(file).catch(() => null);
    const policy = beleid();
    if (sdl !== null && (await digestVan(sdl)) === supergraphs.current().digest) refused = null;
    else if (refused?.sdl !== sdl || refused.beleid !== policy) {
      const isNews = refused?.sdl !== sdl;
      refused = { sdl, beleid: policy };
      try {
        await takeOver(sdl ?? (await readSupergraphText(file)), policy);
        refused = null;
      } catch (error) {
        if (isNews)
          logger.error({ beveiliging: 'SUPERGRAAF_GEWEIGERD', why: whyOf(error) }, 'supergraph not taken over');
      }
    }
  };
}

/**
 * Follows the file of the supergraph while the token service mints. What is damaged or refused by the linter changes nothing,
 * and is told once. Nothing is probed here: no field of it is served before the gateway did that.
 */
export function followSupergraph({ reloadMs, ...parts }: FollowParts): FollowedSupergraph {
  const look = createLook(parts);
  let looking: Promise<void> | null = null;
  const lookOnce = (): Promise<void> => {
    looking ??= look().finally(() => {
      looking = null;
    });
    return looking;
  };
  const timer = setInterval(() => void lookOnce(), reloadMs);
  timer.unref();
  return {
    async reload() {
      await looking;
      await lookOnce();
    },
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}
