import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { calculateJwkThumbprint } from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import { loadSigningKey } from './signing-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'ketenhub-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

/** A process of its own that loads these keys and tells their kids. */
async function kidsInProcess(dir: string, names: readonly string[]): Promise<string> {
  const module = new URL('./signing-key.ts', import.meta.url).href;
  const source = `
    const { loadSigningKey } = await import(${JSON.stringify(module)});
    for (const name of ${JSON.stringify(names)}) console.log((await loadSigningKey(${JSON.stringify(dir)}, name, 'ES256')).kid);`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', source]);
  return stdout;
}

describe("a process's own signing key", () => {
  it('stands in a folder that only its process may enter, in a file that only it may read', async () => {
    const dir = join(folder, 'new/keys');
    await loadSigningKey(dir, 'own', 'ES256');
    expect(modeOf(dir)).toBe('700');
    expect(modeOf(join(dir, 'own.pem'))).toBe('600');
  });

  it('is named by its RFC 7638 thumbprint and publishes no private part', async () => {
    for (const alg of ['ES256', 'PS256'] as const) {
      const { kid, publicJwk } = await loadSigningKey(folder, alg, alg);
      expect(kid).toBe(await calculateJwkThumbprint(publicJwk, 'sha256'));
      expect(publicJwk).toMatchObject({ kid, alg, use: 'sig', kty: alg === 'ES256' ? 'EC' : 'RSA' });
      for (const secret of ['d', 'p', 'q', 'dp', 'dq', 'qi']) expect(publicJwk).not.toHaveProperty(secret);
    }
  });

  it('stays the same over a restart, and another name is another key', async () => {
    const first = await loadSigningKey(folder, 'restart', 'ES256');
    const pem = readFileSync(join(folder, 'restart.pem'), 'utf8');
    expect((await loadSigningKey(folder, 'restart', 'ES256')).kid).toBe(first.kid);
    expect(readFileSync(join(folder, 'restart.pem'), 'utf8')).toBe(pem);
    expect((await loadSigningKey(folder, 'other', 'ES256')).kid).not.toBe(first.kid);
  });

  it('is one key for processes that start together: none reads half a key, none overwrites', {
    timeout: 60_000,
  }, async () => {
    const dir = join(folder, 'together');
    const names = Array.from({ length: 60 }, (_, index) => `k${index}`);
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => kidsInProcess(dir, names)));
    expect(new Set(first?.trim().split('\n')).size).toBe(names.length);
    for (const other of others) expect(other).toBe(first);
  });

  it('is refused, not replaced, when its file holds something else', async () => {
    const path = join(folder, 'broken.pem');
    writeFileSync(path, 'no key');
    await expect(loadSigningKey(folder, 'broken', 'ES256')).rejects.toThrow();
    expect(readFileSync(path, 'utf8')).toBe('no key');
  });

  it.skipIf(process.getuid?.() === 0)('is refused in a folder that may not be written', async () => {
    const dir = mkdtempSync(join(folder, 'closed-'));
    chmodSync(dir, 0o500);
    await expect(loadSigningKey(dir, 'own', 'ES256')).rejects.toThrow();
  });
});
