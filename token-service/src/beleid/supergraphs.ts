import type { Annotaties } from '@ketenhub/policy';

/** What a released supergraph says of its fields, under the digest of its text. */
export interface Supergraph {
  readonly digest: string;
  readonly annotaties: Annotaties;
}

/** One that was replaced: a gateway that did not take over the next one yet still plans by it. */
export interface EarlierSupergraph {
  readonly annotaties: Annotaties;
  /** Whether a field that has left the schema may still be asked the way it could be in this one. */
  readonly isInOverlap: boolean;
}

export interface Supergraphs {
  current(): Supergraph;
  /** The last ones before it, newest first. */
  earlier(): readonly EarlierSupergraph[];
  /** From now on; the one before gets its overlap. */
  replace(next: Supergraph): void;
}

export interface SupergraphOptions {
  readonly overlapMs: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Whoever changes the file without end must not fill the memory. */
const EARLIER_MAX = 8;

export function createSupergraphs(first: Supergraph, { overlapMs, now = Date.now }: SupergraphOptions): Supergraphs {
  let current = first;
  let replaced: readonly { readonly supergraph: Supergraph; readonly untilMs: number }[] = [];
  return {
    current: () => current,
    earlier: () =>
      replaced.map(({ supergraph, untilMs }) => ({
        annotaties: supergraph.annotaties,
        isInOverlap: now() < untilMs,
      })),
    replace(next) {
      const others = replaced.filter(({ supergraph }) => ![next.digest, current.digest].includes(supergraph.digest));
      replaced = [{ supergraph: current, untilMs: now() + overlapMs }, ...others].slice(0, EARLIER_MAX);
      current = next;
    },
  };
}
