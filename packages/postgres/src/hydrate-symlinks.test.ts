import { mkdirSync, mkdtempSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hydrateSymlinks } from './hydrate-symlinks.ts';

let root: string;
const lib = (name: string): string => join(root, 'native', 'lib', name);
const list = (links: unknown): void => writeFileSync(join(root, 'native', 'pg-symlinks.json'), JSON.stringify(links));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ketenhub-links-'));
  mkdirSync(join(root, 'native', 'lib'), { recursive: true });
  writeFileSync(lib('libpq.so.5.18'), 'library');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the links of the PostgreSQL package, which npm without install scripts leaves out', () => {
  const links = [
    { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so' },
    { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' },
  ];

  it('are made, relative to their own folder, so that a moved checkout keeps working', () => {
    list(links);
    expect(hydrateSymlinks(root)).toBe(2);
    expect(readlinkSync(lib('libpq.so.5'))).toBe('libpq.so.5.18');
  });

  it('are left alone where they exist, also a link that somebody made otherwise', () => {
    list(links);
    symlinkSync('elsewhere', lib('libpq.so'));
    expect(hydrateSymlinks(root)).toBe(1);
    expect(hydrateSymlinks(root)).toBe(0);
    expect(readlinkSync(lib('libpq.so'))).toBe('elsewhere');
  });

  it('are never made outside the package, whatever its list says', () => {
    list([{ source: 'native/lib/libpq.so.5.18', target: '../../escaped' }]);
    expect(() => hydrateSymlinks(root)).toThrow(/outside the package/);
  });

  it('are none when the package has no list, as on macOS', () => {
    expect(hydrateSymlinks(root)).toBe(0);
  });
});
