import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Announcement, type KeyTimes, parseAnnouncement, parseStand } from './key-stand.ts';

/** The folder of a ring cannot be trusted; its message is the one line for the operator. */
export class KeyFolderDamaged extends Error {}

export interface RingPlace {
  readonly dir: string;
  /** `access`: the first key is `access.pem`. */
  readonly name: string;
}

const standFile = ({ dir, name }: RingPlace): string => join(dir, `${name}.stand.json`);
export const announcementFile = ({ dir, name }: RingPlace): string => join(dir, `${name}.volgende.json`);

export function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Replaces a file whole or not at all; for its owner alone. */
export function replaceFile(path: string, text: string): void {
  const whole = `${path}.${randomUUID()}`;
  try {
    writeFileSync(whole, text, { mode: 0o600, flag: 'wx' });
    renameSync(whole, path);
  } finally {
    rmSync(whole, { force: true });
  }
}

/** Whether a file of the folder is a key that the command made. */
export function isLaterKey({ name }: RingPlace, file: string): boolean {
  return file.startsWith(`${name}.`) && /^\.[\w-]{43}\.(pem|key)$/.test(file.slice(name.length));
}

/** The keys of the ring with their times; null where none was ever rotated. @throws KeyFolderDamaged */
export function readStand(place: RingPlace): readonly KeyTimes[] | null {
  const path = standFile(place);
  const text = readIfThere(path)?.toString();
  if (text !== undefined) {
    const stand = parseStand(text);
    if (stand === null) throw new KeyFolderDamaged(`${path} is damaged; put it back from the backup`);
    return stand;
  }
  // Without it a fresh first key would be made here, which nobody asked for.
  const files = existsSync(place.dir) ? readdirSync(place.dir) : [];
  const hasFirst = ['pem', 'key'].some((extension) => files.includes(`${place.name}.${extension}`));
  if (!hasFirst && files.some((file) => isLaterKey(place, file)))
    throw new KeyFolderDamaged(`${path} is gone while ${place.dir} holds later keys of ${place.name}; put it back`);
  return null;
}

export function writeStand(place: RingPlace, keys: readonly KeyTimes[]): void {
  replaceFile(standFile(place), `${JSON.stringify({ sleutels: keys }, null, 2)}\n`);
}

/** null when nothing is announced. @throws KeyFolderDamaged */
export function readAnnouncement(place: RingPlace): Announcement | null {
  const path = announcementFile(place);
  const text = readIfThere(path)?.toString();
  if (text === undefined) return null;
  const announcement = parseAnnouncement(text);
  if (announcement === null) throw new KeyFolderDamaged(`${path} is damaged; remove it and rotate again`);
  return announcement;
}

export function writeAnnouncement(place: RingPlace, announcement: Announcement): void {
  mkdirSync(place.dir, { recursive: true, mode: 0o700 });
  replaceFile(announcementFile(place), `${JSON.stringify(announcement, null, 2)}\n`);
}
