import { readFile } from 'node:fs/promises';
import { loadBeleid } from '@ketenhub/bundle';
import { type Annotaties, type Beleid, leesAnnotaties } from '@ketenhub/policy';
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

/** @throws StartRefused when it is missing, no SDL, or says nothing of any field: then every field would be unknown. */
async function loadAnnotations(path: string): Promise<Annotaties> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new StartRefused(`supergraph ${path} cannot be read`);
  });
  let annotaties: Annotaties;
  try {
    annotaties = leesAnnotaties(text);
  } catch {
    throw new StartRefused(`supergraph ${path} is no readable SDL`);
  }
  if (annotaties.size === 0) throw new StartRefused(`supergraph ${path} has no fields`);
  return annotaties;
}

/** Reads bundle and supergraph at the start. @throws BundleRefused or StartRefused: an unknown policy decides nothing (attack 18). */
export async function loadPolicy({ policyFile, supergraphFile }: PolicyFiles): Promise<Policy> {
  return { beleid: loadBeleid(policyFile), annotaties: await loadAnnotations(supergraphFile) };
}
