import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { possibleClusters } from '@ketenhub/postgres/choose-place.ts';
import { diskFullIn, diskFullOf } from '@ketenhub/postgres/disk-full.ts';
import { readLogFrom } from '@ketenhub/postgres/log-tail.ts';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';

const LOOK_EVERY_MS = 250;
/** With more room than this by the system's own count, the folder is not tried. */
const PLENTY_BYTES = 1_048_576;
/** What a folder must be able to take: less, and the next log lines are lost. */
const PROBE_BYTES = 65_536;

/** Looks out for a full disk while the hub starts. */
export interface DiskWatch {
  /** Aborted, with the problem for the operator, at the first sign of a full disk. */
  readonly signal: AbortSignal;
  /**
   * What the operator must read when the start failed with this error: the full disk when that is behind it. To be asked
   * before anything is stopped, because that makes room.
   */
  readonly behind: (error: unknown) => unknown;
  readonly end: () => void;
}

/**
 * Watches PostgreSQL's log and the room in the data folder. A full disk has no dependable messenger: the log that would
 * tell it may stand on that same disk, and a process that meets it may hang instead of end.
 */
export function watchDisk(dataDir: string): DiskWatch {
  const found = new AbortController();
  const newInLog = sinceNow(join(dataDir, 'log', 'postgres.log'));
  const tell = (said: string | null): void => {
    if (said !== null && !found.signal.aborted) found.abort(fullDiskProblem(said, dataDir));
  };
  const look = (): void => {
    try {
      tell(diskFullIn(newInLog()) ?? noRoomIn(dataDir));
    } catch {
      // Whatever keeps us from looking, the start itself meets, and says.
    }
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    signal: found.signal,
    end: () => clearInterval(timer),
    behind: (error) => {
      tell(diskFullOf(error));
      look();
      return found.signal.aborted ? found.signal.reason : error;
    },
  };
}

/** The one line: what is full, how much room there is, and what to do. */
export function fullDiskProblem(said: string, dataDir: string): OperatorProblem {
  const clusters = existsSync(dataDir) ? possibleClusters(dataDir) : [];
  const { folder, freeBytes } = fullest([dataDir, ...clusters.filter((path) => existsSync(path))]);
  const room = freeBytes === null ? '' : `${(freeBytes / 1e6).toFixed(1)} MB free in ${folder}, where `;
  return new OperatorProblem(
    `the disk is full: ${said.replaceAll(/\s+/g, ' ')}; ${room}a new hub takes about 150 MB: free some space and start again`,
  );
}

/** What says that this folder takes no file of 64 kB any more; null when it does. */
export function noRoomIn(folder: string): string | null {
  const freeBytes = freeBytesIn(folder);
  if (freeBytes === null || freeBytes > PLENTY_BYTES) return null;
  // Tried, too: some file systems count wrongly, and root may write where the count says that nobody may.
  const probe = join(folder, `.probe.${process.pid}`);
  try {
    writeFileSync(probe, randomBytes(PROBE_BYTES), { mode: 0o600 });
    return null;
  } catch (error) {
    return diskFullOf(error) === null ? null : 'No space left on device';
  } finally {
    rmSync(probe, { force: true });
  }
}

/** Reads what was appended to a file since now, also when it is made, or made anew, only later. */
function sinceNow(file: string): () => string {
  const before = statSync(file, { throwIfNoEntry: false });
  return () => {
    const now = statSync(file, { throwIfNoEntry: false });
    if (now === undefined) return '';
    const same = before !== undefined && now.ino === before.ino && now.size >= before.size;
    return readLogFrom(file, same ? before.size : 0);
  };
}

function fullest(folders: readonly string[]): { folder: string; freeBytes: number | null } {
  const counted = folders.map((folder) => ({ folder, freeBytes: freeBytesIn(folder) }));
  const [first, ...others] = counted;
  const start = first ?? { folder: '', freeBytes: null };
  return others.reduce(
    (least, one) => ((one.freeBytes ?? Infinity) < (least.freeBytes ?? Infinity) ? one : least),
    start,
  );
}

function freeBytesIn(folder: string): number | null {
  try {
    const { bavail, bsize, blocks } = statfsSync(folder);
    // Some file systems do not count and answer zero for everything.
    return blocks === 0 ? null : bavail * bsize;
  } catch {
    return null;
  }
}
