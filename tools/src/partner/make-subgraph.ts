import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { ROOT } from '../schema/repository.ts';
import type { Options } from './options.ts';

/** A subgraph like any other: compiled, linted and tested with this repository, so that it cannot go stale. */
const TEMPLATE = join(import.meta.dirname, 'template');

/** What a template says in place of the answers of the person who asks for it. */
function filledIn(text: string, { naam, oin, organisatie, folder }: Options): string {
  return text
    .replaceAll('nieuwe-bron', naam)
    .replaceAll('{{oin}}', oin)
    .replaceAll('{{organisatie}}', organisatie.naam)
    .replaceAll('{{map}}', relative(ROOT, folder))
    .replaceAll(relative(TEMPLATE, ROOT), relative(folder, ROOT));
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/**
 * Writes the new subgraph: all of it or nothing, because it gets its name only when it is complete.
 * @returns the files, from the folder of the subgraph
 */
export async function makeSubgraph(options: Options): Promise<readonly string[]> {
  const parent = dirname(options.folder);
  await mkdir(parent, { recursive: true });
  const draft = await mkdtemp(join(parent, '.partner-nieuw-'));
  try {
    await cp(TEMPLATE, draft, { recursive: true });
    const files = await filesIn(draft);
    for (const file of files) await writeFile(file, filledIn(await readFile(file, 'utf8'), options));
    await rename(draft, options.folder);
    return files.map((file) => relative(draft, file)).sort();
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}
