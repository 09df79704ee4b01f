import type { PolicyClock } from '@ketenhub/bundle';
import type { Annotaties, Beleid } from '@ketenhub/policy';
import type { EarlierSupergraph, Supergraphs } from './supergraphs.ts';

/** One policy snapshot and the annotations of the supergraph: what one request is decided by. */
export interface Policy {
  readonly beleid: Beleid;
  readonly annotaties: Annotaties;
}

/** The same for a gateway, which may plan by the supergraph before this one for a while. */
export interface MintPolicy extends Policy {
  readonly earlier: readonly EarlierSupergraph[];
  /** Digest of the supergraph that is decided by. */
  readonly supergraaf: string;
}

/** Take one snapshot for one request, and keep none: another release may come into force (attack 49). */
export interface PolicySource {
  /** The policy that decides at this moment. */
  current(): Policy;
  /** The version in force with the rules of every day; what a proposal changes. */
  whole(): Beleid;
  /** The policy that the gateway decided by; null when it is not in force and outside its overlap. */
  named(digest: string): MintPolicy | null;
}

export function createPolicySource(
  clock: PolicyClock,
  supergraphs: Pick<Supergraphs, 'current' | 'earlier'>,
): PolicySource {
  return {
    current: () => ({ beleid: clock.current(), annotaties: supergraphs.current().annotaties }),
    whole: clock.whole,
    named(digest) {
      const beleid = clock.named(digest);
      const { annotaties, digest: supergraaf } = supergraphs.current();
      return beleid === null ? null : { beleid, annotaties, earlier: supergraphs.earlier(), supergraaf };
    },
  };
}
