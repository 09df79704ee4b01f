import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * The bytes of a secret file, made at first use (file 0600). It is there whole or not at all, also on a full disk, and is
 * never written over: two processes that start together share one. @throws when it cannot be read or written.
 */
export function readOrCreate(path: string, make: () => Uint8Array | string): Buffer {
  if (existsSync(path)) return readFileSync(path);
  const whole = `${path}.${randomUUID()}`;
  try {
    writeFileSync(whole, make(), { mode: 0o600, flag: 'wx' });
    // A link appears whole or not at all, and never over another.
    linkSync(whole, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(whole, { force: true });
  }
  return readFileSync(path);
}
