import { constants } from 'node:os';

/** The exit code of a process that ended because a disk is full: the number of ENOSPC. The supervisor knows it too. */
const DISK_FULL_EXIT_CODE = constants.errno.ENOSPC;

/** ENOSPC and EDQUOT of the operating system, disk_full of PostgreSQL. */
const CODES: readonly unknown[] = ['ENOSPC', 'EDQUOT', '53100'];

/**
 * In words, that this error, or one that it wraps, says that a disk is full; null when it says no such thing. Shared
 * memory without room has PostgreSQL's same code and is no disk.
 */
export function diskFullReason(error: unknown): string | null {
  for (let one = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth += 1) {
    if (!('code' in one) || !CODES.includes(one.code)) continue;
    if (/shared memory/.test(one.message)) return null;
    return `no space left on the disk${one.code === '53100' ? ' of the database server' : ''}`;
  }
  return null;
}

/** The exit code for a process that ends on this error. */
export function exitCodeFor(error: unknown): number {
  return diskFullReason(error) === null ? 1 : DISK_FULL_EXIT_CODE;
}
