import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from '@ketenhub/service';
import type { Organisatie } from '@ketenhub/vocabulary';
import { readOrCreate } from './read-or-create.ts';

const KEY = /^[A-Za-z0-9_-]{43,}$/;
const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Which organisation behind this process a key is of; null when it is of none. */
export type Beheersleutels = (authorization: string | undefined) => Organisatie | null;

/**
 * The key with which each organisation manages what is its own to manage (what it withholds, who is authorised for it), made at first use in `dir` (0700, file 0600): its own people, or
 * its own system in front, and nobody of the hub. @throws when a file cannot be read or written, or holds no such key.
 */
export function loadBeheersleutels(dir: string, organisaties: readonly Organisatie[]): Beheersleutels {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const known = organisaties.map((organisatie) => {
    const path = join(dir, `beheer-${organisatie}.key`);
    const key = readOrCreate(path, () => `${randomBytes(32).toString('base64url')}\n`)
      .toString('utf8')
      .trim();
    if (!KEY.test(key)) throw new StartRefused(`${path} must hold a key of at least 43 characters`);
    return { organisatie, hash: hashOf(key) };
  });
  return (authorization) => {
    const given = hashOf(/^Bearer (\S+)$/.exec(authorization ?? '')?.[1] ?? '');
    // All of them, and in constant time: how long it takes tells nothing of a key.
    const found = known.filter(({ hash }) => timingSafeEqual(hash, given));
    return found[0]?.organisatie ?? null;
  };
}
