import { closeSync, existsSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { announcementFile, isLaterKey, type RingPlace, readStand, writeAnnouncement } from './key-folder.ts';
import type { KeyMaterial, NamedKey } from './key-material.ts';
import { hasEnded } from './key-stand.ts';

export interface NextKey<Key extends NamedKey> extends RingPlace {
  readonly material: KeyMaterial<Key>;
  readonly vanafMs: number;
  readonly nood: boolean;
}

export type Announced =
  | { readonly ok: true; readonly kid: string }
  | { readonly ok: false; readonly why: 'GEEN_SLEUTEL' | 'BEZIG' | 'AL_AANGEKONDIGD' };

/**
 * Makes the next key of a ring and announces it to the process that owns the folder; never signs with it, never touches what
 * counts now. One rotation at a time, unless it is an emergency. @throws KeyFolderDamaged
 */
export async function announceKey<Key extends NamedKey>(next: NextKey<Key>, nowMs: number): Promise<Announced> {
  const { dir, name, material, vanafMs, nood } = next;
  if (!existsSync(dir)) return { ok: false, why: 'GEEN_SLEUTEL' };
  const lock = join(dir, `${name}.wissel`);
  try {
    closeSync(openSync(lock, 'wx', 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return { ok: false, why: 'BEZIG' };
    throw error;
  }
  try {
    // The announcement first: the process writes its stand before it takes that away, so one of the two names every key.
    if (existsSync(announcementFile(next))) return { ok: false, why: 'AL_AANGEKONDIGD' };
    const stand = readStand(next);
    // The process makes its own first key; a folder without one is a wrong --data.
    if (stand === null && !existsSync(join(dir, `${name}.${material.extension}`)))
      return { ok: false, why: 'GEEN_SLEUTEL' };
    const live = (stand ?? []).filter((key) => !hasEnded(key, nowMs));
    if (live.length > 1 && !nood) return { ok: false, why: 'BEZIG' };
    // What a command that was broken off left behind was announced to nobody.
    const known = (stand ?? []).map(({ bestand }) => bestand);
    const left = readdirSync(dir).filter((file) => isLaterKey(next, file) && !known.includes(file));
    for (const file of left) rmSync(join(dir, file));
    const bytes = Buffer.from(material.make());
    const { kid } = await material.read(bytes);
    const bestand = `${name}.${kid}.${material.extension}`;
    writeFileSync(join(dir, bestand), bytes, { mode: 0o600, flag: 'wx' });
    writeAnnouncement(next, { kid, bestand, vanafMs, nood });
    return { ok: true, kid };
  } finally {
    rmSync(lock, { force: true });
  }
}
