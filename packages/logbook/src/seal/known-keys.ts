import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KeyFolderDamaged, replaceFile, type SigningKey } from '@ketenhub/tokens';
import type { PublicKeys } from './tree-head.ts';

/**
 * Not in the database: who owns the rows must not be able to add a key that signs them anew. Beside the private key, as whoever
 * can write there could sign anyway.
 */
const fileOf = (keysDir: string): string => join(keysDir, 'logboek.publiek.json');

/** @throws KeyFolderDamaged */
export function readKnownKeys(keysDir: string): PublicKeys {
  const path = fileOf(keysDir);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
  try {
    const { keys } = JSON.parse(text) as { keys: Record<string, unknown>[] };
    return new Map(keys.map((jwk) => [String(jwk.kid), jwk]));
  } catch {
    throw new KeyFolderDamaged(`${path} is damaged; put it back from the backup`);
  }
}

/** The keys with this one; it is in the file before anything is signed with it. */
export function rememberKey(keysDir: string, known: PublicKeys, { kid, publicJwk }: SigningKey): PublicKeys {
  if (known.has(kid)) return known;
  const all = new Map([...known, [kid, { ...publicJwk }]]);
  replaceFile(fileOf(keysDir), `${JSON.stringify({ keys: [...all.values()] }, null, 2)}\n`);
  return all;
}
