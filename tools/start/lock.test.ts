import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from './lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ketenhub-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the lock on a data folder', () => {
  it('lets one supervisor in at a time', () => {
    const lock = takeLock(folder);
    expect(lock.wasStale).toBe(false);
    expect(() => takeLock(folder)).toThrow(`a hub already runs on ${folder} (process ${process.pid}): stop it first`);
    lock.release();
    takeLock(folder).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['of a process that is gone', '4194300 boot/1'],
    ['of a process whose number another process has by now', `${process.pid} boot/1`],
    ['of process 1 in an earlier container', '1 boot/1'],
    ['that was left empty by a full disk', ''],
    ['that holds something else', 'hallo'],
  ])('gives way when it is one %s', (_case, content) => {
    writeFileSync(join(folder, 'lock'), content);
    const lock = takeLock(folder);
    expect(lock.wasStale).toBe(true);
    expect(() => takeLock(folder)).toThrow(/already runs/);
    lock.release();
  });

  it('is not taken away by a supervisor that no longer holds it', () => {
    const first = takeLock(folder);
    first.release();
    const second = takeLock(folder);
    writeFileSync(join(folder, 'lock'), 'of somebody else');
    second.release();
    expect(readdirSync(folder)).toEqual(['lock']);
  });
});
