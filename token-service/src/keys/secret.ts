import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { StartRefused } from '@ketenhub/service';

const BYTES = 32;

/** A random secret of 32 bytes, made at first use (file 0600). @throws StartRefused when the file holds something else. */
export function loadSecret(path: string): Buffer {
  try {
    // `wx` so that two processes that start together agree on one secret.
    writeFileSync(path, randomBytes(BYTES), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = readFileSync(path);
  if (secret.length !== BYTES) throw new StartRefused(`${path} must hold ${BYTES} bytes`);
  return secret;
}
