import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The repository root, from the place of this file. */
export const ROOT = join(import.meta.dirname, '../../..');

/** Text of a file of this repository; `path` with forward slashes from the root. */
export function readRepositoryFile(path: string): Promise<string> {
  return readFile(join(ROOT, path), 'utf8');
}

/** The files with this extension directly in a folder of this repository, in code-unit order. */
export async function listRepositoryFiles(folder: string, extension: string): Promise<string[]> {
  const names = await readdir(join(ROOT, folder));
  return names
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => `${folder}/${name}`);
}
