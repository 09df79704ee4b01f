import { readFile } from 'node:fs/promises';
import { loadAnnotaties, type PolicyClock } from '@ketenhub/bundle';
import type { Annotaties, Beleid } from '@ketenhub/policy';
import { StartRefused } from '@ketenhub/service';

/** One policy snapshot and the annotations of the supergraph: what one request is decided by. */
export interface Policy {
  readonly beleid: Beleid;
  readonly annotaties: Annotaties;
}

/** Take one snapshot for one request, and keep none: another release may come into force (attack 49). */
export interface PolicySource {
  /** The policy that decides at this moment. */
  current(): Policy;
  /** The version in force with the rules of every day; what a proposal changes. */
  whole(): Beleid;
  /** The policy that the gateway decided by; null when it is not in force and outside its overlap. */
  named(digest: string): Policy | null;
}

/** @throws StartRefused or SchemaRefused when it is missing, no SDL, refused by the linter, or says nothing of any field. */
export async function readAnnotations(beleid: Beleid, path: string): Promise<Annotaties> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new StartRefused(`supergraph ${path} cannot be read`);
  });
  const annotaties = loadAnnotaties(beleid, { naam: 'supergraph', bestand: path, sdl: text });
  if (annotaties.size === 0) throw new StartRefused(`supergraph ${path} has no fields`);
  return annotaties;
}

export function createPolicySource(clock: PolicyClock, annotaties: Annotaties): PolicySource {
  return {
    current: () => ({ beleid: clock.current(), annotaties }),
    whole: clock.whole,
    named(digest) {
      const beleid = clock.named(digest);
      return beleid === null ? null : { beleid, annotaties };
    },
  };
}
