import type * as v from 'valibot';
import { melding, padVan } from './beleid.ts';
import { type BeleidBron, bestandMetPlek, type Pad } from './herkomst.ts';

/** Whether the issue is about a key that should not be there. */
export const isSleutel = (issue: v.BaseIssue<unknown>): boolean =>
  issue.type === 'strict_object' && issue.expected === 'never';

interface Deel {
  /** Says for a path within the part that was read where it stands in the file. */
  readonly padInBestand?: (binnen: Pad) => Pad;
  /** Name of the part, for a reader who has no lines. */
  readonly plaats?: string;
}

/** Every issue of a source in one line: `file:line:column: path: message`. */
export function meldingenMetPlek(bron: BeleidBron, issues: readonly v.BaseIssue<unknown>[], deel: Deel = {}): string[] {
  const { padInBestand = (binnen) => binnen, plaats } = deel;
  return issues.map((issue) => {
    const plek = bestandMetPlek(bron, padInBestand(padVan(issue)), isSleutel(issue) ? 'SLEUTEL' : 'WAARDE');
    return `${plek}: ${plaats === undefined ? '' : `${plaats}.`}${melding(issue)}`;
  });
}
