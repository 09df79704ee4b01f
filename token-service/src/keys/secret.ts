import { randomBytes } from 'node:crypto';
import { StartRefused } from '@ketenhub/service';
import { readOrCreate } from '@ketenhub/tokens';

const BYTES = 32;

/** A random secret of 32 bytes, made at first use (file 0600). @throws StartRefused when the file holds something else. */
export function loadSecret(path: string): Buffer {
  const secret = readOrCreate(path, () => randomBytes(BYTES));
  if (secret.length !== BYTES) throw new StartRefused(`${path} must hold ${BYTES} bytes`);
  return secret;
}
