import { openFields } from './open-fields.ts';
import { personaRights, type Right } from './rights.ts';
import type { View } from './schema-view.ts';

export interface OpeningRight {
  readonly right: Right;
  /** Fields per kind of person, as `keyOf` names them. */
  readonly open: ReadonlySet<string>;
}

/** The rights of each persona with all that they open, for one aanmelder. */
export function openingRights(view: View): OpeningRight[] {
  const [own = 'politie'] = view.organisaties;
  return personaRights(view.beleid)
    .filter(({ aanmelder }) => aanmelder === own)
    .map((right) => ({ right, open: openFields(view, right) }))
    .filter(({ open }) => open.size > 0);
}

/** A few rights that together open everything that any of these opens: each time the one that adds most. */
export function coveringRights(candidates: readonly OpeningRight[]): OpeningRight[] {
  const chosen: OpeningRight[] = [];
  const covered = new Set<string>();
  const gain = ({ open }: OpeningRight): number => [...open].filter((key) => !covered.has(key)).length;
  for (;;) {
    const best = candidates.reduce<OpeningRight | null>(
      (found, candidate) => (found === null || gain(candidate) > gain(found) ? candidate : found),
      null,
    );
    if (best === null || gain(best) === 0) return chosen;
    chosen.push(best);
    for (const key of best.open) covered.add(key);
  }
}
