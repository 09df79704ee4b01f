import type { Beleid } from '@ketenhub/policy';
import type { Logger } from '@ketenhub/service';
import { BundleRefused } from './bundle-refused.ts';
import { openPinnedKeys, type PinnedKeys } from './pinned-keys.ts';
import { createPolicyClock, type GrowingPolicyClock, type Now, type PolicyClock } from './policy-clock.ts';
import type { PolicySettings } from './policy-settings.ts';
import type { Release } from './release.ts';
import { readReleases, serialsIn } from './release-folder.ts';
import type { SeenReleases } from './seen-releases.ts';

/** The releases of a starting process: checked, and not yet held against what it has seen before. */
export interface CheckedPolicy extends PinnedKeys {
  readonly settings: PolicySettings;
  readonly releases: readonly Release[];
  /** The whole bundle that is in force now; what the schema of the process is linted against. */
  readonly inForce: Beleid;
}

/**
 * Reads and checks the signed releases, before the process touches anything. @throws BundleRefused in one line when they
 * are unsigned, signed by an unknown key, altered, for another bundle, or when none is in force (attack 18)
 */
export async function checkPolicy(settings: PolicySettings, now: Now = Date.now): Promise<CheckedPolicy> {
  const { keys, refresh } = openPinnedKeys(settings.keyFile);
  const atMs = now();
  const releases = await readReleases(settings.releasesDir, keys, atMs);
  const inForce = releases.findLast(({ vrijgave }) => Date.parse(vrijgave.geldigVanaf) <= atMs);
  if (inForce === undefined) throw new Error('readReleases gave none that is in force');
  return { settings, keys, refresh, releases, inForce: inForce.beleid };
}

export interface OpenPolicy extends PolicyClock {
  /** Looks at the folder now; a timer does so by itself. */
  readonly reload: () => Promise<void>;
  readonly stop: () => void;
}

/**
 * Says whether these may be taken over, beside what their signature says. @throws BundleRefused: then nothing is taken over
 */
export type ReleaseJudge = (releases: readonly Release[]) => Promise<void>;

export interface PolicyParts {
  readonly seen: SeenReleases;
  readonly logger: Logger;
  readonly now?: Now;
  /** Nothing more is asked unless told. */
  readonly judge?: ReleaseJudge;
}

/**
 * The policy of a process that serves: holds the releases against what this process has seen before, then follows the folder.
 * A release that cannot be trusted and appears while it runs changes nothing and is logged as a security event.
 * @throws BundleRefused when this process has seen a newer one (attack 18)
 */
export async function openPolicy(
  checked: CheckedPolicy,
  { seen, logger, now = Date.now, judge = async () => {} }: PolicyParts,
): Promise<OpenPolicy> {
  await judge(checked.releases);
  await seen.record(checked.releases);
  const clock = createPolicyClock(checked.releases, now);
  const reload = createReload(checked, clock, { seen, logger, now, judge });
  const timer = setInterval(() => void reload(), checked.settings.reloadMs);
  timer.unref();
  return { current: clock.current, whole: clock.whole, named: clock.named, reload, stop: () => clearInterval(timer) };
}

const highestOf = (releases: readonly Release[]): number => releases.at(-1)?.vrijgave.serienummer ?? 0;

/** Whether they are durable now. @throws BundleRefused when they contradict what was seen */
async function tryRecord(seen: SeenReleases, releases: readonly Release[]): Promise<boolean> {
  try {
    await seen.record(releases);
    return true;
  } catch (error) {
    if (error instanceof BundleRefused) throw error;
    return false;
  }
}

function createReload(
  { settings, keys, refresh, releases }: CheckedPolicy,
  clock: GrowingPolicyClock,
  { seen, logger, now, judge }: Required<PolicyParts>,
): () => Promise<void> {
  let latest = releases;
  let isDurable = true;
  let refused = '';
  const look = async (): Promise<void> => {
    // First the pin: a release that a new key signed may stand there already (ADR 0019).
    refresh();
    if ((serialsIn(settings.releasesDir)[0] ?? 0) > highestOf(latest)) {
      const found = await readReleases(settings.releasesDir, keys, now());
      await judge(found);
      isDurable = await tryRecord(seen, found);
      // Also when it is not durable yet: a database that is away must not keep an old policy deciding after the switch.
      clock.add(found);
      latest = found;
      logger.info({ serienummer: highestOf(found) }, 'policy release announced');
    }
    if (!isDurable) isDurable = await tryRecord(seen, latest);
  };
  const lookAndTell = async (): Promise<void> => {
    try {
      await look();
      refused = '';
    } catch (error) {
      const why = error instanceof BundleRefused ? error.message : 'fault while reading';
      // Once, not every few seconds.
      if (why !== refused) logger.error({ beveiliging: 'BELEID_GEWEIGERD', why }, 'policy release not taken over');
      refused = why;
    }
  };
  let looking: Promise<void> | null = null;
  return () => {
    looking ??= lookAndTell().finally(() => {
      looking = null;
    });
    return looking;
  };
}
