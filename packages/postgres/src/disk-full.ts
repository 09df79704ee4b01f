import { OperatorProblem } from './operator-problem.ts';

/** A disk that is full, or a quota that is used up; `said` is what gave it away, in the words of who found it. */
export class DiskFull extends OperatorProblem {
  readonly said: string;

  constructor(said: string) {
    super(`the disk is full: ${said}`);
    this.said = said;
  }
}

/** ENOSPC and EDQUOT of the operating system, disk_full of PostgreSQL. */
const CODES: readonly unknown[] = ['ENOSPC', 'EDQUOT', '53100'];

const FULL = /No space left on device|Disk quota exceeded|wrote only \d+ of \d+ bytes/i;
/** The same words for room that is not on a disk: System V limits, and /dev/shm of a container. */
const NO_DISK = /shared memory|semaphores/;

/** What says in this error, or in one that it wraps, that a disk is full; null when nothing does. */
export function diskFullOf(error: unknown): string | null {
  for (let one = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth += 1) {
    if (one instanceof DiskFull) return one.said;
    if ('code' in one && CODES.includes(one.code)) return NO_DISK.test(one.message) ? null : one.message;
  }
  return null;
}

/**
 * What says in this text of PostgreSQL's log, or of initdb, that a disk is full: the first line that does, without its
 * time and process number; null when none does. Of a log, give the part since the server last became ready.
 */
export function diskFullIn(log: string): string | null {
  const line = log.split('\n').find((text) => FULL.test(text) && !NO_DISK.test(text));
  return line === undefined ? null : line.replace(/^.*?(ERROR|FATAL|PANIC|LOG|WARNING|error):\s*/, '').trim();
}
