import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Verwijzing } from '@ketenhub/policy';
import { ROOT, readRepositoryFile } from './repository.ts';

/** Where code that runs can name an activiteit under which it logs. */
const FOLDERS = ['subgraphs', 'gateway', 'token-service', 'packages'];
const ACTIVITY = /https:\/\/ketenhub\.example\/verwerkingsactiviteiten\/[\w-]+/g;

/**
 * Every place in the code that names an activiteit of the register, tests left out. Reads text: a URI that is put
 * together at run time is not seen.
 */
export async function namedActivities(): Promise<Verwijzing[]> {
  const files = (await Promise.all(FOLDERS.map(sourceFiles))).flat();
  const named = await Promise.all(
    files.map(async (bestand) => {
      const ids = new Set((await readRepositoryFile(bestand)).match(ACTIVITY) ?? []);
      return [...ids].map((id) => ({ bestand, id }));
    }),
  );
  return named.flat();
}

async function sourceFiles(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { recursive: true });
  return entries
    .map((entry) => entry.replaceAll('\\', '/'))
    .filter((entry) => /(^|\/)src\/.*\.ts$/.test(entry) && !/\.test\.ts$|(^|\/)node_modules\//.test(entry))
    .sort()
    .map((entry) => `${folder}/${entry}`);
}
