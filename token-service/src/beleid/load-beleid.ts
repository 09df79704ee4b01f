import { readFile } from 'node:fs/promises';
import { loadAnnotaties, loadBeleid } from '@ketenhub/bundle';
import type { Annotaties, Beleid } from '@ketenhub/policy';
import { StartRefused } from '@ketenhub/service';

/** The policy bundle and the annotations of the supergraph: one snapshot for the whole life of the process. */
export interface Policy {
  readonly beleid: Beleid;
  readonly annotaties: Annotaties;
}

export interface PolicyFiles {
  readonly policyFile: string;
  readonly supergraphFile: string;
}

/** @throws StartRefused or SchemaRefused when it is missing, no SDL, refused by the linter, or says nothing of any field. */
async function readAnnotations(beleid: Beleid, path: string): Promise<Annotaties> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new StartRefused(`supergraph ${path} cannot be read`);
  });
  const annotaties = loadAnnotaties(beleid, { naam: 'supergraph', bestand: path, sdl: text });
  if (annotaties.size === 0) throw new StartRefused(`supergraph ${path} has no fields`);
  return annotaties;
}

/** Reads bundle and supergraph at the start. @throws BundleRefused, SchemaRefused or StartRefused: an unknown policy decides nothing (attack 18). */
export async function loadPolicy({ policyFile, supergraphFile }: PolicyFiles): Promise<Policy> {
  const beleid = loadBeleid(policyFile);
  return { beleid, annotaties: await readAnnotations(beleid, supergraphFile) };
}
