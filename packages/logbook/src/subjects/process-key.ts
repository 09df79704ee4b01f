import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from '@ketenhub/service';
import { readOrCreate } from '@ketenhub/tokens';

const KEY = /^[A-Za-z0-9_-]{43}$/;
const BYTES = 32;
/** Kept in memory: each line of a request is about the same few persons. */
const INDEXES_MAX = 10_000;

/** What a process wraps the keys of persons with, and finds them again by. */
export interface ProcessKey {
  readonly wrapping: KeyObject;
  /** A text that tells nothing of what it was made of to who has no key. */
  index(...parts: readonly string[]): string;
}

export function processKeyOf(secret: Buffer): ProcessKey {
  const derive = (use: string): KeyObject =>
    createSecretKey(Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `ketenhub logboek ${use}`, BYTES)));
  const indexing = derive('vindplaats');
  const made = new Map<string, string>();
  return {
    wrapping: derive('sleutels'),
    index(...parts) {
      const named = JSON.stringify(parts);
      const known = made.get(named);
      if (known !== undefined) return known;
      const index = createHmac('sha256', indexing).update(named).digest('base64url');
      if (made.size >= INDEXES_MAX) made.clear();
      made.set(named, index);
      return index;
    },
  };
}

/** The key as it stands in a file. @throws StartRefused when it holds no such key */
function readProcessKey(path: string, bytes: Buffer): ProcessKey {
  const text = bytes.toString('utf8').trim();
  if (!KEY.test(text)) throw new StartRefused(`${path} must hold a key of 43 characters`);
  return processKeyOf(Buffer.from(text, 'base64url'));
}

/** The key that a process has made, to read its logbook with. @throws when it is not there, or is no such key */
export function openProcessKey(path: string): ProcessKey {
  return readProcessKey(path, readFileSync(path));
}

export const PROCESS_KEY_FILE = 'logboek-personen.key';

/**
 * The key of this process, made at first use in `dir` (0700, file 0600) and never in the database: who has the database, or a copy of it,
 * reads no person in its logbook. @throws when it cannot be read or written, or is no such key
 */
export function loadProcessKey(dir: string): ProcessKey {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const path = join(dir, PROCESS_KEY_FILE);
  return readProcessKey(
    path,
    readOrCreate(path, () => `${randomBytes(BYTES).toString('base64url')}\n`),
  );
}
