import { readFileSync } from 'node:fs';
import { loadAnnotaties } from '@ketenhub/bundle';
import type { Annotaties, Beleid } from '@ketenhub/policy';
import { type Environment, type Logger, numberSetting, textSetting } from '@ketenhub/service';

const FILE = 'schema/supergraph.graphql';

/** The fields of the whole hub with their owners and ceilings, as the released supergraph says it. */
export interface HubFields {
  readonly current: () => Annotaties;
  readonly stop: () => void;
}

export interface HubFieldsParts {
  readonly env: Environment;
  readonly beleid: () => Beleid;
  readonly logger: Pick<Logger, 'error'>;
}

function load(beleid: Beleid, bestand: string, sdl: string): Annotaties {
  return loadAnnotaties(beleid, { naam: 'supergraph', bestand, sdl });
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** The fields as they stand in the repository, for what does not run long. @throws SchemaRefused */
export function readHubFields(beleid: Beleid): Annotaties {
  return load(beleid, FILE, readFileSync(FILE, 'utf8'));
}

/**
 * Follows the file of the supergraph, because a fact is shown by the ceiling that its source has now. What is damaged or refused by
 * the linter changes nothing and is told once, as at the token service. @throws SchemaRefused, or when the file is not there at
 * the start
 */
export function openHubFields({ env, beleid, logger }: HubFieldsParts): HubFields {
  const file = textSetting(env, 'SUPERGRAPH_FILE', FILE);
  const reloadMs = numberSetting(env, 'SUPERGRAPH_RELOAD_MS', { fallback: 5_000, min: 100, max: 3_600_000 });
  let seen: string | null = readFileSync(file, 'utf8');
  let velden = load(beleid(), file, seen);
  const look = (): void => {
    const sdl = readIfThere(file);
    if (sdl === seen) return;
    seen = sdl;
    try {
      velden = load(beleid(), file, sdl ?? readFileSync(file, 'utf8'));
    } catch (error) {
      logger.error({ beveiliging: 'SUPERGRAAF_GEWEIGERD', error }, 'supergraph not taken over by the dossier');
    }
  };
  const timer = setInterval(look, reloadMs);
  timer.unref();
  return { current: () => velden, stop: () => clearInterval(timer) };
}
