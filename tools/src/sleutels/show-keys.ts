import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KeyFolderDamaged, type KeyTimes, readAnnouncement, readStand, signerOf } from '@ketenhub/tokens';
import { KEY_PLACES, type KeyPlace, ringOf } from './key-places.ts';
import { momentOf } from './moment.ts';

/** One key on the screen of the operator. */
export interface ShownKey {
  readonly wie: string;
  readonly kid: string;
  readonly staat: string;
}

/** The names of a key, never what is in it. */
async function firstKey(place: KeyPlace, dataDir: string): Promise<readonly KeyTimes[]> {
  const { dir, name, material } = ringOf(place, dataDir);
  const bestand = `${name}.${material.extension}`;
  const path = join(dir, bestand);
  if (!existsSync(path)) return [];
  const { kid } = await material.read(readFileSync(path)).catch((error: Error) => {
    throw new KeyFolderDamaged(`${path} ${error.message}`);
  });
  return [{ kid, bestand, gepubliceerdMs: null, tekentMs: null, eindigtMs: null }];
}

function stateOf(key: KeyTimes, keys: readonly [KeyTimes, ...KeyTimes[]], nowMs: number): string {
  const { kid, tekentMs, eindigtMs } = key;
  if (eindigtMs !== null && eindigtMs <= nowMs) return `telt niet meer sinds ${momentOf(eindigtMs)}`;
  const until = eindigtMs === null ? '' : `, telt tot ${momentOf(eindigtMs)}`;
  if (signerOf(keys, nowMs).kid === kid) return `tekent${until}`;
  return (tekentMs ?? 0) > nowMs ? `gepubliceerd, tekent vanaf ${momentOf(tekentMs)}` : `tekent niet meer${until}`;
}

async function shownOf(place: KeyPlace, dataDir: string, nowMs: number): Promise<ShownKey[]> {
  const { wie } = place;
  const ring = ringOf(place, dataDir);
  try {
    const [first, ...others] = readStand(ring) ?? (await firstKey(place, dataDir));
    const announced = readAnnouncement(ring);
    const next = announced === null ? [] : [{ wie, kid: announced.kid, staat: 'aangekondigd, nog niet overgenomen' }];
    if (first === undefined) return [{ wie, kid: '-', staat: 'nog geen sleutel' }, ...next];
    const keys = [first, ...others] as const;
    return [...keys.map((key) => ({ wie, kid: key.kid, staat: stateOf(key, keys, nowMs) })), ...next];
  } catch (error) {
    if (!(error instanceof KeyFolderDamaged)) throw error;
    return [{ wie, kid: '-', staat: `BESCHADIGD: ${error.message}` }];
  }
}

/** Every key of the hub, as it stands on disk at `nowMs`. */
export async function showKeys(dataDir: string, nowMs: number): Promise<ShownKey[]> {
  return (await Promise.all(KEY_PLACES.map((place) => shownOf(place, dataDir, nowMs)))).flat();
}
