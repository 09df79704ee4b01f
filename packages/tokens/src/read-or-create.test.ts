import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readOrCreate } from './read-or-create.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ketenhub-secret-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('a secret file', () => {
  it('is made once and kept, for its owner alone', () => {
    const path = join(dir, 'geheim');
    expect(readOrCreate(path, () => 'een').toString()).toBe('een');
    expect(readOrCreate(path, () => 'twee').toString()).toBe('een');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(dir)).toEqual(['geheim']);
  });

  it('is there whole or not at all: a write that fails leaves nothing that a later start would stumble over', () => {
    const path = join(dir, 'geheim');
    const full = (): never => {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    };
    expect(() => readOrCreate(path, full)).toThrow('no space left');
    expect(readdirSync(dir)).toEqual([]);
  });
});
