import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskFull } from '@ketenhub/postgres/disk-full.ts';
import { OperatorProblem, operatorLine } from '@ketenhub/postgres/operator-problem.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DiskWatch, fullDiskProblem, noRoomIn, watchDisk } from './disk-watch.ts';

const FULL = '2026-01-01 10:00:00.000 UTC [7] ERROR:  could not extend file "base/1/2": No space left on device\n';

let dataDir: string;
let log: string;
let watch: DiskWatch | null = null;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'ketenhub-disk-'));
  mkdirSync(join(dataDir, 'log'));
  log = join(dataDir, 'log', 'postgres.log');
});
afterEach(() => {
  watch?.end();
  watch = null;
  rmSync(dataDir, { recursive: true, force: true });
});

function begin(): DiskWatch {
  watch = watchDisk(dataDir);
  return watch;
}

const aborted = ({ signal }: DiskWatch): Promise<unknown> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(signal.reason), { once: true }));

describe('a start on a disk that is filling', () => {
  it('is broken off by itself, with one line, when PostgreSQL logs that the disk is full', async () => {
    const disk = begin();
    writeFileSync(log, FULL);
    const problem = await aborted(disk);
    expect(operatorLine(problem)).toMatch(
      /^the disk is full: could not extend file "base\/1\/2": No space left on device; \d+\.\d MB free in .*: free some space/,
    );
  });

  it('says so, too, when a process went wrong for another reason while PostgreSQL had met the full disk', () => {
    const disk = begin();
    writeFileSync(log, FULL);
    const problem = disk.behind(new OperatorProblem('care did not start: exit code 1'));
    expect(operatorLine(problem)).toMatch(/^the disk is full: could not extend file/);
  });

  it.each([
    [
      'a file that the supervisor itself could not write',
      Object.assign(new Error('no space, write'), { code: 'ENOSPC' }),
    ],
    ['what PostgreSQL answered', Object.assign(new Error('could not extend file'), { code: '53100' })],
    ['what a process told by its exit code', new DiskFull('case: no space left on the disk (exit code 28)')],
  ])('says so on account of %s', (_what, error) => {
    const disk = begin();
    expect(operatorLine(disk.behind(error))).toMatch(/^the disk is full: (no space|could not extend|case: no space)/);
    expect(disk.signal.aborted).toBe(true);
  });

  it('says the first thing that it met, whatever follows', () => {
    const disk = begin();
    const first = disk.behind(new DiskFull('the first'));
    expect(disk.behind(new DiskFull('the second'))).toBe(first);
  });

  it('says it in one line, also when the words that it repeats are more than one', () => {
    expect(fullDiskProblem('one\n  two', dataDir).message).toMatch(/^the disk is full: one two; [^\n]*$/);
  });

  it('says it without the room that is left when the folder does not even exist', () => {
    expect(fullDiskProblem('x', join(dataDir, 'absent')).message).toBe(
      'the disk is full: x; a new hub takes about 150 MB: free some space and start again',
    );
  });
});

describe('a start that fails for another reason', () => {
  const other = new OperatorProblem('port 4000 (gateway) is taken');

  it('keeps its own line', () => {
    expect(begin().behind(other)).toBe(other);
  });

  it('keeps it when the disk was full at an earlier start, in the same log', () => {
    writeFileSync(log, FULL);
    const disk = begin();
    appendFileSync(log, 'LOG:  database system is ready to accept connections\n');
    expect(disk.behind(other)).toBe(other);
  });

  it('and the log of an earlier start does not hide the full disk of this one, also when it was made anew', () => {
    writeFileSync(log, FULL.repeat(3));
    const disk = begin();
    rmSync(log);
    writeFileSync(log, FULL);
    expect(operatorLine(disk.behind(other))).toMatch(/^the disk is full/);
  });

  it('keeps it when the log cannot be looked at', () => {
    mkdirSync(log);
    expect(begin().behind(other)).toBe(other);
  });
});

describe('the room in a folder', () => {
  it('is enough where a file can be written, and looking leaves nothing behind', () => {
    expect(noRoomIn(dataDir)).toBeNull();
    expect(readdirSync(dataDir)).toEqual(['log']);
  });

  it.skipIf(!existsSync('/proc/self/stat'))(
    'is not judged where the system counts nothing at all (as in /proc)',
    () => {
      expect(noRoomIn('/proc')).toBeNull();
    },
  );
});
