import { type Environment, type Handler, numberSetting } from '@ketenhub/service';
import { loadBeheersleutels, type RunningParts, today } from '@ketenhub/subgraph';
import { readAdviesBewaardagen } from '../advies/bewaardagen.ts';
import type { LinkQueue } from '../linking/link-queue.ts';
import { retentionRoutes } from './retention-routes.ts';
import { type RetentionSchedule, scheduleRuns } from './schedule-runs.ts';

const HOUR_MS = 3_600_000;

/** How often terms are looked at, milliseconds. There is no way to switch it off: a term that passes is not a choice. */
export function readRetentionRunMs(env: Environment): number {
  return numberSetting(env, 'RETENTION_RUN_MS', { fallback: HOUR_MS, min: 1_000, max: 24 * HOUR_MS });
}

/**
 * Starts the runs and gives the endpoints of the house. Terms are judged on the day of the derived values, which outside demo
 * mode is the real day: a demonstration that stands still keeps its stories.
 */
export function startRetention(
  { database, logbook, logger, policies, settings }: RunningParts,
  links: LinkQueue,
): RetentionSchedule & { readonly routes: Readonly<Record<string, Handler>> } {
  const retention = { database, links, logger, today, adviesBewaardagen: readAdviesBewaardagen(process.env) };
  const schedule = scheduleRuns(retention, readRetentionRunMs(process.env));
  const sleutels = loadBeheersleutels(settings.keysDir, ['zvh']);
  const { bodyLimitBytes } = settings;
  return { ...schedule, routes: retentionRoutes({ ...retention, logbook, policies, sleutels, bodyLimitBytes }) };
}
