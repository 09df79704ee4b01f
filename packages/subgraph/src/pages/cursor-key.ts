import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from '@ketenhub/service';
import { readOrCreate } from '@ketenhub/tokens';

const KEY_BYTES = 32;

/**
 * The key that this process seals its cursors with, made at first use in `dir` (0700, file 0600) and kept, so that a
 * restart breaks off nobody's paging. @throws when the folder or file cannot be read or written, or holds no such key.
 */
export function loadCursorKey(dir: string): Uint8Array {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const path = join(dir, 'bladwijzer.key');
  const key = readOrCreate(path, () => randomBytes(KEY_BYTES));
  if (key.byteLength !== KEY_BYTES) throw new StartRefused(`${path} must hold ${KEY_BYTES} bytes`);
  return new Uint8Array(key);
}
