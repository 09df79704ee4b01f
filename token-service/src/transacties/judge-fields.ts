import type { Annotaties } from '@ketenhub/policy';
import type { MintPolicy } from '../beleid/policy-source.ts';
import { type FieldQuestion, refusedFields } from '../beleid/refused-fields.ts';

export interface FieldFault {
  /**
   * `VELD_GEWEIGERD`: the gateway had no reason to ask. `SUPERGRAAF_NAUWER`: it had, by a supergraph before this one; these
   * fields are closed since, and it may ask again without them.
   */
  readonly fault: 'VELD_GEWEIGERD' | 'SUPERGRAAF_NAUWER';
  readonly velden: readonly string[];
}

/**
 * The fields of one planned operation for which there is no token; null when there is one for all. The current supergraph
 * decides on every field that it has, so that a narrower ceiling works at once, whatever the gateway plans by. A field that has
 * left the schema is decided by the last one that had it until the overlap ends: else a good question of a moment ago is refused.
 */
export function judgeFields(
  { beleid, annotaties, earlier }: MintPolicy,
  question: FieldQuestion,
  velden: readonly string[],
): FieldFault | null {
  const opens = (veld: string, under: Annotaties): boolean =>
    refusedFields({ beleid, annotaties: under }, question, [veld]).length === 0;
  const isOpenStill = (veld: string): boolean => {
    if (annotaties.has(veld)) return false;
    // The last one that had it, never an older one: that may be from before its ceiling was narrowed.
    const last = earlier.find((one) => one.annotaties.has(veld));
    return last?.isInOverlap === true && opens(veld, last.annotaties);
  };
  const closed = refusedFields({ beleid, annotaties }, question, velden).filter((veld) => !isOpenStill(veld));
  if (closed.length === 0) return null;
  const wasOpen = closed.every((veld) => earlier.some((one) => opens(veld, one.annotaties)));
  return { fault: wasOpen ? 'SUPERGRAAF_NAUWER' : 'VELD_GEWEIGERD', velden: closed };
}
