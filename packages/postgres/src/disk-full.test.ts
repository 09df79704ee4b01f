import { describe, expect, it } from 'vitest';
import { DiskFull, diskFullIn, diskFullOf } from './disk-full.ts';
import { operatorLine } from './operator-problem.ts';

const failure = (code: string, message: string, cause?: unknown): Error =>
  Object.assign(new Error(message, { cause }), { code });

describe('a full disk is recognised', () => {
  it.each([
    ['2026-01-01 10:00:00.000 UTC [7] ERROR:  could not extend file "base/1/2": No space left on device'],
    ['2026-01-01 10:00:00.000 UTC [7] PANIC:  could not write to file "pg_wal/xlogtemp.7": No space left on device'],
    ['2026-01-01 10:00:00.000 UTC [7] FATAL:  could not write lock file "postmaster.pid": No space left on device'],
    ['2026-01-01 10:00:00.000 UTC [7] LOG:  could not write file "pg_stat_tmp/x.stat": No space left on device'],
    ['initdb: error: could not write to file "x": No space left on device'],
    ['2026-01-01 10:00:00.000 UTC [7] ERROR:  could not write to file "base/1/2": Disk quota exceeded'],
    [
      '2026-01-01 10:00:00.000 UTC [7] ERROR:  could not extend file "base/1/2": wrote only 4096 of 8192 bytes at block 0',
    ],
  ])('in a log: %s', (line) => {
    const log = `2026-01-01 09:00:00.000 UTC [1] LOG:  database system is ready\n${line}\nrest`;
    expect(diskFullIn(log)).toMatch(/^could not (extend|write)/);
  });

  it.each(['ENOSPC', 'EDQUOT', '53100'])('by the code %s, also in an error that another one wraps', (code) => {
    const inner = failure(code, 'no space');
    expect(diskFullOf(inner)).toBe('no space');
    expect(diskFullOf(new Error('Failed query', { cause: inner }))).toBe('no space');
  });

  it('in the problem that it became, whose message is the one line for the operator', () => {
    const problem = new DiskFull('could not extend file');
    expect(diskFullOf(problem)).toBe('could not extend file');
    expect(operatorLine(problem)).toBe('the disk is full: could not extend file');
  });
});

describe('what is no full disk is not called one', () => {
  it.each([
    ['FATAL:  could not create semaphores: No space left on device'],
    ['FATAL:  could not create shared memory segment: No space left on device'],
    ['ERROR:  could not resize shared memory segment "/PostgreSQL.1" to 8388608 bytes: No space left on device'],
    ['ERROR:  could not open file "base/1/2": Permission denied'],
    ['FATAL:  the database system is starting up'],
    [''],
  ])('in a log: %s', (line) => {
    expect(diskFullIn(line)).toBeNull();
  });

  it('shared memory without room has the code of a full disk, and is none', () => {
    expect(diskFullOf(failure('53100', 'could not resize shared memory segment "/PostgreSQL.1"'))).toBeNull();
  });

  it.each([failure('EACCES', 'x'), failure('57P01', 'x'), new Error('x'), null, 'ENOSPC'])(
    'as an error: %s',
    (error) => {
      expect(diskFullOf(error)).toBeNull();
    },
  );

  it('an error that wraps itself is looked at a few times and no more', () => {
    const circle = new Error('x');
    circle.cause = circle;
    expect(diskFullOf(circle)).toBeNull();
  });
});
