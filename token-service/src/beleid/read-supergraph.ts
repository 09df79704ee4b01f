import { readFile } from 'node:fs/promises';
import { loadAnnotaties } from '@ketenhub/bundle';
import { type Beleid, digestVan } from '@ketenhub/policy';
import { StartRefused } from '@ketenhub/service';
import type { Supergraph } from './supergraphs.ts';

/** @throws StartRefused in one line */
export const readSupergraphText = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch(() => {
    throw new StartRefused(`supergraph ${path} cannot be read`);
  });

/** @throws StartRefused or SchemaRefused when it is no SDL, refused by the linter under this policy, or says nothing of any field. */
export async function lintedSupergraph(beleid: Beleid, path: string, sdl: string): Promise<Supergraph> {
  const annotaties = loadAnnotaties(beleid, { naam: 'supergraph', bestand: path, sdl });
  if (annotaties.size === 0) throw new StartRefused(`supergraph ${path} has no fields`);
  return { digest: await digestVan(sdl), annotaties };
}

/** What a process that starts decides by. @throws StartRefused or SchemaRefused in one line */
export async function readSupergraph(beleid: Beleid, path: string): Promise<Supergraph> {
  return lintedSupergraph(beleid, path, await readSupergraphText(path));
}
