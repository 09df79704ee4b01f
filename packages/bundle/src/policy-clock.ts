import { type Beleid, geldigOp } from '@ketenhub/policy';
import { dutchDay } from '@ketenhub/vocabulary';
import type { Release } from './release.ts';

/** Milliseconds since 1970, as Date.now; a test brings its own. */
export type Now = () => number;

/** As much as the clocks of two processes may differ; the tolerance that tokens have too. */
const CLOCK_TOLERANCE_MS = 30_000;

/** Which policy decides. A snapshot is frozen and the same object for as long as its release and its day last. */
export interface PolicyClock {
  /** The policy that decides at this moment; the one digest under which a new decision may be taken (attack 49). */
  current(): Beleid;
  /** The bundle in force with the rules of every day; nothing is decided by it. */
  whole(): Beleid;
  /**
   * The policy under which a token was made, on the day of `issuedAtMs` (this moment unless told): the current one; the one
   * before it until its overlap ends; the announced one from 30 s before its instant on, for a token service whose clock is
   * ahead of ours. null for every other digest: refuse.
   */
  named(digest: string, issuedAtMs?: number): Beleid | null;
}

export interface GrowingPolicyClock extends PolicyClock {
  /** Takes over releases that were checked; what is in force never goes back to a lower serial. */
  add(releases: readonly Release[]): void;
}

const fromMs = ({ vrijgave }: Release): number => Date.parse(vrijgave.geldigVanaf);

/** The rules of a release on a day; remembered for two days, because a token may be of the day before. */
function createDays(): (release: Release, day: string) => Beleid {
  const known = new WeakMap<Release, Map<string, Beleid>>();
  return (release, day) => {
    const days = known.get(release) ?? new Map<string, Beleid>();
    known.set(release, days);
    const found = days.get(day) ?? geldigOp(release.beleid, day);
    days.set(day, found);
    if (days.size > 2) days.delete([...days.keys()].sort()[0] ?? '');
    return found;
  };
}

/** Follows the releases through time; `initial` in rising order, as `readReleases` gives them, with one in force. */
export function createPolicyClock(initial: readonly Release[], now: Now): GrowingPolicyClock {
  let releases = initial;
  let inForce: Release | undefined;
  const onDay = createDays();
  const advance = (atMs: number): Release => {
    const latest = releases.findLast((release) => fromMs(release) <= atMs);
    // A clock that is set back does not bring an older policy back.
    if (latest !== undefined && latest.vrijgave.serienummer > (inForce?.vrijgave.serienummer ?? 0)) inForce = latest;
    if (inForce === undefined) throw new Error('no policy release is in force');
    return inForce;
  };
  const accepted = (digest: string, atMs: number): Release | undefined => {
    const active = advance(atMs);
    const { serienummer, vorigeDigest, overlapTot } = active.vrijgave;
    if (digest === active.vrijgave.digest) return active;
    if (digest === vorigeDigest && atMs < Date.parse(overlapTot))
      return releases.findLast(({ vrijgave }) => vrijgave.serienummer < serienummer && vrijgave.digest === digest);
    return releases.find(
      (release) =>
        release.vrijgave.serienummer > serienummer &&
        release.vrijgave.digest === digest &&
        atMs >= fromMs(release) - CLOCK_TOLERANCE_MS,
    );
  };
  return {
    current() {
      const atMs = now();
      return onDay(advance(atMs), dutchDay(new Date(atMs)));
    },
    whole: () => advance(now()).beleid,
    named(digest, issuedAtMs) {
      const atMs = now();
      const release = accepted(digest, atMs);
      return release === undefined ? null : onDay(release, dutchDay(new Date(issuedAtMs ?? atMs)));
    },
    add(more) {
      // What is known stays: caches hang on its snapshots.
      const bySerial = new Map([...more, ...releases].map((release) => [release.vrijgave.serienummer, release]));
      releases = [...bySerial.values()].sort((a, b) => a.vrijgave.serienummer - b.vrijgave.serienummer);
    },
  };
}
